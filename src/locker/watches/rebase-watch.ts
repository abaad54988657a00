import { assertStillLast } from '../cases/cases.ts';
import type { WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import { findWatch } from './read-watches.ts';

/** What the visits of a watch are to be held against from now on. */
export interface Rebasing {
  watch: string;
  /** Null: against nothing. */
  item: string | null;
  /** What they are held against as whoever asks knows it. */
  was: string | null;
  reason: string;
  /** How many visits, and how many bases that a person gave, whoever asks knows of. */
  known: { visits: number; rebased: number };
}

/**
 * Writes that a watched address is held against another item from now on, as an entry of its own: what was asked for
 * with the watch, and what earlier visits were held against, stays as it was said.
 *
 * @throws JejakError `no-such-watch`, `changed-meanwhile` where a visit ended or a base was given since
 */
export function rebaseWatch(
  db: WritableDb,
  { watch, item, was, reason, known, actor }: Rebasing & { actor: string },
): void {
  const { id, case: caseId, visits, bases } = findWatch(db, watch);
  const seen = (state: Rebasing['known']): string => `${state.visits} ${state.rebased}`;
  assertStillLast(seen(known), seen({ visits, rebased: bases.length }), 'watch');
  appendEntry(db, {
    kind: 'watch.rebased',
    actor,
    ...(caseId === null ? {} : { caseId }),
    body: {
      watchId: id,
      ...(item === null ? {} : { itemId: item }),
      ...(was === null ? {} : { was }),
      afterVisit: visits,
    },
    details: { reason: reason.toWellFormed().trim() },
  });
}
