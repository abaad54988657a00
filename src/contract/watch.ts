import { z } from 'zod';
import { instant } from './instant.ts';

const id = z.string().regex(/^[0-9a-f]{32}$/);
const count = z.int().nonnegative();

/**
 * How there was nothing to see. The first three say that it is gone: the server says so (404, 410), or a page in its
 * place does. The others say only that it was not shown: it may be there for somebody else, or later.
 */
const absence = z.enum([
  ...(['http-404', 'http-410', 'tombstone'] as const),
  ...(['login-wall', 'captcha', 'blocked', 'rate-limited', 'server-error'] as const),
  ...(['private', 'unread', 'empty', 'unreachable', 'interrupted', 'other-page'] as const),
]);
export type Absence = z.infer<typeof absence>;

/** Whether it is gone, and not only not shown. */
export function isGone(how: Absence): boolean {
  return how === 'http-404' || how === 'http-410' || how === 'tombstone';
}

/** What ends a capture and says nothing of the site: the browser, its profile, or whoever stopped it. */
const notOfSite = new Set([
  ...['stopped', 'interrupted', 'browser-died', 'capture-process-died', 'internal', 'profile-logged-out'],
  ...['browser-not-found', 'browser-not-started'],
]);

/** Whether a capture that failed with this code says something of its site. */
export function isOfSite(failure: string): boolean {
  return !notOfSite.has(failure);
}

const beforeAfter = z.object({ before: z.string().nullable(), after: z.string().nullable() });

/** What differs between a visit of a watched address and the one before it that showed something. */
export const changes = z.object({
  /** The item that this one was held against; null where there was none. */
  comparedWith: z.object({ item: id, capturedAt: instant }).nullable(),
  /**
   * `first`: there was nothing to hold it against. `back`: it was gone or not shown at the visit before. `same`: all
   * was compared. `private`: the page says that it is shown to some alone. `not-compared`: some of it could not be, and nothing else differs.
   */
  became: z.enum(['first', 'same', 'changed', 'back', 'gone', 'private', 'not-shown', 'not-compared']),
  /** How it is gone or not shown; null where something was shown. */
  how: absence.nullable(),
  /** Status of the server's answer; null where none is known. */
  status: z.int().nullable(),
  /** Of what is gone or not shown, the beginning of what stands there instead; null where there is no text. */
  instead: z.string().nullable(),
  title: beforeAfter.nullable(),
  /** Words added and removed; null where nothing was compared or nothing differs. */
  text: z
    .object({
      addedWords: count,
      removedWords: count,
      /** The first of them. */
      added: z.string(),
      removed: z.string(),
      /** Whether there are more words than stand here. */
      cut: z.boolean(),
    })
    .nullable(),
  /** Rows of the picture of the whole page that differ, of a thousand; null as with the text. */
  picture: z.object({ perMille: count }).nullable(),
  /** Counts of the post that differ, as they are shown. */
  counts: z.array(
    z.object({ name: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** The text of the post where it differs: it was edited. */
  postText: beforeAfter.nullable(),
  /** What could not be compared, and why: `text: too-different`. */
  notCompared: z.array(z.string()),
});
export type Changes = z.infer<typeof changes>;

/** Of an item that a watch captured: which, the number of the visit from 1, and how many were missed before it. */
export const ofWatch = z.object({
  id,
  visit: z.int().positive(),
  missed: count,
  everyMs: z.int().positive(),
  /** How many times a person had given it another base when the visit was begun; absent for never. */
  rebased: z.int().positive().exactOptional(),
});
export type OfWatch = z.infer<typeof ofWatch>;

/** An address that is captured again on a schedule. */
export interface Watch {
  id: string;
  url: string;
  /** Null for the inbox. */
  case: string | null;
  /** Id of the profile that it is captured with. */
  profile: string | null;
  acceptTlsErrors: boolean;
  everyMs: number;
  /** The instant after which it is over; null for never. */
  until: string | null;
  state: 'on' | 'paused' | 'over';
  addedAt: string;
  /** When the next visit is due. */
  nextAt: string;
  visits: number;
  /** Visits that were due by the device's clock and not made, and that no visit tells of yet: at least so many. */
  missed: number;
  /** What people said that it is held against, the oldest first; the newest counts. */
  bases: WatchBase[];
  /** The newest visit; null where there was none. */
  last: WatchVisit | null;
}

/** What a person said that the visits of a watched address are held against from then on. */
export interface WatchBase {
  at: string;
  /** Name of who said it. */
  by: string;
  /** Null: against nothing, until a visit shows something. */
  item: string | null;
  /** What they were held against before; null where it was nothing. */
  was: string | null;
  /** The number of the newest visit then; 0 for none. */
  afterVisit: number;
  reason: string;
}

/** One visit of a watched address. */
export interface WatchVisit {
  /** From 1. */
  visit: number;
  at: string;
  /** Visits that were due before it and that nobody made, at least: it was not running, or could not make them. */
  missed: number;
  /** The item that came of it; null where no byte came. */
  item: string | null;
  became: Changes['became'];
  how: Absence | null;
  changes: Changes | null;
  /** Why no byte came: words under `error.CODE`. */
  failure: string | null;
}
