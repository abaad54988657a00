import { JejakError } from '../contract/error.ts';
import type { Item, PhotoWarning } from '../contract/item.ts';
import { type IntakeProcess, thumbnailsAtOnce } from '../intake/client.ts';
import { type PhotoWarningCode, photoWarnings } from '../intake/photo-warnings.ts';
import type { Locker } from '../locker/index.ts';
import type { Work } from './work.ts';

/** Roles a thumbnail is made of, the best first. */
const pictured = ['original', 'viewport', 'screenshot'];
const largestBytes = 256 * 1024 * 1024;

/**
 * Makes the small pictures of many items, as many at once as the intake process makes. Ends where the signal does.
 * The items are sealed: where a picture fails, the others go on.
 *
 * @returns the items whose picture failed
 */
export async function makeThumbnails(
  locker: Locker,
  intake: IntakeProcess,
  items: readonly Item[],
  { onProgress, signal }: Work,
): Promise<ReadonlySet<string>> {
  const failed = new Set<string>();
  const waiting = items.values();
  let done = 0;
  const makeNext = async (): Promise<void> => {
    for (const item of waiting) {
      if (signal.aborted) return;
      onProgress({ step: 'thumbnail', done, total: items.length, unit: 'files' });
      await makeThumbnail(locker, intake, item).catch(() => void failed.add(item.item));
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: thumbnailsAtOnce }, makeNext));
  return failed;
}

/** The item as it is now, with a warning where its small picture failed. */
export function withPicture(locker: Locker, { item: id }: Item, failed: ReadonlySet<string>): Item {
  const item = locker.item(id);
  if (!failed.has(id)) return item;
  const warning = warningOf('small-picture-failed');
  return item.photo === undefined
    ? { ...item, warnings: [...(item.warnings ?? []), warning] }
    : { ...item, photo: { ...item.photo, warnings: [...item.photo.warnings, warning] } };
}

/**
 * Makes the small picture of an item: a cache, not evidence, so an item is sealed before it and stands
 * without it. Where the picture cannot be decoded, or not in full, a warning says so.
 */
async function makeThumbnail(locker: Locker, intake: IntakeProcess, item: Item): Promise<void> {
  const file = pictureOf(item);
  if (file === undefined) return;
  const parts: Uint8Array[] = [];
  try {
    for await (const part of locker.readFile(item.item, file.role)) parts.push(part);
  } catch (error) {
    if (error instanceof JejakError && error.code === 'file-purged') return; // nothing is left to make it of
    throw error;
  }
  const made = await intake.thumbnail({
    bytes: Buffer.concat(parts),
    mediaType: file.mediaType,
    ...(item.photo === undefined ? {} : { orientation: item.photo.orientation }),
  });
  const warning = made.damage === undefined ? undefined : damageWarning(made.damage.code);
  await locker.keepThumbnail(item.item, { bytes: 'webp' in made ? made.webp : undefined, warning });
}

/** The file of an item that its small picture is made of, where it has one. */
export function pictureOf(item: Item): Item['files'][number] | undefined {
  return pictured
    .map((role) => item.files.find((each) => each.role === role))
    .find((each) => each?.mediaType.startsWith('image/') === true && each.bytes <= largestBytes);
}

/** What the decoder says of a picture, as a warning: it comes too late for the item's own record. */
function damageWarning(damage: string): PhotoWarning {
  return warningOf(damage === 'too-many-pixels' ? damage : 'undecodable');
}

function warningOf(code: PhotoWarningCode): PhotoWarning {
  return { code, message: photoWarnings[code] };
}
