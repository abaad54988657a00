import type { Entry, FileValue } from '../../contract/entry.ts';

/** What stands behind an entry's commitments, as far as it is still there. */
export interface Opened {
  details: Record<string, unknown> | undefined;
  /** In the order of the entry's files. */
  files: readonly (FileValue | undefined)[];
}

/** An entry and where it stands. */
export interface Placed {
  log: number;
  entry: Entry;
  opened: Opened;
}
