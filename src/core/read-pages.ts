import { fromSystemError } from '../contract/error.ts';
import type { OcrPage, OcrReading, PagesNotRead, TextFound } from '../contract/ocr.ts';
import { mostOcrBytes } from '../contract/ocr-names.ts';
import { isOwnFault } from './own-fault.ts';

/** What bounds the reading of one picture, so that others are read too. */
export interface PageBounds {
  /** Pages that are tried. */
  pages: number;
  /** After so many ms no other page is begun. */
  ms: number;
  /** Bytes of what was read, as it is written. */
  bytes: number;
}

const pageBounds: PageBounds = { pages: 200, ms: 15 * 60_000, bytes: mostOcrBytes * 0.8 };

/** What was read in a picture, of all of its pages. */
type PagesFound = TextFound & Pick<OcrReading, 'pages'>;

/**
 * Reads the pages of a picture one after the other. A page that cannot be read is named with why, and so are those that
 * are left as there are too many; only where no page can be read is that an error.
 *
 * @param count how many there are
 * @param read reads the nth, from 1
 * @param rest is waited for between two pages
 * @throws what reading the first page throws, and at once what is no page's fault
 */
export async function readPages(
  count: number,
  read: (page: number) => Promise<TextFound>,
  { rest, bounds = pageBounds }: { rest?: (() => Promise<void>) | undefined; bounds?: PageBounds } = {},
): Promise<PagesFound> {
  if (count === 1) return read(1);
  const found: (TextFound & { page: number })[] = [];
  const notRead: PagesNotRead[] = [];
  const failures: unknown[] = [];
  const until = performance.now() + bounds.ms;
  let bytes = 0;
  for (let page = 1; page <= count; page += 1) {
    if (page > 1) await rest?.();
    if (page > bounds.pages || (page > 1 && performance.now() > until)) {
      notRead.push({ from: page, to: count, why: 'limit' });
      break;
    }
    try {
      const each = await read(page);
      bytes += bytesOf(each);
      if (bytes > bounds.bytes && found.length > 0) {
        notRead.push({ from: page, to: count, why: 'limit' });
        break;
      }
      found.push({ ...each, page });
    } catch (error) {
      if (!isOwnFault(error)) throw error;
      failures.push(error);
      note(notRead, page, fromSystemError(error).code.replace(/^ocr-/, ''));
    }
  }
  const [any] = found;
  if (any === undefined) throw failures[0];
  return together(count, any, found, notRead);
}

function together(
  count: number,
  any: TextFound,
  found: readonly (TextFound & { page: number })[],
  notRead: PagesNotRead[],
): PagesFound {
  const first = found.find(({ page }) => page === 1);
  const { page: _, ...one } = first ?? { ...any, page: 1, lines: [], leftOut: 0 };
  const others: OcrPage[] = found
    .filter(({ page }) => page > 1)
    .map(({ page, width, height, prepared, confidence, lines, leftOut }) => ({
      ...{ page, width, height, prepared, confidence, lines, leftOut },
    }));
  const length = found.reduce((sum, { text }) => sum + text.length, 0);
  const weight = found.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return {
    ...one,
    text: found
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n\n'),
    confidence: length === 0 ? 0 : Math.round(weight / length),
    pages: { count, others, notRead },
  };
}

/** Pages that follow one another for the same reason are named together. */
function note(notRead: PagesNotRead[], page: number, why: string): void {
  const last = notRead.at(-1);
  if (last?.to === page - 1 && last.why === why) last.to = page;
  else notRead.push({ from: page, to: page, why });
}

/** As it is written in the end: each value on a line of its own, as far in as it then stands, and the text once more. */
function bytesOf({ text, lines }: TextFound): number {
  return Buffer.byteLength(JSON.stringify({ text, pages: { others: [{ lines }] } }, null, 1));
}
