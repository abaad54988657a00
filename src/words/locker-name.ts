/** The name of another locker's log, short: `jejak/9f86d081…` for the 32 digits of it. */
export function lockerName(origin: string): string {
  return origin.length > 14 ? `${origin.slice(0, 14)}…` : origin;
}
