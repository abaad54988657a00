import { prepared, type WritableDb } from '../database/handle.ts';
import { twoPeopleSetting } from '../officers/two-people.ts';
import type { Placed } from './opened.ts';

/** `settings.changed` of what needs two people. */
export function applyTwoPeople(db: WritableDb, { log, entry: { seq, body } }: Placed): void {
  if (body['setting'] !== twoPeopleSetting) return;
  const acts = Array.isArray(body['acts']) ? body['acts'].map(String).join(' ') : '';
  prepared<[string, string, number, number, number]>(
    db,
    'INSERT OR REPLACE INTO two_people (setting, acts, by_supervisor, log, seq) VALUES (?, ?, ?, ?, ?)',
  ).run(twoPeopleSetting, acts, body['bySupervisor'] === true ? 1 : 0, log, seq);
}
