import { JejakError } from '../../contract/error.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';

/**
 * In the name of whoever retired nothing new is asked for, also by another process that still has them acting. What comes
 * in there is taken all the same, from its beginning to its seal, until that process ends: its bytes are nowhere else.
 *
 * @throws JejakError `officer-retired` {name}
 */
export function assertActive(db: ReadableDb, officer: string): void {
  const retired = prepared<[string], { name: string }>(
    db,
    'SELECT name FROM officer WHERE officer = ? AND retired_at IS NOT NULL',
  ).get(officer);
  if (retired !== undefined) throw new JejakError('officer-retired', 'wrong-use', { name: retired.name });
}

/** Whether an officer is there to read only: as the log says of them last. */
export function readsOnly(db: ReadableDb, officer: string): boolean {
  if (isBefore(db, 33)) return false;
  const row = prepared<[string], { role: string | null }>(db, 'SELECT role FROM officer WHERE officer = ?');
  return row.get(officer)?.role === 'reader';
}

/**
 * In the name of a reader nothing is asked for but to look.
 *
 * @throws JejakError `officer-reads-only` {name}
 */
export function assertMayWrite(db: ReadableDb, officer: string): void {
  if (!readsOnly(db, officer)) return;
  const row = prepared<[string], { name: string }>(db, 'SELECT name FROM officer WHERE officer = ?');
  throw new JejakError('officer-reads-only', 'wrong-use', { name: row.get(officer)?.name ?? officer });
}
