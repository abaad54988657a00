import { hash } from 'node:crypto';
import { keyIdOf, rawFromSpki } from '../../bundle/key.ts';
import { emptyRoot } from '../../bundle/merkle.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import type { ReadableDb } from '../database/handle.ts';
import { nodesOf } from '../ledger/log.ts';
import { keysOf } from '../ledger/signing-key.ts';
import { rangeOf, type SharedLog, type SoundBlock } from './log-blocks.ts';
import { type BlockRows, readBlock } from './read-block.ts';

/** Key id and signature in base64, as a line of a note ends: 68 bytes, so that the last sign before the padding has four bits. */
const signaturePattern = /^[A-Za-z0-9+/]{90}[AEIMQUYcgkosw048]=\n$/;
const signatureLength = 93;

/** A key of the log as the database keeps it. That it is the one that the entries name is asked elsewhere. */
interface Key {
  fromSize: number;
  raw: Uint8Array;
  id: Buffer;
}

/**
 * Recomputes a block of a log after another: each leaf, each node, the root before each entry, which the entry binds
 * as its `prev`, and the root that each checkpoint says; and of some checkpoints the signature. Only the form that the
 * writer gives is taken for sound, byte for byte: an entry that ends in other bytes, a checkpoint with a second
 * signature, a row that is missing or cannot be read make the block doubtful, and what is wrong with it, if anything,
 * is for the replay to say.
 *
 * The complete subtrees left of the block are taken from the stored nodes: they are right where all blocks are sound
 * and the nodes above them are (`check-log.ts`).
 *
 * @returns what gives the hash of a block and how many signatures were checked; undefined where it is doubtful
 */
export function createBlockCheck(
  db: ReadableDb,
  shared: SharedLog,
): (block: number) => SoundBlock | undefined {
  const { log, origin, level } = shared;
  const keys = keysOf(db, log).map(({ fromSize, spki }): Key => {
    const raw = rawFromSpki(spki);
    return { fromSize, raw, id: Buffer.from(keyIdOf(nodePrimitives, origin, raw)) };
  });
  const newest = new Set(keys.map((_, at) => (keys[at + 1]?.fromSize ?? shared.size + 1) - 1));
  // As latin1 reads UTF-8: text of one byte a character is compared most quickly.
  const noteEnd = `\n\n${Buffer.from('—').toString('latin1')} ${origin} `;

  const isSigned = (note: string, text: string, size: number): boolean => {
    const key = keys.findLast(({ fromSize }) => fromSize <= size);
    const signature = Buffer.from(note.slice(-signatureLength), 'base64');
    return (
      key !== undefined &&
      signature.subarray(0, 4).equals(key.id) &&
      nodePrimitives.verifyEd25519(key.raw, Buffer.from(text, 'latin1'), signature.subarray(4))
    );
  };

  return (block) => {
    const { from, to } = rangeOf(shared, block);
    const rows = readBlock(db, log, { from, to, level });
    if (rows === undefined) return undefined;
    const tree = growTree(rows, leftOf(db, log, from, level));
    let signatures = 0;
    let entryAt = 0;
    let noteAt = 0;
    const root = Buffer.alloc(32);
    root.write(tree.root(0), 'latin1');
    for (let at = 0; at < to - from; at++) {
      const seq = from + at;
      const entryEnd = entryAt + 1 + (rows.entryLengths[at] ?? 0);
      const tail = `,"log":"${origin}","prev":"${root.toString('hex')}","seq":${seq},"v":1}`;
      if (rows.entries.toString('latin1', Math.max(entryAt, entryEnd - tail.length), entryEnd) !== tail)
        return undefined;
      if (!tree.append(at, rows.entries.subarray(entryAt, entryEnd))) return undefined;
      entryAt = entryEnd;

      root.write(tree.root(at + 1), 'latin1');
      const noteLength = rows.noteLengths[at] ?? 0;
      const note = rows.notes.toString('latin1', noteAt, noteAt + noteLength);
      noteAt += noteLength;
      const text = `${origin}\n${seq + 1}\n${root.toString('base64')}`;
      const said = text + noteEnd;
      if (noteLength !== said.length + signatureLength || !note.startsWith(said)) return undefined;
      if (!signaturePattern.test(note.slice(said.length))) return undefined;
      if (seq < shared.signatures || newest.has(seq + 1)) {
        if (!isSigned(note, `${text}\n`, seq + 1)) return undefined;
        signatures++;
      }
    }
    return { hash: tree.blockHash(to - from), signatures };
  };
}

/** The complete subtrees of the tree before a block that are as large as a block or larger, the smallest first. */
function leftOf(db: ReadableDb, log: number, from: number, level: number): Uint8Array[] {
  const node = nodesOf(db, log);
  const left: Uint8Array[] = [];
  let at = level;
  for (let index = from / 2 ** level; index > 0; index = Math.floor(index / 2), at++)
    if (index % 2 === 1) left.push(node(at, index - 1));
  return left;
}

interface BlockTree {
  /** Appends the leaf of an entry with its 0x00 before it; false where it or a node above it is not as it is stored. */
  append(at: number, prefixed: Uint8Array): boolean;
  /** The root over everything before the block and its first `count` leaves. */
  root(count: number): string;
  /** Of a complete block, its hash. */
  blockHash(count: number): Uint8Array;
}

/**
 * Hashes are strings of 32 characters, a byte each: the runtime gives them four times as quickly as buffers, which the
 * garbage collector must free one by one.
 */
function growTree({ leaves, nodes }: BlockRows, left: readonly Uint8Array[]): BlockTree {
  /** The complete subtrees within the block, by their level. */
  const own: string[] = [];
  const leftOwn = left.map(latin1Of);
  const storedLeaves = latin1Of(leaves);
  const storedNodes = nodes.map(latin1Of);
  const pair = Buffer.alloc(65, 1);
  const above = (a: string, b: string): string => {
    pair.write(a, 1, 'latin1');
    pair.write(b, 33, 'latin1');
    return hash('sha256', pair, 'binary');
  };
  const none = latin1Of(emptyRoot(nodePrimitives));
  return {
    append(at, prefixed) {
      let node: string = hash('sha256', prefixed, 'binary');
      if (!storedLeaves.startsWith(node, 32 * at)) return false;
      let level = 0;
      for (let index = at; index % 2 === 1; index = (index - 1) / 2) {
        node = above(own[level] ?? none, node);
        if (storedNodes[level]?.startsWith(node, 16 * (index - 1)) !== true) return false;
        level++;
      }
      own[level] = node;
      return true;
    },
    root(count) {
      let root: string | undefined;
      for (let level = 0, rest = count; rest > 0; level++, rest >>>= 1) {
        const peak = own[level];
        if (rest % 2 === 1 && peak !== undefined) root = root === undefined ? peak : above(peak, root);
      }
      for (const peak of leftOwn) root = root === undefined ? peak : above(peak, root);
      return root ?? none;
    },
    blockHash: (count) => Buffer.from(own[Math.log2(count)] ?? none, 'latin1'),
  };
}

function latin1Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
