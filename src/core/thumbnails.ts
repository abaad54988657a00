import { setImmediate as othersTurn } from 'node:timers/promises';
import { contained } from '../contract/chat.ts';
import { fromSystemError, JejakError } from '../contract/error.ts';
import type { Item, PhotoWarning } from '../contract/item.ts';
import { type IntakeProcess, thumbnailsAtOnce } from '../intake/client.ts';
import type { Thumbnail } from '../intake/messages.ts';
import { type PhotoWarningCode, photoWarnings } from '../intake/photo-warnings.ts';
import type { Locker } from '../locker/index.ts';
import type { Work } from './work.ts';

/** Roles a thumbnail is made of, the best first. */
const pictured = ['original', 'viewport', 'screenshot'];
const largestBytes = 256 * 1024 * 1024;

/**
 * Makes the small pictures of many items, so many at once that the intake process never waits for one. Ends where the signal does.
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
  // One more than are made at once: its bytes are read and kept while the others are made.
  await Promise.all(Array.from({ length: thumbnailsAtOnce + 1 }, makeNext));
  return failed;
}

/** Items that are read before everything else in this thread gets its turn. */
const readInOneGo = 8;

/** `withPicture` of many. */
export async function withPictures(
  locker: Locker,
  items: readonly Item[],
  failed: ReadonlySet<string>,
): Promise<Item[]> {
  const now: Item[] = [];
  for (const item of items) {
    if (now.length % readInOneGo === 0) await othersTurn();
    now.push(withPicture(locker, item, failed));
  }
  return now;
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
  let bytes: Uint8Array[];
  try {
    bytes = await readWhole(locker, item.item, file.role);
  } catch (error) {
    if (error instanceof JejakError && error.code === 'file-purged') return; // nothing is left to make it of
    throw error;
  }
  const made = await intake.thumbnail({
    bytes,
    mediaType: file.mediaType,
    ...(item.photo === undefined ? {} : { orientation: item.photo.orientation }),
  });
  // One that died may still have been taking them.
  if (made.damage?.code !== 'reader-died') giveBack(bytes);
  const warning = found(made);
  await locker.keepThumbnail(item.item, {
    bytes: 'webp' in made ? made.webp : undefined,
    warning,
    hash: 'webp' in made && isFoundByLooks(locker, item, file.role) ? made.hash : null,
  });
}

/**
 * Keeps a small picture of a film that has none, of a frame of it that a window has decoded: a cache, as the others are.
 *
 * @returns whether one is kept
 */
export async function keepPoster(
  locker: Locker,
  intake: IntakeProcess,
  item: Item,
  png: Uint8Array,
): Promise<boolean> {
  const isFilm = item.files.some(({ mediaType }) => mediaType.startsWith('video/'));
  if (!isFilm || item.files.some(({ role }) => role === 'thumbnail')) return false;
  const made = await intake.thumbnail({ bytes: png, mediaType: 'image/png', orientation: 1 });
  if (!('webp' in made)) return false;
  await locker.keepThumbnail(item.item, { bytes: made.webp, warning: undefined, hash: null });
  return true;
}

/**
 * Whether an item is found by what its picture looks like: photographs and other pictures that came in as files, or
 * inside of one (a conversation's archive, a message). Pages look alike by what they are, and a copy that was made here
 * of its original by how it was made.
 */
function isFoundByLooks(locker: Locker, { item, kind }: Item, role: string): boolean {
  if (kind !== 'photo' || role !== 'original') return false;
  const madeOf = locker.madeOf(item);
  return madeOf === null || madeOf.what === contained;
}

/** Of as many pictures the looks are made before it is asked anew which are left. */
const lookedAtOnce = 50;

/**
 * Makes what is missing of pictures that are in the locker already: small pictures that were never made, since bringing
 * them in was cut off, and what those of before look like. What was made stays where the signal ends it, and the next
 * time goes on from there.
 *
 * @returns how many were looked at
 */
export async function lookAtOldPictures(
  locker: Locker,
  intake: () => IntakeProcess,
  signal: AbortSignal,
): Promise<number> {
  const seen = new Set<string>();
  for (;;) {
    const left = (await locker.withoutPictureHash(seen.size + lookedAtOnce)).filter((id) => !seen.has(id));
    if (left.length === 0) return seen.size;
    for (const id of left) {
      if (signal.aborted) return seen.size;
      seen.add(id);
      try {
        await lookAt(locker, intake(), locker.item(id));
      } catch (error) {
        // A cache: one that failed is made at the next time, as are all where none can be kept now.
        if (keepsNone.has(fromSystemError(error).code)) return seen.size;
      }
    }
  }
}

const keepsNone: ReadonlySet<string> = new Set(['read-only', 'disk-full', 'locker-away']);

/** By its small picture, where it has one. */
async function lookAt(locker: Locker, intake: IntakeProcess, item: Item): Promise<void> {
  const small = item.files.find(({ role }) => role === 'thumbnail');
  const large = pictureOf(item);
  if (small === undefined && large !== undefined) {
    await makeThumbnail(locker, intake, item);
    return;
  }
  if (small === undefined || large === undefined || !isFoundByLooks(locker, item, large.role)) {
    await locker.keepPictureHash(item.item, null);
    return;
  }
  const made = await intake.thumbnail({
    bytes: await readWhole(locker, item.item, 'thumbnail'),
    mediaType: small.mediaType,
  });
  await locker.keepPictureHash(item.item, 'webp' in made ? made.hash : null);
}

/** In pieces as they are stored: put together, each picture would be copied once more. */
async function readWhole(locker: Locker, item: string, role: string): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of locker.readFile(item, role)) pieces.push(piece);
  return pieces;
}

/**
 * Gives the memory of pieces back as soon as they have been used: what is left to the collector has it look through
 * all of the heap after every twenty photographs.
 */
function giveBack(pieces: readonly Uint8Array[]): void {
  for (const { buffer, byteLength } of pieces) {
    if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
  }
}

/** The file of an item that its small picture is made of, where it has one. */
export function pictureOf(item: Item): Item['files'][number] | undefined {
  return pictured
    .map((role) => item.files.find((each) => each.role === role))
    .find((each) => each?.mediaType.startsWith('image/') === true && each.bytes <= largestBytes);
}

/** What is worth knowing of a picture that only decoding it tells: what is wrong with it before anything else. */
function found(made: Thumbnail): PhotoWarning | undefined {
  if (made.damage !== undefined) return damageWarning(made.damage.code);
  return 'webp' in made && made.embeddedDiffers === true ? warningOf('thumbnail-differs') : undefined;
}

/** What the decoder says of a picture, as a warning: it comes too late for the item's own record. */
function damageWarning(damage: string): PhotoWarning {
  return warningOf(damage === 'too-many-pixels' ? damage : 'undecodable');
}

function warningOf(code: PhotoWarningCode): PhotoWarning {
  return { code, message: photoWarnings[code] };
}
