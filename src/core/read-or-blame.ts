import { Buffer } from 'node:buffer';
import { JejakError } from '../contract/error.ts';
import type { TextFound } from '../contract/ocr.ts';
import type { IntakeProcess } from '../intake/client.ts';

type Picture = Parameters<IntakeProcess['readText']>[0];

/** A white picture, 64 by 32 pixels, that every reader that works reads. */
const white: Picture = {
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAgAQMAAACYU+zHAAAAA1BMVEX///+nxBvIAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADUlEQVQYlWNgGAX4AAABIAABv8GxqAAAAABJRU5ErkJggg==',
    'base64',
  ),
  mediaType: 'image/png',
  orientation: null,
  page: 1,
};

/**
 * What is written in a picture. Where its reader dies it is read once more, by another one: memory may have been short,
 * or the machine too busy. Where that dies too, the picture is to blame only if a white one is read.
 *
 * @throws JejakError `ocr-reader-died` for the picture's sake, `ocr-reader-broken` where none is read, and what
 *   `readText` throws else
 */
export async function readOrBlame(
  intake: Pick<IntakeProcess, 'readText'>,
  picture: Picture,
): Promise<TextFound> {
  try {
    return await intake.readText(picture);
  } catch (error) {
    if (!isDeath(error)) throw error;
  }
  try {
    return await intake.readText(picture);
  } catch (error) {
    if (!isDeath(error)) throw error;
    await intake.readText(white).catch((broken: unknown) => {
      throw isDeath(broken) ? new JejakError('ocr-reader-broken', 'could-not-go-on', broken.params) : broken;
    });
    throw error;
  }
}

function isDeath(error: unknown): error is JejakError {
  return error instanceof JejakError && error.code === 'ocr-reader-died';
}
