import { sameBytes } from '../../bundle/bytes.ts';
import type { ReadNode, TreeNode } from '../../bundle/merkle.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { nodesOf } from './log.ts';

/** What a process knows of the tree of a log to which it appended last. */
interface Known {
  log: number;
  size: number;
  /** The leaf of the last entry. Its entry binds the root before it, so it stands for all that came before. */
  leaf: Uint8Array;
  /** By level, the complete subtree of it that came last. */
  newest: ({ index: number; hash: Uint8Array } | undefined)[];
}

const known = new WeakMap<ReadableDb, Known>();

/** Grows the tree of a log without reading it anew for each entry. */
export interface GrowingTree {
  node: ReadNode;
  /** Takes what an entry completes, its leaf first. */
  grow(nodes: readonly TreeNode[]): void;
}

/**
 * The tree of a log as it stands in the database: where its last leaf is the one that this process appended last, by
 * what is known of it. A transaction that was given up, and what another process appended, leave another last leaf.
 *
 * @param size of the log
 * @param leaf of its last entry; undefined where there is none
 */
export function growingTree(
  db: WritableDb,
  log: number,
  { size, leaf }: { size: number; leaf: Uint8Array | undefined },
): GrowingTree {
  const stored = nodesOf(db, log);
  const before = known.get(db);
  const isSame =
    before !== undefined &&
    leaf !== undefined &&
    before.log === log &&
    before.size === size &&
    sameBytes(before.leaf, leaf);
  const now: Known = isSame ? before : { log, size, leaf: leaf ?? new Uint8Array(), newest: [] };
  known.set(db, now);
  return {
    node(level, index) {
      const newest = now.newest[level];
      if (newest?.index === index) return newest.hash;
      const hash = stored(level, index);
      now.newest[level] = { index, hash };
      return hash;
    },
    grow(nodes) {
      for (const { level, index, hash } of nodes) now.newest[level] = { index, hash };
      now.leaf = nodes[0]?.hash ?? now.leaf;
      now.size++;
    },
  };
}
