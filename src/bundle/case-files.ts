import type { CaseJson } from '../contract/case-json.ts';
import type { Opening } from '../contract/entry.ts';
import { compareUtf8, toHex, utf8 } from './bytes.ts';
import { encodeCanonical } from './canonical-json.ts';

/** `data/ledger/proofs.json`: how each line, and each older tree, leads to the checkpoint's root. */
export interface Proofs {
  treeSize: number;
  entries: { seq: number; leaf: Uint8Array; path: Uint8Array[] }[];
  consistency: { from: number; to: number; path: Uint8Array[] }[];
}

/** `data/case.json`, canonical, so that its hash does not depend on who wrote it. */
export function encodeCaseJson(value: CaseJson): Uint8Array {
  return encodeCanonical(value);
}

/** `data/ledger/entries.jsonl`: the lines byte for byte, in the order given, a line feed after each. */
export function encodeEntriesJsonl(lines: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lines.reduce((sum, line) => sum + line.length + 1, 0));
  let at = 0;
  for (const line of lines) {
    bytes.set(line, at);
    bytes[at + line.length] = 0x0a;
    at += line.length + 1;
  }
  return bytes;
}

/** `data/ledger/openings.json`, sorted by commitment: their order tells nothing of where they belong. */
export function encodeOpenings(openings: readonly Opening[]): Uint8Array {
  return encodeCanonical({ openings: openings.toSorted((a, b) => compareUtf8(a.commit, b.commit)) });
}

export function encodeProofs(proofs: Proofs): Uint8Array {
  return encodeCanonical({
    treeSize: proofs.treeSize,
    entries: proofs.entries.map(({ seq, leaf, path }) => ({ seq, leaf: toHex(leaf), path: path.map(toHex) })),
    consistency: proofs.consistency.map(({ from, to, path }) => ({ from, to, path: path.map(toHex) })),
  });
}

/** `data/keys/signers.json`: the locker's keys, oldest first. */
export function encodeSigners(fingerprints: readonly string[]): Uint8Array {
  return utf8(`${JSON.stringify({ locker: fingerprints })}\n`);
}
