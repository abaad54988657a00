import { parse } from 'csv-parse/sync';
import { JejakError } from '../contract/error.ts';
import { parseAddress } from './address.ts';
import type { ListedAddress } from './listed-address.ts';
import { readPlainList } from './plain-list.ts';

/** How the columns may be called, in the languages of those who make lists. */
const columns = {
  url: ['url', 'alamat', 'tautan', 'link', 'address'],
  case: ['case', 'perkara', 'kasus', 'nomor perkara', 'case number'],
  note: ['note', 'notes', 'catatan', 'keterangan'],
  priority: ['priority', 'prioritas', 'urgent', 'mendesak', 'dahulukan'],
};
const urgent = new Set([
  ...['1', 'x', 'ya', 'y', 'yes', 'true', 'benar'],
  ...['tinggi', 'high', 'mendesak', 'urgent', 'segera', 'dahulu', 'first'],
]);

/** Stands nowhere in a text: a list of one column has no separator. */
const noSeparator = '\u001f';

/**
 * The rows of a list. Where its first row names a column `url` (or `alamat`, `tautan`, `link`) it is a CSV table,
 * separated as that row is (`,` `;` or tab), with columns for case, note and priority: a row of it with an address that
 * has some that is not in quotes is taken whole where all that comes after it is in quotes or empty. Else it is a plain
 * list, and each http(s) address on a line is a row of its own, whatever words stand around it; a line without one may
 * begin with an address that has no scheme. Blank lines and lines that begin with `#` are passed over. What gives no
 * address, or of which it cannot be told where its address ends, is a row with `fault`: nothing is left out unsaid.
 *
 * @throws JejakError `bad-list` where the text is not CSV
 */
export function readAddressRows(text: string): ListedAddress[] {
  const lines = linesOf(text);
  const separator = separatorIn(lines);
  return separator === null ? readPlainList(lines) : rowsOf(text, separator).filter((row) => row.text !== '');
}

/** Whether this is a table: its first row names its columns. */
export function isTable(text: string): boolean {
  return separatorIn(linesOf(text)) !== null;
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

function separatorIn(lines: readonly string[]): string | null {
  return separatorOf(lines.find((line) => line.trim() !== '' && !line.trim().startsWith('#')) ?? '');
}

/** Null where no column of this row is named as one of addresses is. */
function separatorOf(header: string): string | null {
  const read = [',', ';', '\t'].map((separator) => ({ separator, cells: cellsOf(header, [separator]) }));
  const [named] = read
    .filter(({ cells }) => cells.some((cell) => columns.url.includes(cell.toLowerCase())))
    .sort((a, b) => b.cells.length - a.cells.length);
  if (named === undefined) return null;
  return named.cells.length > 1 ? named.separator : noSeparator;
}

/** None where the line is no CSV by itself. */
function cellsOf(line: string, delimiter: string[]): string[] {
  try {
    return parse(line, { bom: true, delimiter, trim: true })[0] ?? [];
  } catch {
    return [];
  }
}

function rowsOf(text: string, separator: string): ListedAddress[] {
  let rows: { record: Cell[]; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: true,
      comment: '#',
      comment_no_infix: true,
      trim: true,
      info: true,
      cast: (cell, { quoting }): Cell => ({ text: cell, quoted: quoting }),
    }) as unknown as typeof rows; // so with `info`, which the types leave out
  } catch (error) {
    throw new JejakError('bad-list', 'wrong-use', { detail: String(error) }, { cause: error });
  }
  const header = rows[0]?.record.map((cell) => cell.text.toLowerCase()) ?? [];
  const at = (names: readonly string[]): number => header.findIndex((cell) => names.includes(cell));
  const [urlAt, caseAt, noteAt, priorityAt] = [
    ...[at(columns.url), at(columns.case), at(columns.note), at(columns.priority)],
  ] as [number, number, number, number];
  return rows.slice(1).map(({ record, info }) => {
    const whole = joinAddress(record, { urlAt, separator, columns: header.length });
    const cells = whole ?? record;
    const after = urlAt + 1 === caseAt ? undefined : cells[urlAt + 1];
    const isUnclear =
      cells.slice(header.length).some(({ text: cell }) => cell !== '') ||
      (whole === null && mayGoOn(cells[urlAt], after));
    const cell = (at: number): string => cells[at]?.text ?? ''; // -1: there is no such column
    return {
      line: info.lines,
      text: isUnclear ? record.map(({ text: each }) => each).join(separator) : cell(urlAt),
      ...{ case: cell(caseAt), note: cell(noteAt), first: urgent.has(cell(priorityAt).toLowerCase()) },
      ...{ fault: isUnclear ? 'row-unclear' : null, beside: '' },
    };
  });
}

interface Cell {
  text: string;
  quoted: boolean;
}

/**
 * A row with more cells than columns, with its address put together again where it is told where that ends: what comes
 * after it is in quotes or empty, or nothing comes after it. Null where the row has no more, or it is not told.
 */
function joinAddress(
  record: readonly Cell[],
  { urlAt, separator, columns: count }: { urlAt: number; separator: string; columns: number },
): Cell[] | null {
  const more = record.length - count;
  const after = record.slice(urlAt + more + 1);
  const pieces = record.slice(urlAt, urlAt + more + 1);
  const isTold =
    more > 0 &&
    after.every(({ text, quoted }) => quoted || text === '') &&
    pieces.every(({ text, quoted }) => !quoted && text !== '' && !/\s/.test(text)) &&
    withScheme.test(pieces[0]?.text ?? '') &&
    !pieces.slice(1).some(({ text }) => withScheme.test(text));
  if (!isTold) return null;
  const address = { text: pieces.map(({ text }) => text).join(separator), quoted: false };
  return [...record.slice(0, urlAt), address, ...after];
}

/** Whether what stands behind an address may as well be the rest of it, which had a separator in it. */
function mayGoOn(address: Cell | undefined, after: Cell | undefined): boolean {
  if (address === undefined || after === undefined || address.quoted || after.quoted) return false;
  return withScheme.test(address.text) && !withScheme.test(after.text) && likeRestOfAddress.test(after.text);
}

const withScheme = /^https?:\/\//i;

/** What no note or word for urgency looks like: signs of an address without a space, an ending of a file, a number alone. */
const likeRestOfAddress = /^\S*([/?&=#%]\S*|\.[a-z]{2,5})$|^\d{2,}$/i;

/** @throws JejakError with the row's fault, and as `parseAddress` */
export function addressOf({ text, fault }: ListedAddress): string {
  const start = text.slice(0, 300);
  if (fault !== null) throw new JejakError(fault, 'wrong-use', { text: start, url: start });
  return parseAddress(text);
}

/** The addresses of such a list alone. */
export function readAddressList(text: string): string[] {
  return readAddressRows(text).map((listed) => listed.text);
}
