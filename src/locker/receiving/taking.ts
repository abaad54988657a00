import type { Difference } from '../../contract/received.ts';
import type { WritableDb } from '../database/handle.ts';

/** The taking over of one bundle, in one transaction. */
export interface Taking {
  db: WritableDb;
  actor: string;
  /** Of the bundle and of the case in it. */
  bundle: string;
  caseId: string;
  /** Origin of the log that the bundle is of. */
  log: string;
  /** Items of the bundle that were here before, and items of which something was taken over. */
  here: Set<string>;
  newItems: Set<string>;
  differs: Difference[];
}
