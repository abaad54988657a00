import type { Damage } from '../damage.ts';

/** What a look at a file's structure found; `complete` is false where part of it was left unread for its size. */
export interface StructureFinding {
  damage?: Damage;
  complete: boolean;
  /** Bytes after the end that the format marks. */
  trailing?: number;
}
