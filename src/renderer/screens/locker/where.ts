/** Where a locker lies: as the core is told, and as a person is shown. */
export interface LockerPlace {
  where: { token: string } | { recent: string };
  path: string;
}

/** The name of a locker from its folder, without the ending. */
export function lockerNameOf(path: string): string {
  const last = path.split(/[/\\]/).findLast((part) => part !== '') ?? path;
  return last.replace(/\.jejak$/i, '');
}
