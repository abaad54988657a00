import { readFile, stat } from 'node:fs/promises';
import type { SheetReading } from '../../contract/anchor.ts';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import { startIntakeProcess } from '../../intake/client.ts';

/** Of a picture of a sheet. */
const largestBytes = 128 * 1024 * 1024;
/** A text of more is none of a sheet. */
const largestText = 16 * 1024;

/**
 * What a file says of a sheet: its text, or what a code in a picture of it says.
 *
 * @throws JejakError `anchor-file-unreadable`, `anchor-file-too-large`, `anchor-without-code`, `picture-undecodable`
 */
export async function readSheetFile(file: string): Promise<{ text: string; reading: SheetReading }> {
  const bytes = await bytesOf(file);
  const text = textIn(bytes);
  if (text !== null) return { text, reading: 'text' };
  return { text: await readSheetPicture(bytes, file), reading: 'picture' };
}

/** What a code in a picture says. @throws JejakError `anchor-without-code`, `picture-undecodable` */
async function readSheetPicture(bytes: Uint8Array, file: string): Promise<string> {
  const intake = startIntakeProcess();
  try {
    const code = await intake.readCode(bytes);
    if (code === null) throw new JejakError('anchor-without-code', 'wrong-use', { file });
    return code;
  } finally {
    await intake.close();
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  let size: number;
  try {
    size = (await stat(file)).size;
    if (size <= largestBytes) return new Uint8Array(await readFile(file));
  } catch (error) {
    const { params } = fromSystemError(error);
    throw new JejakError('anchor-file-unreadable', 'wrong-use', { ...params, file }, { cause: error });
  }
  throw new JejakError('anchor-file-too-large', 'wrong-use', { file, size });
}

/** The text of a file that is one; null for a picture. */
function textIn(bytes: Uint8Array): string | null {
  if (bytes.length > largestText || bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, and so no text that a sheet or its code gives: it may be a picture.
    return null;
  }
}
