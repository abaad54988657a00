import { JejakError } from '../../contract/error.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

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
