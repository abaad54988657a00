import type { Approver } from '../../contract/approvals.ts';
import { fromSystemError } from '../../contract/error.ts';
import type { DueItems, DuePurged, Hold, RetentionPlan, RetentionRule } from '../../contract/retention.ts';
import type { OnProgress } from '../../contract/sink.ts';
import type { CallThread } from '../../processes/call-thread.ts';
import type { ReadableDb } from '../database/handle.ts';
import type { LockerOfficers } from '../officers/locker-officers.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';
import { holdOn, readHolds, readRetention } from './read-retention.ts';
import type { HoldWanted } from './set-retention.ts';

/** How long an open locker keeps what it has. Nothing goes by itself: what is due goes where two people say so. */
export interface LockerRetention {
  plan(): RetentionPlan;
  /** @throws as `setRetention` and `approved` */
  set(wanted: RetentionRule & { because: string }, approvers?: readonly Approver[]): Promise<void>;
  holds(): Hold[];
  /** What keeps an item, itself or with its case; null where nothing does. */
  heldBy(item: string, caseId: string | null): Pick<Hold, 'of' | 'because'> | null;
  /** False where it was so before. @throws as `setHold` and `approved` */
  hold(wanted: Omit<HoldWanted, 'approvers'>, approvers?: readonly Approver[]): Promise<boolean>;
  due(): Promise<DueItems>;
  /**
   * Removes all bytes of these items as far as they are due and not held, one after another: what is gone when it is
   * stopped is gone with its tombstone, the rest is still due. Always needs two people.
   *
   * @throws JejakError `interrupted`, and as `purgeItem` where none of them could be purged
   */
  purge(wanted: {
    items: readonly string[];
    because: string;
    approvers: readonly Approver[];
    onProgress?: OnProgress;
    signal?: AbortSignal;
  }): Promise<DuePurged>;
}

/** Of an item that stays as it is; any other fault ends the work. */
const leavesOne = new Set(['purge-held', 'purge-exhibit', 'nothing-to-purge', 'no-such-item', 'not-due']);

export function lockerRetention(
  parts: {
    read: <T>(work: (db: ReadableDb) => T) => T;
    writer: () => CallThread<WriterCalls>;
    readDue: () => Promise<DueItems>;
    rolesOf: (item: string) => string[];
  },
  officers: Pick<LockerOfficers, 'approved'>,
): LockerRetention {
  const { read, writer, readDue, rolesOf } = parts;
  return {
    plan: () => read(readRetention),
    set: (wanted, approvers = []) =>
      officers.approved(approvers, async (opened) => {
        await writer().call('setRetention', { ...wanted, approvers: opened });
      }),
    holds: () => read(readHolds),
    heldBy(item, caseId) {
      const hold = holdOn(read(readHolds), { item, caseId });
      return hold === undefined ? null : { of: hold.of, because: hold.because };
    },
    hold: (wanted, approvers = []) =>
      officers.approved(
        approvers,
        async (opened) => (await writer().call('setHold', { ...wanted, approvers: opened })).changed,
      ),
    due: readDue,
    async purge({ items, because, approvers, onProgress, signal }) {
      const due = new Map((await readDue()).items.map((each) => [each.item, each]));
      const left: DuePurged['left'] = [];
      let purged = 0;
      await officers.approved(approvers, async (opened) => {
        for (const [at, item] of items.entries()) {
          signal?.throwIfAborted();
          onProgress?.({ step: 'purge', done: at, total: items.length, unit: 'files' });
          if (!due.has(item)) {
            left.push({ item, code: 'not-due' });
            continue;
          }
          try {
            await writer().call('purgeItem', {
              ...{
                item,
                roles: rolesOf(item),
                reason: 'retention',
                because,
                dueAt: new Date().toISOString(),
              },
              approvers: opened,
            });
            purged += 1;
          } catch (error) {
            const { code } = fromSystemError(error);
            if (!leavesOne.has(code)) throw error;
            left.push({ item, code });
          }
        }
      });
      return { purged, left };
    },
  };
}
