import { sha256 } from './canonical.ts';

/** RFC 9162, 2.1: all by the definitions, over the list of leaf hashes. */

export function leafHash(entry: Uint8Array): Buffer {
  return sha256(Buffer.from([0]), entry);
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Buffer.from([1]), left, right);
}

export function treeRoot(leaves: readonly Buffer[], from = 0, to = leaves.length): Buffer {
  const count = to - from;
  const only = leaves[from];
  if (count === 0 || only === undefined) return sha256();
  if (count === 1) return only;
  const split = splitOf(count);
  return nodeHash(treeRoot(leaves, from, from + split), treeRoot(leaves, from + split, to));
}

export function inclusionPath(leaves: readonly Buffer[], at: number, from = 0, to = leaves.length): Buffer[] {
  const count = to - from;
  if (count <= 1) return [];
  const split = splitOf(count);
  return at < split
    ? [...inclusionPath(leaves, at, from, from + split), treeRoot(leaves, from + split, to)]
    : [...inclusionPath(leaves, at - split, from + split, to), treeRoot(leaves, from, from + split)];
}

export function consistencyPath(leaves: readonly Buffer[], size: number): Buffer[] {
  if (size === 0 || size === leaves.length) return [];
  return subProof(leaves, size, 0, leaves.length, true);
}

function subProof(
  leaves: readonly Buffer[],
  size: number,
  from: number,
  to: number,
  whole: boolean,
): Buffer[] {
  const count = to - from;
  if (size === count) return whole ? [] : [treeRoot(leaves, from, to)];
  const split = splitOf(count);
  return size <= split
    ? [...subProof(leaves, size, from, from + split, whole), treeRoot(leaves, from + split, to)]
    : [...subProof(leaves, size - split, from + split, to, false), treeRoot(leaves, from, from + split)];
}

/** The root that a path leads to, or null where it is of the wrong length (RFC 9162, 2.1.3.2). */
export function rootByInclusion(
  leaf: Buffer,
  at: number,
  size: number,
  path: readonly Buffer[],
): Buffer | null {
  if (at >= size) return null;
  let index = at;
  let last = size - 1;
  let root = leaf;
  for (const part of path) {
    if (last === 0) return null;
    if (index % 2 === 1 || index === last) {
      root = nodeHash(part, root);
      while (index % 2 === 0 && index !== 0) {
        index = Math.floor(index / 2);
        last = Math.floor(last / 2);
      }
    } else root = nodeHash(root, part);
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? root : null;
}

/**
 * The root of the entries before one, out of its own inclusion path: the parts of the path that stand on the
 * left cover exactly those entries.
 */
export function rootBefore(at: number, size: number, path: readonly Buffer[]): Buffer {
  let index = at;
  let last = size - 1;
  let root: Buffer | null = null;
  for (const part of path) {
    while (index > 0 && index % 2 === 0 && index === last) {
      index = Math.floor(index / 2);
      last = Math.floor(last / 2);
    }
    if (index % 2 === 1) root = root === null ? part : nodeHash(part, root);
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  return root ?? sha256();
}

/** Whether a path leads from an older root to a newer one (RFC 9162, 2.1.4.2). */
export function isConsistent(
  from: number,
  old: Buffer,
  to: number,
  root: Buffer,
  given: readonly Buffer[],
): boolean {
  if (from > to) return false;
  if (from === to) return given.length === 0 && old.equals(root);
  if (from === 0) return given.length === 0;
  const path = Number.isInteger(Math.log2(from)) ? [old, ...given] : [...given];
  const first = path.shift();
  if (first === undefined) return false;
  let index = from - 1;
  let last = to - 1;
  while (index % 2 === 1) {
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  let older = first;
  let newer = first;
  for (const part of path) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      older = nodeHash(part, older);
      newer = nodeHash(part, newer);
      while (index % 2 === 0 && index !== 0) {
        index = Math.floor(index / 2);
        last = Math.floor(last / 2);
      }
    } else newer = nodeHash(newer, part);
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && older.equals(old) && newer.equals(root);
}

/** The largest power of two below `count`. */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}
