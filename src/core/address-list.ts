import { parse } from 'csv-parse/sync';
import { JejakError } from '../contract/error.ts';

/** A row of a list as it stands there. */
export interface ListedAddress {
  /** The number of its line, from 1. */
  line: number;
  text: string;
  /** Number of the case that it is for; empty where the list does not say. */
  case: string;
  note: string;
  /** Whether it is to go before the others. */
  first: boolean;
}

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

/**
 * The rows of a CSV list: the address is in the column named `url` (or `alamat`, `tautan`, `link`), else in the
 * first; columns for case, note and priority where the first row names them. Blank lines and lines that begin with
 * `#` are passed over; separators `,` `;` and tab are understood.
 *
 * @throws JejakError `bad-list` where the text is not CSV
 */
export function readAddressRows(text: string): ListedAddress[] {
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
      comment: '#',
      comment_no_infix: true,
      trim: true,
      info: true,
    }) as unknown as typeof rows; // so with `info`, which the types leave out
  } catch (error) {
    throw new JejakError('bad-list', 'wrong-use', { detail: String(error) }, { cause: error });
  }
  const header = rows[0]?.record.map((cell) => cell.toLowerCase()) ?? [];
  const at = (names: readonly string[]): number => header.findIndex((cell) => names.includes(cell));
  const url = at(columns.url);
  const isNamed = url >= 0;
  const cell = (record: readonly string[], column: number): string => (isNamed ? (record[column] ?? '') : ''); // -1: there is no such column
  const [caseAt, noteAt, priorityAt] = [at(columns.case), at(columns.note), at(columns.priority)];
  return (isNamed ? rows.slice(1) : rows)
    .map(({ record, info }) => ({
      line: info.lines,
      text: record[Math.max(url, 0)] ?? '',
      case: cell(record, caseAt),
      note: cell(record, noteAt),
      first: urgent.has(cell(record, priorityAt).toLowerCase()),
    }))
    .filter((listed) => listed.text !== '');
}

/** The addresses of such a list alone. */
export function readAddressList(text: string): string[] {
  return readAddressRows(text).map((listed) => listed.text);
}
