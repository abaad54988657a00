import { goesOn } from '../progress.ts';
import { type Source, sourceOfBytes } from '../source-file.ts';

/** Pages that are counted at most; a book has fewer, and a list of more was made to keep a reader busy. */
export const mostPages = 10_000;

/** The pictures that stand in a TIFF one after the other: the pages of what was scanned or sent by fax. */
interface TiffPages {
  /** Where the directory of each stands. */
  directories: number[];
  /** The list of them does not end as it should: it leads out of the file or back into itself, or has more than are counted. */
  isCut: boolean;
}

/** How a kind of TIFF writes where its directories stand: in bytes, and the reading of a number of that length. */
interface Form {
  countBytes: number;
  entryBytes: number;
  linkBytes: number;
  number(bytes: Buffer, length: number): number;
  /** Writes a link. */
  write(bytes: Buffer, link: number): void;
}

/**
 * Finds the directories of a TIFF or BigTIFF, which are linked one to the next (TIFF 6.0, section 2); no picture is
 * decoded, and of each directory only its length and its link are read. Null of what is none.
 */
export function readTiffPages(source: Source): TiffPages | null {
  const head = source.read(0, 16);
  const form = formOf(head);
  if (form === null) return null;
  const known = new Set<number>();
  const found = (isCut: boolean): TiffPages => ({ directories: [...known], isCut });
  // The link in the head stands as far in as it is long.
  if (head.length < 2 * form.linkBytes) return found(true);
  for (let at = form.number(head.subarray(form.linkBytes), form.linkBytes); at !== 0; ) {
    goesOn();
    if (known.size === mostPages || known.has(at)) return found(true);
    const counted = source.read(at, form.countBytes);
    const entries = counted.length === form.countBytes ? form.number(counted, form.countBytes) : 0;
    if (entries === 0) return found(true);
    known.add(at);
    const link = source.read(at + form.countBytes + entries * form.entryBytes, form.linkBytes);
    if (link.length < form.linkBytes) return found(true);
    at = form.number(link, form.linkBytes);
  }
  return found(false);
}

/**
 * A TIFF that begins with one page of another, so that a decoder needs neither the pages before it, of which one may be
 * damaged, nor the list of all of them.
 *
 * @param page from 1
 * @throws where the file has no such page
 */
export function fromPage(bytes: Uint8Array, page: number): Buffer {
  const found = readTiffPages(sourceOfBytes(bytes));
  const directory = found?.directories[page - 1];
  const copy = Buffer.from(bytes);
  const form = formOf(copy);
  if (directory === undefined || form === null) throw new Error(`no page ${String(page)}`);
  form.write(copy.subarray(form.linkBytes), directory);
  return copy;
}

function formOf(head: Buffer): Form | null {
  const order = head.toString('latin1', 0, 2);
  if ((order !== 'II' && order !== 'MM') || head.length < 8) return null;
  const isLittle = order === 'II';
  const number = (bytes: Buffer, length: number): number => {
    if (length === 2) return isLittle ? bytes.readUInt16LE(0) : bytes.readUInt16BE(0);
    if (length === 4) return isLittle ? bytes.readUInt32LE(0) : bytes.readUInt32BE(0);
    // One that is larger than any file is as far out of this one after it was rounded.
    return Number(isLittle ? bytes.readBigUInt64LE(0) : bytes.readBigUInt64BE(0));
  };
  switch (number(head.subarray(2), 2)) {
    case 42:
      return {
        ...{ countBytes: 2, entryBytes: 12, linkBytes: 4, number },
        write: (bytes, link) => (isLittle ? bytes.writeUInt32LE(link) : bytes.writeUInt32BE(link)),
      };
    case 43:
      return {
        ...{ countBytes: 8, entryBytes: 20, linkBytes: 8, number },
        write: (bytes, link) =>
          isLittle ? bytes.writeBigUInt64LE(BigInt(link)) : bytes.writeBigUInt64BE(BigInt(link)),
      };
    default:
      return null;
  }
}
