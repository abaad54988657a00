import type { UnrecordedViewings, ViewingsPlan } from '../../contract/calls/log-types.ts';
import type { CallThread } from '../../processes/call-thread.ts';
import type { ReadableDb } from '../database/handle.ts';
import { readViewings, readViewingsSaid, unrecordedSince } from '../reading/viewings.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';

/** Whether an open locker records when somebody opens an item. */
export interface LockerViewings {
  plan(): ViewingsPlan;
  /** The times since an entry of this locker in which it was not recorded who opened an item. */
  unrecordedSince(entry: { log: number; seq: number; at: string }): UnrecordedViewings[];
  /** The log says that it was changed, and who did. */
  set(isOn: boolean): Promise<void>;
  /** Records that an item was opened; false where that is not to be. @throws JejakError `no-such-item` */
  note(item: string): Promise<boolean>;
}

export function lockerViewings(
  read: <T>(work: (db: ReadableDb) => T) => T,
  writer: () => CallThread<WriterCalls>,
): LockerViewings {
  return {
    plan: () => read(readViewings),
    unrecordedSince: (entry) => read((from) => unrecordedSince(from, readViewingsSaid(from), entry)),
    async set(isOn) {
      await writer().call('setViewings', { isOn });
    },
    async note(item) {
      return (await writer().call('noteViewing', { item })).recorded;
    },
  };
}
