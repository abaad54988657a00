import { app } from '../contract/app.ts';
import { JejakError } from '../contract/error.ts';
import { takenFrame } from '../contract/film.ts';
import type { Item, ItemDetails, ItemFile } from '../contract/item.ts';
import type { Locker } from '../locker/index.ts';
import { writeBytes } from './item-files.ts';
import { openStep } from './steps.ts';
import { saysNothing, sizeOfPng } from './taken-picture.ts';

/** A frame that a browser has decoded out of a film of an item. */
interface FrameToTake {
  item: string;
  /** The film among its files. */
  role: string;
  /** PNG. */
  bytes: Uint8Array;
  /** Its time in the film, whole microseconds by the film's own clock. */
  atUs: number;
  /** What decoded it, as it names itself. */
  decoder: string;
  title: string;
}

/**
 * Makes a frame of a film an item of its own: a picture that is derived of the film, which stays as it is, with where
 * in the film it stands and what decoded it. What decodes a film may round its colours in its own way: the frame is a
 * picture of the film, and no bytes of it.
 *
 * @throws JejakError `no-such-item`, `no-such-role`, `not-a-film`, `picture-not-whole`
 */
export async function takeFrame(locker: Locker, taken: FrameToTake): Promise<Item> {
  const film = locker.item(taken.item);
  const { role } = filmOf(film, taken.role);
  const { width, height } = sizeOfPng(taken.bytes);
  const atMs = Math.round(taken.atUs / 1000);
  const { title, atUs, decoder } = taken;
  const source = {};
  const draft = await locker.beginDraft({
    kind: 'item.derived',
    original: { itemId: film.item, role },
    ...{ source, itemKind: 'photo', title },
    ...(film.case === null ? {} : { caseId: film.case }),
  });
  const storing = openStep('store');
  await writeBytes(draft, 'original', `frame-${sayTime(atMs)}.png`, 'image/png', taken.bytes);
  const details: ItemDetails = {
    what: takenFrame,
    tool: `${app.name} ${app.version}`,
    reason: '',
    frame: { atMs, atUs, width, height, decoder },
    ...{ kind: 'photo', title, source, capturedAt: new Date().toISOString(), steps: [storing.ok()] },
    photo: { ...saysNothing, width, height },
  };
  return draft.seal({ state: 'complete', details });
}

/** @throws JejakError `no-such-role`, `not-a-film` */
function filmOf(item: Item, role: string): ItemFile {
  const file = item.files.find((each) => each.role === role);
  const roles = item.files.map((each) => each.role).join(', ');
  if (file === undefined) throw new JejakError('no-such-role', 'wrong-use', { role, roles });
  if (!file.mediaType.startsWith('video/')) throw new JejakError('not-a-film', 'wrong-use', { role });
  return file;
}

/** `00.01.02.480`, for a name that sorts and that every file system takes. */
function sayTime(ms: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two);
  return `${parts.join('.')}.${String(ms % 1000).padStart(3, '0')}`;
}
