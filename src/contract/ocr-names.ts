import { newId } from './ids.ts';
import type { OcrFile, OcrPage, OcrReading } from './ocr.ts';

/**
 * The role of the first file with the text of a picture, where the picture came in; later ones, and those of a picture
 * that another locker handed over, have something drawn at random behind it.
 */
export const ocrRole = 'ocr';

/**
 * Whether a file of this role says what is written in a picture: also `ocr-2` and so on, and `ocr-` with the beginning of
 * the file's hash, as earlier versions called later ones.
 */
export function isOcrRole(role: string): boolean {
  return /^ocr(-([1-9]\d{0,8}|[0-9a-f]{16}|[0-9a-f]{64}))?$/.test(role);
}

/**
 * The role of a further file with the text of a picture. What two lockers say of one picture has two roles: neither stands
 * in the way of the other where one takes over what the other has. (A role may not be changed then: it stands in the log,
 * in clear. So nothing in it comes from what the file says, which could be guessed by it where it is withheld.)
 */
export function furtherOcrRole(): string {
  return `${ocrRole}-${newId().slice(0, 16)}`;
}

/** Whether a role has the hash of its file in it: what a short text says could be found out by that. */
export function tellsOfText(role: string, sha256: string): boolean {
  const [, digits] = /^ocr-([0-9a-f]{16,64})$/.exec(role) ?? [];
  return digits !== undefined && sha256.startsWith(digits);
}

/**
 * Bytes that a file with the text of a picture has at most, and all those of one item together. A page of a newspaper
 * takes a half of the first; what is larger is no reading, and is neither shown nor searched, whoever wrote it.
 */
export const mostOcrBytes = 8 * 1024 * 1024;
export const mostOcrBytesOfItem = 2 * mostOcrBytes;

/** What the details of an `item.derived` say it is: a reading by a program, and one by a person. */
export const ocrWhat = { reading: 'ocr', correction: 'ocr-correction' } as const;

/** What was read page by page, the first page first: of a picture with one, that one. Pages that were not read have none. */
export function readPagesOf({
  picture,
  lines,
  pages,
}: OcrReading): Pick<OcrPage, 'page' | 'width' | 'height' | 'lines'>[] {
  const { width, height } = picture;
  return [{ page: 1, width, height, lines }, ...(pages?.others ?? [])];
}

/** Words with less confidence than this are marked as unsure; per cent. */
export const unsureBelow = 75;

/**
 * The text that counts: the newest correction, else the newest reading. Where the newest correction was taken back, what
 * stood before it.
 *
 * @param said the oldest first
 */
export function standingText<Said extends { role: string; said: OcrFile }>(
  said: readonly Said[],
): Said | undefined {
  const newest = said.findLast((each) => each.said.what === 'correction');
  const again = newest?.said.what === 'correction' ? newest.said.standsAgain : undefined;
  if (again === undefined) return newest ?? said.at(-1);
  const before = said.find(({ role }) => role === again);
  return before?.said.what === 'correction' ? before : said.findLast((each) => each.said.what === 'reading');
}
