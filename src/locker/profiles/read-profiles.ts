import { JejakError } from '../../contract/error.ts';
import type { Profile } from '../../contract/profile.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isAlive } from '../drafts/process.ts';

type ProfileRow = Omit<Profile, 'inUse' | 'ownNames'> & { process: string | null; ownNames: string };

/** All capture profiles, by name. */
export function readProfiles(db: ReadableDb): Profile[] {
  const rows = prepared<[], ProfileRow>(
    db,
    `SELECT profile AS id, name, url, own_names AS ownNames, created_at AS createdAt, used_at AS usedAt, logged_in AS loggedIn,
       seen_at AS seenAt, process,
       (SELECT coalesce(sum(length(bytes)), 0) FROM profile_part AS part WHERE part.profile = profile.profile) AS bytes
     FROM profile ORDER BY name COLLATE NOCASE`,
  ).all();
  return rows.map(({ process, ownNames, ...row }) => ({
    ...row,
    ownNames: JSON.parse(ownNames) as string[], // as write-profiles wrote it
    inUse: process !== null && isAlive(db, process),
  }));
}

/**
 * The profile of this name, whatever the case of its letters, or of this id.
 *
 * @throws JejakError `no-such-profile`
 */
export function findProfile(db: ReadableDb, nameOrId: string): Profile {
  const wanted = nameOrId.normalize('NFC').trim().toLowerCase();
  const found = readProfiles(db).find(({ id, name }) => id === nameOrId || name.toLowerCase() === wanted);
  if (found === undefined) throw new JejakError('no-such-profile', 'wrong-use', { profile: nameOrId });
  return found;
}
