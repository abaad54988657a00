import type { LoggedIn } from '../../contract/capture-record.ts';
import { JejakError } from '../../contract/error.ts';
import { newId } from '../../contract/ids.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { isAlive } from '../drafts/process.ts';
import { findProfile, readProfiles } from './read-profiles.ts';

const longestName = 60;
const partBytes = 1024 * 1024;

export interface ProfileWanted {
  name: string;
  url: string | null;
  /** What the investigator is called on its pages. */
  ownNames?: readonly string[] | undefined;
}

/** What became of a profile that was in use. */
export interface ProfileReturn {
  profile: string;
  /** To be kept from now on; null for what is there. */
  packed: Uint8Array | null;
}

/** What was seen of a profile. */
export interface ProfileSeen {
  profile: string;
  loggedIn?: LoggedIn | undefined;
  /** Where one logs in, if nobody has said so before. */
  url?: string | undefined;
}

/** @throws JejakError `bad-profile-name`, `profile-name-taken` */
export function addProfile(db: WritableDb, { name, url, ownNames = [] }: ProfileWanted): { profile: string } {
  const clean = freeName(db, name);
  const id = newId();
  prepared<[string, string, string | null, string]>(
    db,
    'INSERT INTO profile (profile, name, url, created_at) VALUES (?, ?, ?, ?)',
  ).run(id, clean, url, new Date().toISOString());
  nameOwner(db, { profile: id, ownNames });
  return { profile: id };
}

const mostNames = 20;

/**
 * Notes what the investigator is called on pages where this profile is logged in.
 *
 * @throws JejakError `no-such-profile`, `bad-own-name`
 */
export function nameOwner(
  db: WritableDb,
  { profile, ownNames }: { profile: string; ownNames: readonly string[] },
): void {
  const { id } = findProfile(db, profile);
  const clean = ownNames
    .map((name) => name.toWellFormed().normalize('NFC').trim())
    .filter((name) => name !== '');
  const bad = clean.find((name) => name.length < 2 || name.length > 100 || /\p{Cc}/u.test(name));
  if (bad !== undefined || clean.length > mostNames)
    throw new JejakError('bad-own-name', 'wrong-use', { name: bad ?? '', most: mostNames });
  prepared<[string, string]>(db, 'UPDATE profile SET own_names = ? WHERE profile = ?').run(
    JSON.stringify([...new Set(clean)]),
    id,
  );
}

/**
 * Calls a profile otherwise from now on; what was captured with it says what it was called then.
 *
 * @throws JejakError `no-such-profile`, `bad-profile-name`, `profile-name-taken`
 */
export function renameProfile(db: WritableDb, { profile, name }: { profile: string; name: string }): void {
  const { id } = findProfile(db, profile);
  prepared<[string, string]>(db, 'UPDATE profile SET name = ? WHERE profile = ?').run(
    freeName(db, name, id),
    id,
  );
}

/** A name as it is kept; no other profile than `own` has it. */
function freeName(db: WritableDb, name: string, own?: string): string {
  const clean = name.toWellFormed().normalize('NFC').trim();
  if (clean === '' || clean.length > longestName || /\p{Cc}/u.test(clean))
    throw new JejakError('bad-profile-name', 'wrong-use', { most: longestName });
  const others = readProfiles(db).filter(({ id }) => id !== own);
  if (others.some((each) => each.name.toLowerCase() === clean.toLowerCase()))
    throw new JejakError('profile-name-taken', 'wrong-use', { profile: clean });
  return clean;
}

/**
 * Gives a profile to the one browser that may have it.
 *
 * @param process this opening of the locker
 * @returns what is kept of it; null for one that nobody has used yet
 * @throws JejakError `no-such-profile`, `profile-in-use`
 */
export function takeProfile(db: WritableDb, id: string, process: string): { packed: Uint8Array | null } {
  const { name } = findProfile(db, id);
  const holder = prepared<[string], { process: string | null }>(
    db,
    'SELECT process FROM profile WHERE profile = ?',
  ).get(id)?.process;
  if (typeof holder === 'string' && isAlive(db, holder))
    throw new JejakError('profile-in-use', 'could-not-go-on', { profile: name });
  prepared<[string, string, string]>(db, 'UPDATE profile SET process = ?, used_at = ? WHERE profile = ?').run(
    process,
    new Date().toISOString(),
    id,
  );
  const parts = prepared<[string], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM profile_part WHERE profile = ? ORDER BY place',
  ).all(id);
  return { packed: parts.length === 0 ? null : Buffer.concat(parts.map(({ bytes }) => bytes)) };
}

/** Takes a profile back from the browser that had it. What was kept before is overwritten. */
export function returnProfile(db: WritableDb, { profile, packed }: ProfileReturn, process: string): void {
  const given = prepared<[string, string]>(
    db,
    'UPDATE profile SET process = NULL WHERE profile = ? AND process = ?',
  ).run(profile, process);
  if (given.changes === 0 || packed === null) return;
  erase(db, profile);
  const add = prepared<[string, number, Uint8Array]>(
    db,
    'INSERT INTO profile_part (profile, place, bytes) VALUES (?, ?, ?)',
  );
  for (let place = 0; place * partBytes < packed.length; place++)
    add.run(profile, place, packed.subarray(place * partBytes, (place + 1) * partBytes));
}

/** Notes whether somebody is logged in, as was just seen. */
export function noteProfile(db: WritableDb, { profile, loggedIn, url }: ProfileSeen): void {
  if (loggedIn !== undefined)
    prepared<[string, string, string]>(
      db,
      'UPDATE profile SET logged_in = ?, seen_at = ? WHERE profile = ?',
    ).run(loggedIn, new Date().toISOString(), profile);
  if (url !== undefined)
    prepared<[string, string]>(db, 'UPDATE profile SET url = coalesce(url, ?) WHERE profile = ?').run(
      url,
      profile,
    );
}

/** Forgets a profile for good: what was kept of it is overwritten. @throws as `takeProfile` */
export function forgetProfile(db: WritableDb, id: string, process: string): void {
  takeProfile(db, id, process);
  erase(db, id);
  prepared<[string]>(db, 'DELETE FROM profile WHERE profile = ?').run(id);
  prepared<[string]>(db, 'UPDATE job SET profile = NULL WHERE profile = ?').run(id);
}

/** Deletes what is kept, and overwrites the pages where it stood: whoever has the key shall not find it there. */
function erase(db: WritableDb, profile: string): void {
  db.pragma('secure_delete = ON');
  try {
    prepared<[string]>(db, 'DELETE FROM profile_part WHERE profile = ?').run(profile);
  } finally {
    db.pragma('secure_delete = OFF');
  }
}
