import { sameBytes } from '../../bundle/bytes.ts';
import { FormatError } from '../../bundle/format-error.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { attested, readProof } from '../../bundle/opentimestamps/proof.ts';
import { JejakError } from '../../contract/error.ts';
import type { Find } from '../check/report.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';
import { checkpointOf, currentLog, logsOf, sizeOf } from '../ledger/log.ts';

/** A proof over a checkpoint of the log that is being written. */
export interface KeptProof {
  origin: string;
  treeSize: number;
  /** A detached proof, whole. */
  proof: Uint8Array;
}

/** The proofs of a log, by the size of the tree. */
export function readOpenTimestamps(db: ReadableDb, log: number): Map<number, Uint8Array> {
  if (isBefore(db, 38)) return new Map();
  const rows = prepared<[number], { tree_size: number; proof: Uint8Array }>(
    db,
    'SELECT tree_size, proof FROM open_timestamp WHERE log = ? ORDER BY tree_size',
  ).all(log);
  return new Map(rows.map(({ tree_size, proof }) => [tree_size, new Uint8Array(proof)]));
}

export function readKeptProofs(db: ReadableDb): KeptProof[] {
  const { log, origin } = currentLog(db);
  return Array.from(readOpenTimestamps(db, log), ([treeSize, proof]) => ({ origin, treeSize, proof }));
}

/** The newest checkpoint that an authority stamped, which a proof may stand beside; null where none was. */
export function readNewestStamped(
  db: ReadableDb,
): { origin: string; treeSize: number; checkpoint: Uint8Array } | null {
  const { log, origin } = currentLog(db);
  if (isBefore(db, 28)) return null;
  const row = prepared<[number], { size: number | null }>(
    db,
    'SELECT max(tree_size) AS size FROM time_stamp WHERE log = ?',
  ).get(log);
  const size = row?.size ?? null;
  return size === null ? null : { origin, treeSize: size, checkpoint: checkpointOf(db, log, size).bytes };
}

/**
 * Keeps a proof, or one that has grown in the place of what it was.
 *
 * @throws JejakError `ots-not-kept` for one that is none, is over something else, or has less than the one before
 */
export function keepOpenTimestamp(db: WritableDb, { origin, treeSize, proof }: KeptProof): void {
  const { log, origin: own } = currentLog(db);
  const before = readOpenTimestamps(db, log).get(treeSize);
  const isOver =
    own === origin &&
    treeSize <= sizeOf(db, log) &&
    isProofOver(checkpointOf(db, log, treeSize).bytes, proof);
  if (!isOver || (before !== undefined && !hasAllOf(proof, before)))
    throw new JejakError('ots-not-kept', 'could-not-go-on', { size: treeSize });
  prepared<[number, number, Uint8Array]>(
    db,
    'INSERT INTO open_timestamp (log, tree_size, proof) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET proof = excluded.proof',
  ).run(log, treeSize, proof);
}

function isProofOver(checkpoint: Uint8Array, proof: Uint8Array): boolean {
  try {
    return sameBytes(readProof(nodePrimitives, proof).message, nodePrimitives.sha256(checkpoint));
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}

/** Whether whoever attested something in the one before does so in the other. */
function hasAllOf(proof: Uint8Array, before: Uint8Array): boolean {
  const said = (bytes: Uint8Array): Set<string> =>
    new Set(
      attested(readProof(nodePrimitives, bytes)).map((each) =>
        JSON.stringify([Array.from(each.message), each.attestation]),
      ),
    );
  const now = said(proof);
  return [...said(before)].every((each) => now.has(each));
}

/** Holds the proofs that are kept to the checkpoints that they are over. */
export function checkOpenTimestamps(db: ReadableDb, _replayed: ReadableDb, { find }: { find: Find }): void {
  for (const { log } of logsOf(db))
    for (const [treeSize, proof] of readOpenTimestamps(db, log)) {
      const isThere = treeSize <= sizeOf(db, log);
      if (!isThere || !isProofOver(checkpointOf(db, log, treeSize).bytes, proof))
        find('open-timestamp-changed', { size: treeSize });
    }
}
