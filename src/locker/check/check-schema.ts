import { prepared, type ReadableDb } from '../database/handle.ts';
import { damageIn } from './read-row.ts';
import type { Find } from './report.ts';

interface SchemaRow {
  type: string;
  name: string;
  sql: string | null;
}

/** The tables, indexes and triggers are those that this program makes: a missing trigger would let rows be changed. */
export function checkSchema(db: ReadableDb, fresh: ReadableDb, find: Find): void {
  const read = (from: ReadableDb): Map<string, string> =>
    new Map(
      prepared<[], SchemaRow>(from, 'SELECT type, name, sql FROM sqlite_schema ORDER BY name')
        .all()
        .map(({ type, name, sql }) => [`${type} ${name}`, sql ?? '']),
    );
  try {
    if (versionOf(db) !== versionOf(fresh)) find('schema-changed', { name: 'user_version' });
    const stored = read(db);
    const expected = read(fresh);
    for (const [name, sql] of expected) {
      if (stored.get(name) !== sql) find('schema-changed', { name });
    }
    for (const name of stored.keys()) if (!expected.has(name)) find('schema-changed', { name });
  } catch (error) {
    find('table-unreadable', { table: 'sqlite_schema', detail: damageIn(error) });
  }
}

function versionOf(db: ReadableDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}
