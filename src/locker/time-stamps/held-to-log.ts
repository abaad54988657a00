import { textOf, toHex, utf8 } from '../../bundle/bytes.ts';
import { checkpointText } from '../../bundle/checkpoint.ts';
import { FormatError } from '../../bundle/format-error.ts';
import { rawFromSpki } from '../../bundle/key.ts';
import { inclusionPath, leafHash, verifyInclusion } from '../../bundle/merkle.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { verifyNote } from '../../bundle/note.ts';
import { type Entry, type EntryBody, entryBodies } from '../../contract/entry.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { checkpointOf, type logsOf, nodesOf, rootAt, sizeOf } from '../ledger/log.ts';
import { keyInForce, keysOf } from '../ledger/signing-key.ts';
import type { KeptTimeStamp } from './read-time-stamps.ts';

/** What is kept of a time-stamp, as its entry names it. */
type Kept = Pick<KeptTimeStamp, 'treeSize' | 'tsa' | 'request' | 'response' | 'chain'>;

/** Whether a time-stamp is the one that its entry names: of that size and authority, with these bytes. */
export function isAsSaid(kept: Kept, entry: EntryBody<'timestamp.received'>): boolean {
  const hashOf = (bytes: Uint8Array): string => toHex(nodePrimitives.sha256(bytes));
  return (
    kept.treeSize === entry.treeSize &&
    kept.tsa === entry.tsa &&
    hashOf(kept.response) === entry.responseSha256 &&
    hashOf(kept.request) === (entry.requestSha256 ?? hashOf(kept.request)) &&
    hashOf(utf8(kept.chain)) === (entry.chainSha256 ?? hashOf(utf8(kept.chain)))
  );
}

export type LogName = Pick<ReturnType<typeof logsOf>[number], 'log' | 'origin'>;

/**
 * An entry of the log, held to its leaf, and that to the root which the newest checkpoint signs; null where it is
 * another than the tree has.
 */
export function entryInTree(db: ReadableDb, { log, origin }: LogName, seq: number): Entry | null {
  const row = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry WHERE log = ? AND seq = ?',
  ).get(log, seq);
  if (row === undefined) return null;
  const bytes = new Uint8Array(row.bytes);
  const size = sizeOf(db, log);
  const signed = checkpointOf(db, log, size).bytes;
  const path = inclusionPath(nodePrimitives, seq, size, nodesOf(db, log));
  const leaf = leafHash(nodePrimitives, bytes);
  const root = rootAt(db, log, size);
  if (!verifyInclusion(nodePrimitives, { leaf, index: seq, size, path, root })) return null;
  if (!isSignedRoot(db, { log, origin }, { size, signed })) return null;
  return JSON.parse(textOf(bytes)) as Entry; // held to its leaf; check() looks at its form
}

/** Whether a checkpoint is signed by the locker's key and has the root that the tree has at that size. */
function isSignedRoot(
  db: ReadableDb,
  { log, origin }: LogName,
  { size, signed }: { size: number; signed: Uint8Array },
): boolean {
  const { spki } = keyInForce(keysOf(db, log), size);
  try {
    const { text } = verifyNote(nodePrimitives, signed, { name: origin, raw: rawFromSpki(spki) });
    return text === checkpointText({ origin, size, root: rootAt(db, log, size) });
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}

/**
 * Whether the log bears a time-stamp out: its entry names it, and the checkpoint that was stamped is signed by the
 * locker's key and has the root that the tree has at that size. That the whole tree is right is for `check`.
 */
export function isHeldToLog(db: ReadableDb, log: LogName, stamp: KeptTimeStamp): boolean {
  const entry = entryInTree(db, log, stamp.seq);
  const said = entryBodies['timestamp.received'].safeParse(entry?.body).data;
  if (entry?.kind !== 'timestamp.received' || said === undefined || !isAsSaid(stamp, said)) return false;
  return isSignedRoot(db, log, { size: stamp.treeSize, signed: stamp.checkpoint });
}
