import type { LockerOfficer } from '../../contract/officer.ts';
import type { CallThread } from '../../processes/call-thread.ts';
import type { ReadableDb } from '../database/handle.ts';
import { type Officer, officerOf } from '../reading/officer.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';
import type { OfficerRequest } from './keep-officer.ts';
import { readOfficers } from './read-officers.ts';

/** The officers of a locker, and in whose name its entries are made. */
export interface LockerOfficers {
  /** By their names, those who act no more last. */
  list(): LockerOfficer[];
  /** Adds one or says anew what is known of one; gives the id. @throws as `keepOfficer` */
  keep(wanted: OfficerRequest): Promise<string>;
  /** Ends that entries are made in an officer's name, or allows it again. @throws as `retireOfficer` */
  retire(officer: string, isRetired: boolean): Promise<void>;
  /**
   * From now on entries are made in this officer's name; what was begun before is sealed in the name before.
   *
   * @throws JejakError `no-such-officer`, `officer-retired`
   */
  actAs(officer: string): Promise<void>;
}

/** @param acting who acts; changed by `actAs` */
export function lockerOfficers(
  read: <T>(work: (db: ReadableDb) => T) => T,
  writer: () => CallThread<WriterCalls>,
  acting: { officer: string },
): LockerOfficers {
  return {
    list: () => read(readOfficers),
    keep: async (wanted) => (await writer().call('keepOfficer', wanted)).officer,
    async retire(officer, isRetired) {
      await writer().call('retireOfficer', { officer, isRetired });
    },
    async actAs(officer) {
      if (officer === acting.officer) return;
      await writer().call('actAs', { officer });
      acting.officer = officer;
    },
  };
}

/** Who acts, as the database says now; as it said last where it cannot be read, which is told by what needs it. */
export function actingOfficer(
  read: <T>(work: (db: ReadableDb) => T) => T,
  acting: { officer: string },
): () => Officer {
  let last = read((db) => officerOf(db, acting.officer));
  return () => {
    try {
      last = read((db) => officerOf(db, acting.officer));
    } catch {
      if (last.id !== acting.officer) last = { id: acting.officer, name: '', agency: '' };
    }
    return last;
  };
}
