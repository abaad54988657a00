import { concat, sameBytes } from './bytes.ts';
import type { Primitives } from './primitives.ts';

/**
 * Reads the hash of a complete subtree: at `level` 0 a leaf, at level n the root over the 2ⁿ leaves from
 * `index`·2ⁿ on.
 */
export type ReadNode = (level: number, index: number) => Uint8Array;

export interface TreeNode {
  level: number;
  index: number;
  hash: Uint8Array;
}

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** RFC 9162 §2.1.1: H(0x00 ‖ entry). */
export function leafHash(p: Primitives, entry: Uint8Array): Uint8Array {
  return p.sha256(concat(leafPrefix, entry));
}

/** RFC 9162 §2.1.1: H(0x01 ‖ left ‖ right). */
export function nodeHash(p: Primitives, left: Uint8Array, right: Uint8Array): Uint8Array {
  return p.sha256(concat(nodePrefix, left, right));
}

/** The root of the tree without a leaf: H of nothing. */
export function emptyRoot(p: Primitives): Uint8Array {
  return p.sha256(new Uint8Array(0));
}

/** The root over the first `size` leaves, in O(log n) reads. */
export function rootFromNodes(p: Primitives, size: number, node: ReadNode): Uint8Array {
  return size === 0 ? emptyRoot(p) : rangeHash(p, 0, size, node);
}

/** RFC 9162 §2.1.3.1, from the leaf upwards. */
export function inclusionPath(p: Primitives, index: number, size: number, node: ReadNode): Uint8Array[] {
  if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const path: Uint8Array[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start);
    if (index < middle) {
      path.push(rangeHash(p, middle, end, node));
      end = middle;
    } else {
      path.push(rangeHash(p, start, middle, node));
      start = middle;
    }
  }
  return path.reverse();
}

/** RFC 9162 §2.1.4.1. Empty where `from` is 0 or equals `to`. */
export function consistencyPath(p: Primitives, from: number, to: number, node: ReadNode): Uint8Array[] {
  if (from < 0 || from > to) throw new RangeError(`no path from ${from} to ${to}`);
  if (from === 0) return [];
  const path: Uint8Array[] = [];
  let start = 0;
  let end = to;
  while (end !== from) {
    const middle = start + largestPowerBelow(end - start);
    if (from <= middle) {
      path.push(rangeHash(p, middle, end, node));
      end = middle;
    } else {
      path.push(rangeHash(p, start, middle, node));
      start = middle;
    }
  }
  // The part that both trees share is known to the reader only where it is the whole of the older one.
  if (start !== 0) path.push(rangeHash(p, start, end, node));
  return path.reverse();
}

/**
 * The complete subtrees that come into being when leaf number `seq` is appended, the leaf itself first;
 * `node` is asked only for older ones. A store that keeps them appends in O(log n).
 */
export function completedNodes(p: Primitives, seq: number, leaf: Uint8Array, node: ReadNode): TreeNode[] {
  let last: TreeNode = { level: 0, index: seq, hash: leaf };
  const nodes = [last];
  while (last.index % 2 === 1) {
    const hash = nodeHash(p, node(last.level, last.index - 1), last.hash);
    last = { level: last.level + 1, index: (last.index - 1) / 2, hash };
    nodes.push(last);
  }
  return nodes;
}

/** RFC 9162 §2.1.3.2. */
export function verifyInclusion(
  p: Primitives,
  proof: { leaf: Uint8Array; index: number; size: number; path: readonly Uint8Array[]; root: Uint8Array },
): boolean {
  if (proof.index < 0 || proof.index >= proof.size) return false;
  let index = proof.index;
  let last = proof.size - 1;
  let hash = proof.leaf;
  for (const sibling of proof.path) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      hash = nodeHash(p, sibling, hash);
      while (index % 2 === 0 && index !== 0) {
        index /= 2;
        last = half(last);
      }
    } else {
      hash = nodeHash(p, hash, sibling);
    }
    index = half(index);
    last = half(last);
  }
  return last === 0 && sameBytes(hash, proof.root);
}

/**
 * The root of the tree as it stood before a leaf came, out of that leaf's inclusion path in a later tree:
 * the path's left siblings are the complete subtrees over all earlier leaves. Means something only where
 * the path holds (verifyInclusion).
 */
export function rootBefore(
  p: Primitives,
  proof: { index: number; size: number; path: readonly Uint8Array[] },
): Uint8Array {
  let index = proof.index;
  let last = proof.size - 1;
  let root: Uint8Array | undefined;
  for (const sibling of proof.path) {
    if (index % 2 === 1 || index === last) {
      root = root === undefined ? sibling : nodeHash(p, sibling, root);
      while (index % 2 === 0 && index !== 0) {
        index /= 2;
        last = half(last);
      }
    }
    index = half(index);
    last = half(last);
  }
  return root ?? emptyRoot(p);
}

/**
 * RFC 9162 §2.1.4.2; from 0 and to the same size the path is empty. Where the older root is not known, true
 * says only that the path has its form and, unless the older size is a power of two, leads to the newer root.
 */
export function verifyConsistency(
  p: Primitives,
  proof: {
    from: number;
    to: number;
    fromRoot: Uint8Array | undefined;
    toRoot: Uint8Array;
    path: readonly Uint8Array[];
  },
): boolean {
  const isFrom = (root: Uint8Array): boolean =>
    proof.fromRoot === undefined || sameBytes(proof.fromRoot, root);
  if (proof.from < 0 || proof.from > proof.to) return false;
  if (proof.from === 0) return proof.path.length === 0 && isFrom(emptyRoot(p));
  if (proof.from === proof.to) return proof.path.length === 0 && isFrom(proof.toRoot);
  if (proof.path.length === 0) return false;
  const startsUnknown = isPowerOfTwo(proof.from) && proof.fromRoot === undefined;
  const start = isPowerOfTwo(proof.from) ? [proof.fromRoot ?? emptyRoot(p)] : [];
  const path = [...start, ...proof.path];
  let first = proof.from - 1;
  let last = proof.to - 1;
  while (first % 2 === 1) {
    first = half(first);
    last = half(last);
  }
  let older = path[0] ?? emptyRoot(p);
  let newer = older;
  for (const each of path.slice(1)) {
    if (last === 0) return false;
    if (first % 2 === 1 || first === last) {
      older = nodeHash(p, each, older);
      newer = nodeHash(p, each, newer);
      while (first % 2 === 0 && first !== 0) {
        first = half(first);
        last = half(last);
      }
    } else {
      newer = nodeHash(p, newer, each);
    }
    first = half(first);
    last = half(last);
  }
  return last === 0 && isFrom(older) && (startsUnknown || sameBytes(newer, proof.toRoot));
}

/** The root over the leaves from `start` to `end`, where `start` is a multiple of the largest power in it. */
function rangeHash(p: Primitives, start: number, end: number, node: ReadNode): Uint8Array {
  const peaks: Uint8Array[] = [];
  for (let at = start; at < end; ) {
    const [level, width] = largestPowerUpTo(end - at);
    peaks.push(node(level, at / width));
    at += width;
  }
  return peaks.reduceRight((right, left) => nodeHash(p, left, right));
}

function largestPowerUpTo(count: number): [level: number, width: number] {
  let level = 0;
  let width = 1;
  while (width * 2 <= count) {
    width *= 2;
    level++;
  }
  return [level, width];
}

/** RFC 9162's k: the largest power of two smaller than `count`. */
function largestPowerBelow(count: number): number {
  return largestPowerUpTo(count - 1)[1];
}

function isPowerOfTwo(count: number): boolean {
  return largestPowerUpTo(count)[1] === count;
}

/** Sizes reach 2⁵³, past what >> can do. */
function half(count: number): number {
  return Math.floor(count / 2);
}
