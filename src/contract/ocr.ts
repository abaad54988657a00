import { z } from 'zod';
import { hex64 } from './item.ts';
import { listOf } from './list-of.ts';

const whole = z.int();

/** In pixels of the picture as it is shown upright. */
const wordBox = z.object({
  x: whole.nonnegative(),
  y: whole.nonnegative(),
  width: whole.positive(),
  height: whole.positive(),
});

const ocrWord = z.object({
  text: z.string(),
  /** In per cent, by the program's own word. */
  confidence: whole.min(0).max(100),
  /** Around the word. */
  box: wordBox,
  /** Its four corners where its line does not run along the rows: x and y of top left, top right, bottom right, bottom left. */
  corners: listOf(whole)
    .refine(({ length }) => length === 8)
    .optional(),
});
export type OcrWord = z.infer<typeof ocrWord>;

const picture = z.object({
  role: z.string(),
  sha256: hex64,
  width: whole.positive(),
  height: whole.positive(),
});

/** What was read on one page of a picture with several. */
const ocrPage = z.object({
  page: whole.positive(),
  width: whole.positive(),
  height: whole.positive(),
  prepared: listOf(z.object({ step: z.string(), value: z.string().optional() })),
  confidence: whole.min(0).max(100),
  lines: listOf(z.object({ words: listOf(ocrWord) })),
  leftOut: whole.nonnegative(),
});
export type OcrPage = z.infer<typeof ocrPage>;

/** Pages, from one to another, that were not read. */
const pagesNotRead = z.object({
  from: whole.positive(),
  to: whole.positive(),
  /** `undecodable`, `too-large`, `reader-died`, or `limit`: there were more than are read of one picture. */
  why: z.string(),
});
export type PagesNotRead = z.infer<typeof pagesNotRead>;

/** What a program read in a picture. */
const ocrReading = z.object({
  v: z.literal(1),
  what: z.literal('reading'),
  picture,
  /** ISO 639-2, in the order in which they count. */
  languages: listOf(z.string()),
  tool: z.object({ name: z.string(), version: z.string(), engine: z.string() }),
  models: listOf(z.object({ language: z.string(), name: z.string(), sha256: hex64 })),
  /** What was done to the picture before it was read, in order. */
  prepared: listOf(z.object({ step: z.string(), value: z.string().optional() })),
  /** All of it, a line for each; empty where no writing was found. */
  text: z.string(),
  /** Of its words, by their length; 0 where there are none. */
  confidence: whole.min(0).max(100),
  lines: listOf(z.object({ words: listOf(ocrWord) })),
  /** Words that were read with so little confidence that they are not taken for writing. */
  leftOut: whole.nonnegative(),
  /**
   * Of a picture with several pages. `text` and `confidence` are of all that were read, everything else here of the
   * first page, without lines where that was not read.
   */
  pages: z
    .object({ count: whole.positive(), others: listOf(ocrPage), notRead: listOf(pagesNotRead) })
    .optional(),
});
export type OcrReading = z.infer<typeof ocrReading>;

/** A reading before it is said which file it is of. */
export const textFound = ocrReading
  .omit({ picture: true, pages: true })
  .extend({ width: whole.positive(), height: whole.positive() });
export type TextFound = z.infer<typeof textFound>;

/** What a person says stands in a picture, beside what was read. */
const ocrCorrection = z.object({
  v: z.literal(1),
  what: z.literal('correction'),
  picture: picture.pick({ role: true, sha256: true }),
  /** The role of the file that it corrects; earlier versions wrote its hash beside it. */
  corrects: z.string(),
  correctsSha256: hex64.optional(),
  /** Where a correction is taken back, which is what `corrects` names then: the file of which the text stands again. */
  standsAgain: z.string().optional(),
  text: z.string(),
});

const ocrFile = z.discriminatedUnion('what', [ocrReading, ocrCorrection]);
export type OcrFile = z.infer<typeof ocrFile>;

/** What a file says stands in a picture; undefined where it is not in the form, as what another program wrote may be. */
export function parseOcrFile(bytes: Uint8Array): OcrFile | undefined {
  try {
    return ocrFile.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined; // No JSON at all.
  }
}

/** A file with the text of a picture, and who made it when: of a reading, in whose name the program read. */
export interface OcrSaid {
  role: string;
  at: string;
  by: string;
  said: OcrFile;
}

/** A file with the text of a picture that is kept and not shown: it is larger than one is, or of another form. */
export interface UnshownText {
  role: string;
  why: 'too-large' | 'other-form';
}

/** The text of an item's picture: what was read and said of it, the oldest first. */
export interface PictureText {
  said: OcrSaid[];
  unshown: UnshownText[];
  /** Whether it waits to be read, is being read, could not be read (the code of an error), or is not to be read by itself. */
  state: 'read' | 'waiting' | 'reading' | 'failed' | 'unread';
  failure: string | null;
}

/** As `--json` gives it. */
export interface ItemOcr {
  text: string;
  language: string;
  /** Of the reading, in per cent; null where a person said the text. */
  confidence: number | null;
  /** Of a picture with several pages: how many there are, and which of them were not read. */
  pages?: { count: number; notRead: PagesNotRead[] };
}
