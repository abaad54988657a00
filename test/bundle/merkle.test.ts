import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../../src/bundle/bytes.ts';
import {
  completedNodes,
  consistencyPath,
  emptyRoot,
  inclusionPath,
  leafHash,
  nodeHash,
  type ReadNode,
  rootBefore,
  rootFromNodes,
  verifyConsistency,
  verifyInclusion,
} from '../../src/bundle/merkle.ts';
import { nodePrimitives as p } from '../../src/bundle/node/primitives.ts';

const vectors = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
/** RFC 9162's example inputs and the roots that domain.md C6 lists for them. */
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a98',
  'fac54203e7cc696c',
  'aeb6bcfe274b70a1',
  'd37ee418976dd957',
  '4e3bbb1f7b478dcf',
  '76e67dadbcdf1e10',
  'ddb89be403809e32',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** MTH straight from the recursion of RFC 9162 §2.1.1. */
function naiveRoot(leaves: Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return emptyRoot(p);
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(p, naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

function grown(entries: Uint8Array[]): {
  leaves: Uint8Array[];
  node: ReadNode;
  kept: Map<string, Uint8Array>;
} {
  const kept = new Map<string, Uint8Array>();
  const node: ReadNode = (level, index) => {
    const hash = kept.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`node ${level}/${index} is not complete`);
    return hash;
  };
  const leaves = entries.map((entry) => leafHash(p, entry));
  leaves.forEach((leaf, seq) => {
    for (const each of completedNodes(p, seq, leaf, node)) kept.set(`${each.level}/${each.index}`, each.hash);
  });
  return { leaves, node, kept };
}

const count = 70;
const numbered = Array.from({ length: count }, (_, i) => new TextEncoder().encode(`entry ${i}`));
const tree = grown(numbered);

describe('the tree', () => {
  test('has the roots of the known inputs', () => {
    const { node } = grown(vectors.map(fromHex));
    roots.forEach((root, size) => {
      expect(toHex(rootFromNodes(p, size, node)).slice(0, root.length)).toBe(root);
    });
  });

  test('grows by its completed nodes to the roots of the recursion, at every size', () => {
    for (let size = 0; size <= count; size++) {
      expect(toHex(rootFromNodes(p, size, tree.node))).toBe(toHex(naiveRoot(tree.leaves.slice(0, size))));
    }
  });

  test('keeps fewer than two nodes an entry', () => {
    expect(tree.kept.size).toBeLessThan(2 * count);
  });

  test('proves every leaf at every size, and nothing else', () => {
    for (let size = 1; size <= count; size++) {
      const root = rootFromNodes(p, size, tree.node);
      for (let index = 0; index < size; index++) {
        const path = inclusionPath(p, index, size, tree.node);
        const leaf = leafHash(p, numbered[index] ?? new Uint8Array());
        expect(verifyInclusion(p, { leaf, index, size, path, root })).toBe(true);
        expect(verifyInclusion(p, { leaf, index: index + 1, size, path, root })).toBe(false);
        expect(verifyInclusion(p, { leaf, index, size, path: [...path, leaf], root })).toBe(false);
        if (path.length > 0) {
          expect(verifyInclusion(p, { leaf, index, size, path: path.slice(1), root })).toBe(false);
        }
        expect(toHex(rootBefore(p, { index, size, path }))).toBe(toHex(rootFromNodes(p, index, tree.node)));
      }
    }
  });

  test('proves that every older tree is the beginning of every newer one', () => {
    for (let to = 0; to <= count; to++) {
      const toRoot = rootFromNodes(p, to, tree.node);
      for (let from = 0; from <= to; from++) {
        const fromRoot = rootFromNodes(p, from, tree.node);
        const path = consistencyPath(p, from, to, tree.node);
        const proof = { from, to, fromRoot, toRoot, path };
        expect(verifyConsistency(p, proof)).toBe(true);
        expect(verifyConsistency(p, { ...proof, fromRoot: leafHash(p, fromRoot) })).toBe(false);
        if (from > 0) expect(verifyConsistency(p, { ...proof, toRoot: leafHash(p, toRoot) })).toBe(false);
        expect(verifyConsistency(p, { ...proof, path: [...path, fromRoot] })).toBe(false);
        if (path.length > 0) expect(verifyConsistency(p, { ...proof, path: path.slice(0, -1) })).toBe(false);
        const unknown = { ...proof, fromRoot: undefined };
        expect(verifyConsistency(p, unknown)).toBe(true);
        expect(verifyConsistency(p, { ...unknown, from: to + 1 })).toBe(false);
        expect(verifyConsistency(p, { ...unknown, path: [...path, fromRoot] })).toBe(false);
        if (path.length > 0 && !Number.isInteger(Math.log2(from))) {
          expect(verifyConsistency(p, { ...unknown, toRoot: leafHash(p, toRoot) })).toBe(false);
        }
      }
    }
  });

  test('refuses a path with any byte changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: count }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (size, a, b, x) => {
          const index = a % size;
          const path = inclusionPath(p, index, size, tree.node).map((each) => each.slice());
          const at = b % (path.length * 32);
          const hash = path[Math.floor(at / 32)] ?? new Uint8Array();
          hash[at % 32] = (hash[at % 32] ?? 0) ^ x;
          const leaf = tree.leaves[index] ?? new Uint8Array();
          expect(
            verifyInclusion(p, { leaf, index, size, path, root: rootFromNodes(p, size, tree.node) }),
          ).toBe(false);
        },
      ),
    );
  });
});
