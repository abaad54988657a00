import type { ErrorParams } from '../contract/error.ts';

/** What was noticed at opening or while working that the officer must know; words under `finding.CODE`. */
export interface LockerFinding {
  code: string;
  params: ErrorParams;
}
