import type { VerifyResult } from '../../bundle/verify.ts';
import type { Zip } from '../../bundle/zip-archive.ts';
import type { PlainError } from '../../contract/error.ts';

/** What is to be checked: a ZIP, or the files of an unpacked one with their paths, its folder's name in front. */
export type Given = { zip: File } | { folder: { path: string; file: File }[] };

/** What the person brings along, beside the bundle. */
export interface Brought {
  /** The fingerprint that must have signed, 64 hex digits. */
  key?: string;
  /** A checkpoint that was kept from earlier. */
  since?: File;
  /** Certificates of time-stamping authorities that the person trusts, PEM. */
  tsaCa?: File;
}

export interface CheckRequest {
  given: Given;
  brought: Brought;
}

/** What a check that came to its end leaves: the result, where each file lies, and what was read whole. */
export interface Checked {
  result: VerifyResult;
  entries: Zip['entries'];
  /** By path, from the bundle's top folder. */
  kept: Map<string, Uint8Array>;
  /** Files that the system left in the folder, which were not looked at. */
  leftBySystem: string[];
}

export type CheckReply = { done: number; total: number } | Checked | { error: PlainError };
