import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Target } from '../target.ts';

/**
 * A store of a few lines that keeps its promise, and two that break it: the storm must leave the first
 * alone and find the others, else it finds nothing anywhere.
 */
export const toyStore: Target = {
  name: 'toy',
  operations: ['keep', 'keep-without-fsync', 'promise-before-commit'],
  prepare(template) {
    openToy(template, 'keep').close();
    return Promise.resolve();
  },
  driver: new URL('toy-driver.ts', import.meta.url),
  inspector: new URL('toy-inspector.ts', import.meta.url),
};

export function openToy(root: string, operation: string): Database.Database {
  const database = new Database(join(root, 'toy.db'));
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${operation === 'keep-without-fsync' ? 'OFF' : 'FULL'}`);
  database.exec('CREATE TABLE IF NOT EXISTS kept(number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  return database;
}
