import { fromSystemError } from '../contract/error.ts';
import type { Item } from '../contract/item.ts';
import { type PictureFact, pictureFacts } from '../contract/picture-facts.ts';
import type { Locker } from '../locker/index.ts';

/** More than is ever written of what a picture says. */
const largestBytes = 8 * 1024 * 1024;

/** What a picture says of itself beside what its item says, by its file of role `exif`; none where it has none. */
export async function readPictureFacts(
  locker: Pick<Locker, 'readFile'>,
  { item, files }: Pick<Item, 'item' | 'files'>,
): Promise<PictureFact[]> {
  const file = files.find(({ role }) => role === 'exif');
  if (file === undefined || file.bytes > largestBytes) return [];
  const parts: Uint8Array[] = [];
  try {
    for await (const part of locker.readFile(item, 'exif')) parts.push(part);
  } catch (error) {
    if (fromSystemError(error).code === 'file-purged') return [];
    throw error;
  }
  return pictureFacts(readJson(parts));
}

/** Another program's may be in a form of its own: it stands among the files. */
function readJson(parts: readonly Uint8Array[]): unknown {
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return null;
  }
}
