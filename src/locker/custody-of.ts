import type { ReadableDb } from './database/handle.ts';
import type { Locker } from './locker.ts';
import { readBytesElsewhere } from './reading/bytes-elsewhere.ts';
import { isLongCustody, readEntered, readItemCustody } from './reading/item-custody.ts';
import type { startSearchThread } from './threads/reader-client.ts';
import { whileHere } from './whereabouts.ts';

/** The logs of cases and the chains of custody of items in an open locker; what takes long is read beside. */
export function custodyOf(
  parts: Parameters<typeof whileHere>[0],
  read: <T>(work: (db: ReadableDb) => T) => T,
  search: Pick<ReturnType<typeof startSearchThread>, 'caseCustody' | 'itemCustody'>,
): Pick<Locker, 'bytesElsewhere' | 'caseCustody' | 'itemCustody' | 'itemEntered'> {
  return {
    caseCustody: (query) => whileHere(parts, search.caseCustody(query)),
    itemCustody: async (query) =>
      read((from) => isLongCustody(from, query.item))
        ? whileHere(parts, search.itemCustody(query))
        : read((from) => readItemCustody(from, query)),
    bytesElsewhere: (item) => read((from) => readBytesElsewhere(from, item)),
    itemEntered: (item) => read((from) => readEntered(from, item)),
  };
}
