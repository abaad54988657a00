import { createContext, type ReactNode, use } from 'react';
import type { ImportDone } from '../../contract/calls/index.ts';
import { useWork, type Work } from './working.ts';

const ImportContext = createContext<Work<ImportDone> | null>(null);

/** Keeps the bringing-in of files going while one is elsewhere in the window. */
export function ImportProvider({ children }: { children: ReactNode }) {
  return <ImportContext value={useWork<ImportDone>()}>{children}</ImportContext>;
}

/** The bringing-in of files, as it runs. */
export function useImport(): Work<ImportDone> {
  const work = use(ImportContext);
  if (work === null) throw new Error('nothing is brought in outside the desk');
  return work;
}
