/** Days of this device, `2023-09-25`, both with them; empty for open ends. */
export interface Days {
  from: string;
  to: string;
}

/** The instants from which and before which, as the core is asked. */
export function instantsOf({ from, to }: Days): { from: string | null; to: string | null } {
  return { from: beginningOf(from, 0), to: beginningOf(to, 1) };
}

/** The day of this device on which an instant is. */
export function dayOf(instant: string): string {
  const at = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** A day as an instant that can be put into words. */
export function instantOfDay(day: string): string {
  return beginningOf(day, 0) ?? '';
}

/** When a day begins, or the one so many days later; null for none. */
function beginningOf(day: string, daysLater: number): string | null {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return null;
  return new Date(year, month - 1, date + daysLater).toISOString();
}
