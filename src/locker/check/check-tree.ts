import { sameBytes } from '../../bundle/bytes.ts';
import { nodeHash, rootFromNodes } from '../../bundle/merkle.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import type { ReadableDb } from '../database/handle.ts';
import { type Log, nodesOf } from '../ledger/log.ts';
import { readRow } from './read-row.ts';
import type { Find } from './report.ts';

/** Grows the tree of a log anew, leaf by leaf, and compares it with the stored nodes. */
export interface TreeCheck {
  /** `leaf` is undefined where the entry cannot be read: then the stored nodes above it stand in. */
  append(seq: number, leaf: Uint8Array | undefined): void;
  /** The root over all leaves so far; undefined while a part of it is not known. */
  root(): Uint8Array | undefined;
}

/** @param proven up to which size the stored nodes are known to be right: it grows on from there */
export function createTreeCheck(db: ReadableDb, { log, origin }: Log, find: Find, proven: number): TreeCheck {
  /** The complete subtrees that the tree consists of, by level. */
  const peaks = new Map<number, Uint8Array | undefined>();
  let size = proven;
  const known = nodesOf(db, log);
  for (let level = 0, width = 1; width <= proven; level++, width *= 2) {
    const index = Math.floor(proven / width);
    if (index % 2 === 1) peaks.set(level, known(level, index - 1));
  }

  const stored = (level: number, position: number): Uint8Array | undefined => {
    const place = { log: origin, level, position };
    const row = readRow<{ hash: Uint8Array }>(
      db,
      'SELECT hash FROM node WHERE log = ? AND level = ? AND position = ?',
      [log, level, position],
    );
    if (row.state === 'read') return row.value.hash;
    find(row.state === 'missing' ? 'node-missing' : 'node-unreadable', place);
    return undefined;
  };

  return {
    append(seq, leaf) {
      let hash = leaf;
      let level = 0;
      let position = seq;
      for (; position % 2 === 1; position = (position - 1) / 2) {
        const left = peaks.get(level);
        peaks.delete(level);
        level++;
        const kept = stored(level, (position - 1) / 2);
        if (left !== undefined && hash !== undefined) {
          hash = nodeHash(nodePrimitives, left, hash);
          if (kept !== undefined && !sameBytes(kept, hash)) {
            find('node-wrong', { log: origin, level, position: (position - 1) / 2 });
          }
        } else {
          hash = kept;
        }
      }
      peaks.set(level, hash);
      size = seq + 1;
    },
    root() {
      if ([...peaks.values()].includes(undefined)) return undefined;
      return rootFromNodes(nodePrimitives, size, (level) => peaks.get(level) ?? new Uint8Array(32));
    },
  };
}
