import { encodeCsv } from './csv.ts';

export interface ExhibitRow {
  label: string;
  item: string;
  kind: string;
  title: string;
  capturedAt: string;
  source: string;
  path: string;
  sha256: string;
}

const header = ['label', 'item', 'kind', 'title', 'captured_at', 'source', 'path', 'sha256'];

/** `data/exhibits.csv`: RFC 4180 in UTF-8 with a byte order mark, one row a file. */
export function encodeExhibitsCsv(rows: readonly ExhibitRow[]): Uint8Array {
  const records = rows.map((row) => [
    row.label,
    row.item,
    row.kind,
    row.title,
    row.capturedAt,
    row.source,
    row.path,
    row.sha256,
  ]);
  return encodeCsv([header, ...records]);
}
