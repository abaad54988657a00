import { parse } from 'csv-parse/sync';
import { JejakError } from '../contract/error.ts';

/**
 * The addresses of a CSV list: the column named `url` (or `alamat`, `tautan`), else the first column.
 * Blank lines and lines that begin with `#` are passed over; separators `,` `;` and tab are understood.
 *
 * @throws JejakError `bad-list` where the text is not CSV
 */
export function readAddressList(text: string): string[] {
  let rows: string[][];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
      comment: '#',
      comment_no_infix: true,
      trim: true,
    });
  } catch (error) {
    throw new JejakError('bad-list', 'wrong-use', { detail: String(error) }, { cause: error });
  }
  const header = rows[0]?.map((cell) => cell.toLowerCase()) ?? [];
  const named = header.findIndex((cell) => ['url', 'alamat', 'tautan', 'link'].includes(cell));
  const body = named >= 0 ? rows.slice(1) : rows;
  return body.map((row) => row[Math.max(named, 0)] ?? '').filter((cell) => cell !== '');
}
