import type { ImportDone } from '../../contract/calls/index.ts';
import { keepWork, useKeptWork, type Work } from './working.ts';

const importing = keepWork<ImportDone>();

/** The bringing-in of files, as it runs: it goes on wherever one is in the window, and while the screen is locked. */
export function useImport(): Work<ImportDone> {
  return useKeptWork(importing);
}
