import { constants, setPriority } from 'node:os';

/**
 * How far long work stands back. A third of the share of a processor is left to it where others want all of it: a
 * capture must not run out of time because something else on the device is busy.
 */
export const standsBack = process.platform === 'win32' ? constants.priority.PRIORITY_BELOW_NORMAL : 5;

/**
 * Lets everything else go before this process and what it starts: who works at the window is answered first
 * where processors are short, and where they are not, nothing takes longer. To be called before anything is
 * started. Where the system does not allow it, all stays as it was.
 */
export function giveWay(): void {
  try {
    setPriority(standsBack);
  } catch {
    // A matter of comfort alone: the work is the same.
  }
}

/** The same for the calling thread, on Linux alone: elsewhere its whole process would give way. */
export function giveWayInThread(): void {
  if (process.platform === 'linux') giveWay();
}
