import { removeStaleScratch } from '../capture/scratch.ts';
import { scratchFolder } from './data-folder.ts';

/** Takes away what browsers of processes that were killed left in the clear, as early as a locker is opened. */
export function removeLeftovers(): Promise<void> {
  return removeStaleScratch(scratchFolder());
}
