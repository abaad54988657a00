import type { OcrSaid } from './ocr.ts';

/** The role of the first file with the text of a picture; later ones are `ocr-2`, `ocr-3` … in their order. */
export const ocrRole = 'ocr';

/** Whether a file of this role says what is written in a picture. */
export function isOcrRole(role: string): boolean {
  return /^ocr(-[1-9]\d*)?$/.test(role);
}

/** What the details of an `item.derived` say it is: a reading by a program, and one by a person. */
export const ocrWhat = { reading: 'ocr', correction: 'ocr-correction' } as const;

/** Words with less confidence than this are marked as unsure; per cent. */
export const unsureBelow = 75;

/** The text that counts: the newest correction, else the newest reading. */
export function standingText(said: readonly OcrSaid[]): OcrSaid | undefined {
  return said.findLast((each) => each.said.what === 'correction') ?? said.at(-1);
}
