import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { JejakError } from '../contract/error.ts';
import { databaseFileName } from './database/open-database.ts';

/**
 * Which file a locker's database is. An open file stays open when its folder is moved, thrown away or its disk
 * pulled out, and takes writes that nobody finds again: so what was opened is compared with what lies at its path.
 */
export interface Place {
  dir: string;
  dev: bigint;
  ino: bigint;
}

/** `gone`: nothing is to be had at its path. `another`: something lies there, and it is not what was opened. */
export type PlaceState = 'here' | 'gone' | 'another';

export function placeOf(dir: string): Place {
  const { dev, ino } = statSync(join(dir, databaseFileName), { bigint: true });
  return { dir, dev, ino };
}

/** Microseconds: it is asked before and after each commit. */
export function isInPlace({ dir, dev, ino }: Place): boolean {
  try {
    const found = statSync(join(dir, databaseFileName), { bigint: true, throwIfNoEntry: false });
    return found?.dev === dev && found.ino === ino;
  } catch {
    return false; // the path leads nowhere, which is the answer
  }
}

/** @throws JejakError `locker-away` */
export function assertInPlace(place: Place): void {
  if (!isInPlace(place)) throw lockerAway(place.dir);
}

/** As `isInPlace`, without keeping anybody waiting where a disk does not answer. */
export async function lookAtPlace({ dir, dev, ino }: Place): Promise<PlaceState> {
  try {
    const found = await stat(join(dir, databaseFileName), { bigint: true });
    return found.dev === dev && found.ino === ino ? 'here' : 'another';
  } catch {
    return 'gone'; // for whatever reason
  }
}

export function lockerAway(dir: string): JejakError {
  return new JejakError('locker-away', 'could-not-go-on', { locker: dir });
}
