import type { CallThread } from '../../processes/call-thread.ts';
import type { ReadableDb } from '../database/handle.ts';
import { sizeOf } from '../ledger/log.ts';
import { rowOfItem } from '../reading/items.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';
import { type KeptTimeStamp, readTimeStampsOf } from './read-time-stamps.ts';
import { readStamping, type StampPlan, type StampTry } from './stamping.ts';

/** What an open locker has stamped, by whom, and how that goes. */
export interface LockerStamps {
  plan(): StampPlan & StampTry;
  /** Keeps what was set; the log says that it was changed. */
  setPlan(plan: StampPlan): Promise<void>;
  noteTry(tried: StampTry): Promise<void>;
  /**
   * The time-stamps between which an item came into the log, and the entry with which it did. Of an item that
   * another locker handed over they are those around its coming here.
   *
   * @throws JejakError `no-such-item`
   */
  around(item: string): { seq: number; stamps: KeptTimeStamp[] };
}

/** @param read runs a reading, also where a page of the database is damaged */
export function lockerStamps(
  read: <T>(work: (db: ReadableDb) => T) => T,
  writer: () => CallThread<WriterCalls>,
): LockerStamps {
  return {
    plan: () => read(readStamping),
    async setPlan(plan) {
      await writer().call('setStampPlan', plan);
    },
    async noteTry(tried) {
      await writer().call('noteStampTry', tried);
    },
    around: (item) => read((from) => readAround(from, item)),
  };
}

function readAround(db: ReadableDb, item: string): { seq: number; stamps: KeptTimeStamp[] } {
  const { log, seq } = rowOfItem(db, item);
  return { seq, stamps: readTimeStampsOf(db, log, [seq], sizeOf(db, log)) };
}
