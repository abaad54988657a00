import type { CallThread } from '../../processes/call-thread.ts';
import type { ReadableDb } from '../database/handle.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';
import type { NewTrustList } from './keep-trust-list.ts';
import { type KeptTrustList, readTrustLists, usedTrustList } from './read-trust-lists.ts';

/** Whose signers of Content Credentials a locker trusts. Each change is an entry of the log. */
export interface LockerTrustLists {
  /** Those that are used, by their names. */
  list(): KeptTrustList[];
  /** All certificates (PEM) of those that are used; null where none is. */
  used(): string | null;
  /** Takes one into use; gives its SHA-256. @throws as `addTrustList` */
  add(wanted: NewTrustList): Promise<string>;
  /** Takes one out of use, or into use again. @throws as `useTrustList` */
  use(sha256: string, isUsed: boolean): Promise<void>;
}

export function lockerTrustLists(
  read: <T>(work: (db: ReadableDb) => T) => T,
  writer: () => CallThread<WriterCalls>,
): LockerTrustLists {
  return {
    list: () => read(readTrustLists),
    used: () => usedTrustList(read(readTrustLists)),
    add: async (wanted) => (await writer().call('addTrustList', wanted)).sha256,
    async use(sha256, isUsed) {
      await writer().call('useTrustList', { sha256, isUsed });
    },
  };
}
