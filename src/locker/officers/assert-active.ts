import { JejakError } from '../../contract/error.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/**
 * Whoever retired makes no more entries, also by another process that still has them acting. Asked before anything is
 * begun, too: while something is coming in, its officer cannot retire.
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
