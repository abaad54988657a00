import { Buffer } from 'node:buffer';
import sharp from 'sharp';
import { JejakError } from '../contract/error.ts';
import type { PicturePart } from '../contract/redaction.ts';
import { guardProcess } from '../processes/guard.ts';
import type { IntakeRequest } from './messages.ts';

/** Pixels of a picture that is cut at most. */
const mostPixels = 268_402_689;
/** Memory of the process in bytes. Rows are decoded one after the other; a few kinds of file are decoded whole. */
const mostResident = 1536 * 1024 * 1024;
/** Two are compared. */
const mostKept = 2;

interface Kept {
  bytes: Buffer;
  /** How many of them are there. */
  have: number;
}

/** The one that was kept last is the last. */
const kept = new Map<string, Kept>();

sharp.cache(false);
sharp.concurrency(1);

/** Keeps a piece of a picture, which are given in their order. */
export function keepPicture({ picture, at, total, bytes }: Extract<IntakeRequest, { type: 'keep' }>): void {
  if (at === 0) {
    kept.delete(picture);
    for (const name of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept + 1))) kept.delete(name);
    kept.set(picture, { bytes: Buffer.alloc(total), have: 0 });
  }
  const to = kept.get(picture);
  if (to === undefined || to.have !== at || to.bytes.length !== total) return; // and so it is never whole
  to.bytes.set(bytes, at);
  to.have += bytes.length;
}

/**
 * A PNG of a part of a kept picture, upright, by its pixels as a browser shows them; null where it is not kept.
 *
 * @throws JejakError `picture-undecodable`
 */
export async function cutPicture(
  picture: string,
  { x: left, y: top, width, height }: PicturePart,
): Promise<Uint8Array | null> {
  const found = kept.get(picture);
  if (found === undefined || found.have !== found.bytes.length) return null;
  guardProcess(mostResident);
  const options = { limitInputPixels: mostPixels, sequentialRead: true, animated: false } as const;
  return await sharp(found.bytes, { ...options, failOn: 'none' })
    .autoOrient()
    .extract({ left, top, width, height })
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer()
    .catch((error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      throw new JejakError('picture-undecodable', 'wrong-use', { detail });
    });
}
