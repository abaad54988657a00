import { rolesLeft } from '../contract/purge.ts';
import type { DueItems } from '../contract/retention.ts';
import type { CallThread } from '../processes/call-thread.ts';
import type { ReadableDb } from './database/handle.ts';
import type { Locker } from './locker.ts';
import type { LockerOfficers } from './officers/locker-officers.ts';
import { readItem } from './reading/items.ts';
import { lockerRetention } from './retention/locker-retention.ts';
import type { WriterCalls } from './threads/writer-calls.ts';
import { whileHere } from './whereabouts.ts';

/** How bytes leave an open locker for good: of one item, or of what its rule says is due. */
export function removalsOf(
  parts: Parameters<typeof whileHere>[0],
  {
    read,
    writer,
    officers,
    due,
  }: {
    read: <T>(work: (db: ReadableDb) => T) => T;
    writer: () => CallThread<WriterCalls>;
    officers: Pick<LockerOfficers, 'approved'>;
    due: (now: string) => Promise<DueItems>;
  },
): Pick<Locker, 'purgeItem' | 'retention'> {
  return {
    purgeItem: async ({ approvers, ...wanted }) =>
      officers.approved(approvers, (opened) => writer().call('purgeItem', { ...wanted, approvers: opened })),
    retention: lockerRetention(
      {
        ...{ read, writer },
        readDue: () => whileHere(parts, due(new Date().toISOString())),
        rolesOf: (item) => read((from) => rolesLeft(readItem(from, item))),
      },
      officers,
    ),
  };
}
