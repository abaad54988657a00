/**
 * How long a locker keeps what it has: a rule that the people who answer for it set, since no law that this program
 * knows of names a number. Without a schema library, for the window.
 */
export interface RetentionRule {
  /** Months after a case was handed over or closed; null where such items are kept without end. */
  endedMonths: number | null;
  /** Months after an item came into the inbox, where it was never filed; null as above. */
  inboxMonths: number | null;
}

/** The rule, and the entry that says it; where none does, all is kept without end. */
export interface RetentionPlan extends RetentionRule {
  said: { at: string; officer: string } | null;
}

/** The longest that is taken: a hundred years. */
export const mostMonths = 1200;

/** Whether something would be kept for a shorter time than before. */
export function isShorter(before: RetentionRule, wanted: RetentionRule): boolean {
  const shorter = (was: number | null, now: number | null): boolean =>
    now !== null && (was === null || now < was);
  return shorter(before.endedMonths, wanted.endedMonths) || shorter(before.inboxMonths, wanted.inboxMonths);
}

/** What has to be kept, whatever the rule says: all of a case, or one item. */
export interface Hold {
  of: 'case' | 'item';
  /** Of the case or the item. */
  id: string;
  because: string;
  at: string;
  officer: string;
}

/** An item of which the time is over. */
export interface DueItem {
  item: string;
  title: string;
  case: string | null;
  caseNumber: string | null;
  /** From when it was counted: the case was handed over or closed, or the item came into the inbox. */
  since: string;
  /** Until when it was to be kept. */
  keptUntil: string;
  /** Why it is kept all the same; null where nothing keeps it. */
  held: string | null;
}

/** What is due, those first whose time was over first. */
export interface DueItems {
  /** How many are due, and how many of them are held; not all of them may be named. */
  total: number;
  held: number;
  items: DueItem[];
  /** When the next becomes due; null where nothing does. */
  next: string | null;
}

/** What came of purging what is due. */
export interface DuePurged {
  purged: number;
  /** Due no more, held, or an exhibit of a case that was opened again: left as it is. */
  left: { item: string; code: string }[];
}

/** So many months after a moment; of a day that the month has not, its last. ISO 8601, UTC. */
export function monthsAfter(at: string, months: number): string {
  const from = new Date(at);
  const to = new Date(from);
  to.setUTCDate(1);
  to.setUTCMonth(from.getUTCMonth() + months);
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(from.getUTCDate(), last));
  return to.toISOString();
}
