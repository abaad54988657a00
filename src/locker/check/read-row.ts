import { fromSystemError } from '../../contract/error.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/** A row that was looked for in a database that may be damaged. */
export type RowReading<R> =
  | { state: 'read'; value: R }
  | { state: 'missing' }
  | { state: 'damaged'; detail: string };

/** Reads one row; damage of the pages that lead to it is an answer, anything else is thrown. */
export function readRow<R>(
  db: ReadableDb,
  sql: string,
  params: (string | number | Uint8Array)[],
): RowReading<R> {
  try {
    const value = prepared<typeof params, R>(db, sql).get(...params);
    return value === undefined ? { state: 'missing' } : { state: 'read', value };
  } catch (error) {
    return { state: 'damaged', detail: damageIn(error) };
  }
}

/** What a damaged page or a failing disk says. Throws everything that is neither. */
export function damageIn(error: unknown): string {
  const known = fromSystemError(error);
  if (known.code !== 'locker-damaged' && known.code !== 'disk-failing') throw known;
  return String(known.params['detail'] ?? known.code);
}
