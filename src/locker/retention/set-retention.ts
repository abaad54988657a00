import { JejakError } from '../../contract/error.ts';
import { type Hold, isShorter, mostMonths, type RetentionRule } from '../../contract/retention.ts';
import type { WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import { approving, type OpenApprover } from '../officers/approving.ts';
import { needsTwo } from '../officers/two-people.ts';
import { findCase } from '../reading/cases.ts';
import { rowOfItem } from '../reading/items.ts';
import { holdSetting, readHolds, readRetention, retentionSetting } from './read-retention.ts';

/** How long is wanted, what that rests on, and who approves it. */
export interface RetentionWanted extends RetentionRule {
  because: string;
  approvers: readonly OpenApprover[];
}

/**
 * Keeps how long this locker keeps what it has, with the entry that says so; nothing where it was so before. A shorter
 * time than an entry says needs two people, like any removal that comes of it.
 *
 * @throws JejakError `not-months`, `retention-without-reason`, and what `approving` throws
 */
export function setRetention(db: WritableDb, wanted: RetentionWanted & { actor: string }): void {
  const { endedMonths, inboxMonths, because, approvers, actor } = wanted;
  for (const months of [endedMonths, inboxMonths])
    if (months !== null && !(Number.isInteger(months) && months > 0 && months <= mostMonths))
      throw new JejakError('not-months', 'wrong-use', { what: String(months), most: mostMonths });
  const before = readRetention(db);
  if (before.said !== null && before.endedMonths === endedMonths && before.inboxMonths === inboxMonths)
    return;
  if (because.trim() === '') throw new JejakError('retention-without-reason', 'wrong-use');
  appendEntry(db, {
    kind: 'settings.changed',
    actor,
    body: { setting: retentionSetting, endedMonths, inboxMonths },
    details: { reason: because.toWellFormed() },
    approve: approving(db, {
      needsTwo: before.said !== null && isShorter(before, wanted),
      ...{ actor, approvers },
    }),
  });
}

/** What is to be kept, or no longer, and why. */
export interface HoldWanted extends Pick<Hold, 'of' | 'id' | 'because'> {
  isHeld: boolean;
  approvers: readonly OpenApprover[];
}

/**
 * Has a case or an item kept whatever the rule says, or no longer, with the entry that says so; false where it was so
 * before. That it is kept no longer needs two people where a removal does.
 *
 * @throws JejakError `no-such-case`, `no-such-item`, `hold-without-reason`, and what `approving` throws
 */
export function setHold(db: WritableDb, wanted: HoldWanted & { actor: string }): boolean {
  const { of, isHeld, because, approvers, actor } = wanted;
  const id = of === 'case' ? findCase(db, wanted.id).case : rowOfItem(db, wanted.id).item;
  const was = readHolds(db).some((each) => each.of === of && each.id === id);
  if (was === isHeld) return false;
  if (because.trim() === '') throw new JejakError('hold-without-reason', 'wrong-use');
  appendEntry(db, {
    kind: 'settings.changed',
    actor,
    body: { setting: holdSetting, isHeld, ...(of === 'case' ? { caseId: id } : { itemId: id }) },
    details: { reason: because.toWellFormed() },
    approve: approving(db, { needsTwo: !isHeld && needsTwo(db, 'purge'), actor, approvers }),
  });
  return true;
}
