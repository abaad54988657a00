/**
 * What a storm is let loose on. The storm knows files and system calls only; the target knows what it
 * promised and whether the promise was kept.
 */
export interface Target {
  name: string;
  operations: readonly string[];
  /** Makes what every run begins with, once: the folder is copied for each run. */
  prepare(template: string): Promise<void>;
  /** A script that is run as `node DRIVER ROOT OPERATION` and says what became of it (`driver-voice.ts`). */
  driver: URL;
  /** A module that exports `inspect` (an `Inspect`). */
  inspector: URL;
}

/** What the driver says while it works, a line of JSON each. */
export type Said =
  /** The product's promise resolved: this is stored. What `what` holds is between driver and inspector. */
  | { said: 'stored'; what: Record<string, string | number> }
  /** The operation came to its end. */
  | { said: 'done' }
  /** The operation ended with an error that is told to the user. */
  | { said: 'error'; code: string; fault: string; message: string };

/**
 * Opens what is left in `root` after a storm and names everything that is wrong: not openable, problems
 * found by the product's own check, anything missing or changed of what was said to be stored, remains
 * that nothing cleans. An empty list means nothing was lost.
 */
export type Inspect = (left: { root: string; operation: string; said: Said[] }) => Promise<string[]>;
