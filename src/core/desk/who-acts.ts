import type { WhoActs } from '../../contract/calls/types.ts';
import type { Locker } from '../../locker/index.ts';
import type { SettingsFile } from './settings-file.ts';

/**
 * Has the officer act who acted last on this device, where one may, and gives those among whom a person can choose; null
 * where there is nothing to choose: one officer alone, or nothing can be written.
 */
export async function actAsLast(locker: Locker, files: SettingsFile): Promise<WhoActs | null> {
  try {
    const officers = locker.officers.list().filter(({ retiredAt }) => retiredAt === null);
    const remembered = files.lastActing(locker.origin);
    const last = officers.find(({ id }) => id === remembered)?.id ?? locker.officer.id;
    await locker.officers.actAs(last);
    return officers.length > 1 && !isReadOnly(locker) ? { officers, last } : null;
  } catch {
    // A damaged locker is opened all the same, as whose passphrase it is; what is wrong is among its findings.
    return null;
  }
}

/** Whether another officer could act. */
export function hasOthers(locker: Locker): boolean {
  try {
    return locker.officers.list().filter(({ retiredAt }) => retiredAt === null).length > 1;
  } catch {
    return false;
  }
}

function isReadOnly({ findings }: Locker): boolean {
  return findings.some(({ code }) =>
    ['opened-for-reading', 'opened-on-full-disk', 'first-page-damaged'].includes(code),
  );
}
