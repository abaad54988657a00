import type { WhoActs } from '../../contract/calls/types.ts';
import type { Locker } from '../../locker/index.ts';
import { isForReading } from '../for-reading.ts';
import type { SettingsFile } from './settings-file.ts';

/**
 * Has the officer act who acted last on this device, where one may, and gives those among whom a person can choose; null
 * where there is nothing to choose: one officer alone, or nothing can be written. Where the officer whose passphrase it
 * was retired, and nobody was chosen here before, one alone is to be chosen too.
 */
export async function actAsLast(locker: Locker, files: SettingsFile): Promise<WhoActs | null> {
  try {
    if (isForReading(locker)) return null;
    const officers = locker.officers.list().filter(({ retiredAt }) => retiredAt === null);
    const remembered = files.lastActing(locker.origin);
    const last = officers.find(({ id }) => id === remembered)?.id;
    const acts = last !== undefined && (await mayAct(locker, last));
    const inPlace = inPlaceOf(locker, files);
    if (officers.length < 2 && inPlace === null) return null;
    return { officers, last: inPlace === null && (last === undefined || acts) ? locker.officer.id : '' };
  } catch {
    // A damaged locker is opened all the same, as whose passphrase it is; what is wrong is among its findings.
    return null;
  }
}

/** Has an officer act; false where the locker refuses that at the moment: then somebody is asked, with nobody preselected. */
async function mayAct(locker: Locker, officer: string): Promise<boolean> {
  try {
    await locker.officers.actAs(officer);
    return true;
  } catch {
    return false;
  }
}

/** Who acts where the officer whose passphrase it was retired and nobody was chosen on this device; else null. */
export function inPlaceOf(
  { officer, opener, origin }: Pick<Locker, 'officer' | 'opener' | 'origin'>,
  files: SettingsFile,
): { name: string; opener: string } | null {
  if (officer.id === opener.id || files.lastActing(origin) === officer.id) return null;
  return { name: officer.name, opener: opener.name };
}

/** Whether another officer could act. */
export function hasOthers(locker: Locker): boolean {
  try {
    return locker.officers.list().filter(({ retiredAt }) => retiredAt === null).length > 1;
  } catch {
    return false;
  }
}

/** Whether whoever acts is there to read only: then nothing is begun by itself in that name either. */
export function isReader(locker: Locker): boolean {
  const { id } = locker.officer;
  return locker.officers.list().some((each) => each.id === id && each.role === 'reader');
}
