import { parse } from 'csv-parse/sync';
import { JejakError } from '../contract/error.ts';

/**
 * The addresses of a CSV list: the column named `url` (or `alamat`, `tautan`), else the first column.
 * Blank lines and lines that begin with `#` are passed over; separators `,` `;` and tab are understood.
 *
 * @throws JejakError `bad-list` where the text is not CSV
 */
export function readAddressList(text: string): string[] {
  return readAddressLines(text).map((listed) => listed.text);
}

/** An address of a list as it stands there, with the number of its line, from 1. */
interface ListedAddress {
  line: number;
  text: string;
}

/** As `readAddressList`, and where each stands. */
export function readAddressLines(text: string): ListedAddress[] {
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
  const named = header.findIndex((cell) => ['url', 'alamat', 'tautan', 'link'].includes(cell));
  const body = named >= 0 ? rows.slice(1) : rows;
  return body
    .map(({ record, info }) => ({ line: info.lines, text: record[Math.max(named, 0)] ?? '' }))
    .filter((listed) => listed.text !== '');
}
