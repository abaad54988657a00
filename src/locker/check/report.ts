import type { ErrorParams } from '../../contract/error.ts';

/** Something that is not as the ledger says; words under `problem.CODE`. */
export interface Problem {
  code: string;
  params: ErrorParams;
}

/** What a check came to. */
export interface CheckReport {
  ok: boolean;
  /** How many entries, objects and bytes of objects were checked. */
  entries: number;
  objects: number;
  bytes: number;
  /** Of how many older checkpoints of a long log only what they say was compared, and not their signature. */
  unsigned: number;
  problems: Problem[];
  /** What is shown and no entry commits to, since it was kept before entries did; words under `not-proven.CODE`. */
  notProven: Problem[];
}

/** Where findings go. */
export type Find = (code: string, params?: Problem['params']) => void;
