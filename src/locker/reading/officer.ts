import { prepared, type ReadableDb } from '../database/handle.ts';

/** An officer, as what they did names them. */
export interface Officer {
  id: string;
  name: string;
  agency: string;
}

/** An officer of the locker; without a name where the database does not say. */
export function officerOf(db: ReadableDb, actor: string): Officer {
  const officer = prepared<[string], Officer>(
    db,
    'SELECT officer AS id, name, agency FROM officer WHERE officer = ?',
  ).get(actor);
  return officer ?? { id: actor, name: '', agency: '' };
}
