import { utf8 } from './bytes.ts';

/** RFC 4180 in UTF-8 with a byte order mark, each record on a line. */
export function encodeCsv(records: readonly (readonly string[])[]): Uint8Array {
  return utf8(`\ufeff${records.map((record) => `${record.map(cell).join(',')}\r\n`).join('')}`);
}

/** A spreadsheet would run a cell that begins like a formula; a quote in front makes it text. */
function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
