import type { EntryKind } from '../../contract/entry.ts';

/** In the body of an entry that is said again in a later log of the same locker: where it first stood, and when. */
export interface Continued {
  /** Origin of that log. */
  log: string;
  seq: number;
  /** The claimed time of the first entry. */
  at: string;
  [more: string]: unknown;
}

/** What a new log says again: people, cases and items. Keys, time-stamps and checks are of their own log. */
const restatedKinds = new Set<string>([
  'actor.added',
  'case.opened',
  'case.changed',
  'item.captured',
  'item.imported',
  'capture.failed',
  'item.filed',
  'item.derived',
  'item.annotated',
  'item.attributed',
  'item.viewed',
  'item.purged',
  'exhibit.labelled',
  'watch.rebased',
  'case.exported',
  'case.received',
] satisfies EntryKind[]);

export function isRestated(kind: string): boolean {
  return restatedKinds.has(kind);
}
