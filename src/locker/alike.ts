import type { ReadableDb } from './database/handle.ts';
import type { Locker } from './locker.ts';
import { readItemsOfBytes, readOriginalLengths, readSameFile } from './reading/same-file.ts';
import type { startSearchThread } from './threads/reader-client.ts';
import { whileHere } from './whereabouts.ts';

/** What of a locker tells which items have the same bytes, and which look alike. */
export function alikeOf(
  parts: Parameters<typeof whileHere>[0],
  read: <T>(work: (db: ReadableDb) => T) => T,
  search: Pick<ReturnType<typeof startSearchThread>, 'similar' | 'prepareSimilar' | 'unhashed'>,
): Pick<
  Locker,
  'sameFile' | 'itemsOfBytes' | 'originalLengths' | 'similar' | 'prepareSimilar' | 'withoutPictureHash'
> {
  return {
    sameFile: (item, mostNamed) => read((from) => readSameFile(from, item, mostNamed)),
    itemsOfBytes: (sha256) => read((from) => readItemsOfBytes(from, sha256)),
    originalLengths: () => read(readOriginalLengths),
    similar: (item, most) => whileHere(parts, search.similar(item, most)),
    prepareSimilar: () => whileHere(parts, search.prepareSimilar()),
    withoutPictureHash: (limit) => whileHere(parts, search.unhashed(limit)),
  };
}
