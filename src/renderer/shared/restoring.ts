import type { ChosenPath } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import type { Problems } from './problems.tsx';
import { keepWork, useKeptWork, type Work } from './working.ts';

interface Restored {
  dir: string;
  entries: number;
  problems: Parameters<typeof Problems>[0]['problems'];
}

interface Restoring {
  file: ChosenPath;
  folder: ChosenPath;
  name: string;
}

/** Of no locker that is open: closing one does not end it. */
const restoring = keepWork<Restored>({ ofLocker: false });
let restored: Restoring | null = null;

/** Begins to restore a backup into a new locker; its passphrase is not kept here. */
export function restoreBackup(next: Restoring, passphrase: string): void {
  restored = next;
  const asked = { file: next.file.token, folder: next.folder.token, name: next.name, passphrase };
  void restoring.run((signal) => calls.locker.restore(asked, { signal }));
}

/** The restoring of a backup as it runs, wherever one is in the window, and of which. */
export function useRestoring(): { work: Work<Restored>; restoring: Restoring | null } {
  const work = useKeptWork(restoring);
  return { work, restoring: restored };
}
