import { parseEntry } from '../../bundle/entry-line.ts';
import type { Entry } from '../../contract/entry.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { settingEntry } from '../database/migrations/037-custody.ts';

/** An entry that says how a setting of the locker is from there on. */
export interface SettingSaid extends Pick<Entry, 'seq' | 'at' | 'actor' | 'body'> {
  log: number;
}

/** Every `settings.changed` of a setting in all logs, the oldest first: by an index, however long the logs are. */
export function settingsSaid(db: ReadableDb, setting: string): SettingSaid[] {
  const entries = prepared<[string], { log: number; bytes: Uint8Array }>(
    db,
    `SELECT log, bytes FROM entry WHERE ${settingEntry.where} AND ${settingEntry.setting} = ?
     ORDER BY log, seq`,
  );
  return entries.all(setting).flatMap(({ log, bytes }) => {
    const { kind, seq, at, actor, body } = parseEntry(bytes);
    return kind === 'settings.changed' ? [{ log, seq, at, actor, body }] : [];
  });
}

/** What a log said last of a setting; undefined where it said nothing. */
export function lastSetting(db: ReadableDb, setting: string, log: number): Entry['body'] | undefined {
  return settingsSaid(db, setting).findLast((each) => each.log === log)?.body;
}
