import type { CheckDone, ChosenPath } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import { keepWork, useKeptWork, type Work } from './working.ts';

interface BackedUp {
  file: string;
  entries: number;
}

interface DataKeyDrawn {
  recoveryCode: string;
  endedOfficers: number;
}

const backup = keepWork<BackedUp>();
const check = keepWork<CheckDone>();
/** It is not given up half-way. */
const drawing = keepWork<DataKeyDrawn>();
let target: ChosenPath | null = null;

/** Begins to copy the whole locker into one file. */
export function backUp(file: ChosenPath): void {
  target = file;
  void backup.run((signal) => calls.locker.backup({ file: file.token }, { signal }));
}

/** Begins to compute the locker anew; `deep` with all its bytes. */
export function checkLocker(deep: boolean): void {
  void check.run((signal) => calls.locker.check({ deep }, { signal }));
}

/** The backup as it runs, wherever one is in the window, and where it goes to. */
export function useBackup(): { work: Work<BackedUp>; target: ChosenPath | null } {
  const work = useKeptWork(backup);
  return { work, target };
}

/** The check as it runs, wherever one is in the window. */
export function useCheck(): Work<CheckDone> {
  return useKeptWork(check);
}

/** The drawing of a new data key as it runs, wherever one is in the window. */
export function useNewDataKey(): Work<DataKeyDrawn> {
  return useKeptWork(drawing);
}
