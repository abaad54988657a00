/** How a case stands, by the word of its officers: being worked on, handed over to the authority, ended. */
export const caseStatuses = ['open', 'handed-over', 'closed'] as const;

export type CaseStatus = (typeof caseStatuses)[number];

/** Whether a text is a day of the calendar, `2026-11-30`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
