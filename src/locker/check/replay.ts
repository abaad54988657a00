import { createApprovalCheck } from '../../bundle/approval.ts';
import { fromHex, sameBytes, textOf, toHex } from '../../bundle/bytes.ts';
import { parseCanonical } from '../../bundle/canonical-json.ts';
import { parseEntry } from '../../bundle/entry-line.ts';
import { leafHash } from '../../bundle/merkle.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { type Entry, fileValue } from '../../contract/entry.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import type { Log } from '../ledger/log.ts';
import { applyEntry } from '../projection/apply-entry.ts';
import type { Opened } from '../projection/opened.ts';
import { createActorCheck } from './check-actors.ts';
import { createCheckpointCheck, noCheckpointCheck } from './check-checkpoints.ts';
import { checkSaidAgain, isSaidAgain } from './check-said-again.ts';
import { createTreeCheck } from './check-tree.ts';
import { readRow } from './read-row.ts';
import type { Find } from './report.ts';

/** The replay of one log into an empty database of the same schema. */
export interface Replay {
  /** How many entries have been replayed. */
  readonly size: number;
  /** Seqs that could not be read or are no entries: what they say is not in the replay. */
  readonly lost: ReadonlySet<number>;
  /** Goes on up to `size` entries. */
  advance(size: number, onEntry?: () => void): void;
  /**
   * Checks the checkpoint of the whole; nothing comes after it.
   *
   * @returns of how many checkpoints the signature was not checked
   */
  end(): number;
}

/**
 * Replays a log, entry by entry, and checks each: its form and place, its leaf, the root that it binds,
 * the tree's stored nodes, the signed checkpoint after it, and every opening against its commitment.
 *
 * @param target where `applyEntry` writes what the entries mean; openings are kept there too
 * @param options how many signatures of checkpoints are checked from the log's beginning on; of those after them only
 *   the newest of each key. `none` leaves checkpoints aside. Up to the size `proven` tree and checkpoints are known to
 *   be right (`check-log.ts`), and only what the entries mean is replayed
 */
export function startReplay(
  db: ReadableDb,
  log: Log,
  target: WritableDb,
  find: Find,
  { signatures, proven = 0 }: { signatures: number | 'none'; proven?: number },
): Replay {
  const lost = new Set<number>();
  const tree = createTreeCheck(db, log, find, proven);
  const checkpoints =
    signatures === 'none' ? noCheckpointCheck : createCheckpointCheck(db, log, find, signatures);
  prepared<[number, string]>(target, 'INSERT INTO log (log, origin) VALUES (?, ?)').run(log.log, log.origin);
  const checkActor = createActorCheck(find, () => lost.size === 0);
  const checkApproval = createApprovalCheck(nodePrimitives, (code, { seq, officer }) => {
    // The entry that names the officer's key may be one that cannot be read.
    if (lost.size === 0) find(code, { log: log.origin, seq, officer });
  });
  let next = 0;

  const replayOne = (seq: number): void => {
    const place = { log: log.origin, seq };
    const row = readRow<{ bytes: Uint8Array; leaf: Uint8Array }>(
      db,
      'SELECT bytes, leaf FROM entry WHERE log = ? AND seq = ?',
      [log.log, seq],
    );
    if (row.state !== 'read') {
      lost.add(seq);
      find(row.state === 'missing' ? 'entry-missing' : 'entry-unreadable', place);
      grow(seq, undefined);
      return;
    }
    const leaf = leafHash(nodePrimitives, row.value.bytes);
    if (!sameBytes(leaf, row.value.leaf)) find('leaf-wrong', place);
    const before = grow(seq, leaf);
    const entry = parsed(row.value.bytes, place);
    if (entry === undefined) {
      lost.add(seq);
      return;
    }
    if (entry.seq !== seq || entry.log !== log.origin) find('entry-out-of-place', place);
    if (before !== undefined && entry.prev !== toHex(before)) find('entry-prev-wrong', place);
    checkpoints.keyOf(entry);
    checkApproval(entry);
    if (isSaidAgain(entry)) checkSaidAgain(db, entry, log, find);
    const opened = openEntry(entry, seq);
    checkActor(entry, opened.details?.['role']);
    try {
      applyEntry(target, log.log, entry, opened);
    } catch (error) {
      find('entry-contradicts', { ...place, detail: error instanceof Error ? error.message : String(error) });
    }
  };

  /** Checks the checkpoint before an entry, and lets the tree grow by it: gives the root before it, where that is known. */
  const grow = (seq: number, leaf: Uint8Array | undefined): Uint8Array | undefined => {
    if (seq < proven) return undefined;
    const before = tree.root();
    if (seq > proven) checkpoints.at(seq, before);
    tree.append(seq, leaf);
    return before;
  };

  const parsed = (bytes: Uint8Array, place: { log: string; seq: number }): Entry | undefined => {
    try {
      return parseEntry(bytes);
    } catch (error) {
      find('entry-wrong-form', { ...place, detail: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  };

  const openEntry = (entry: Entry, seq: number): Opened => {
    // What another locker withheld has no opening here, and its entry says so.
    const closed = new Set(receivedMarkOf(entry)?.closed);
    const openAt = (commit: string | undefined, place: number): unknown =>
      commit === undefined || closed.has(place) ? undefined : open(commit, seq, place);
    return {
      details: openAt(entry.details, 0) as Record<string, unknown> | undefined, // checked by whoever reads it
      files: (entry.files ?? []).map(
        ({ commit }, index) => fileValue.safeParse(openAt(commit, index + 1)).data,
      ),
    };
  };

  const open = (commit: string, seq: number, place: number): unknown => {
    const where = { log: log.origin, seq, place };
    const row = readRow<{ blind: Uint8Array; value: Uint8Array }>(
      db,
      'SELECT blind, value FROM opening WHERE log = ? AND seq = ? AND place = ?',
      [log.log, seq, place],
    );
    if (row.state !== 'read') {
      find(row.state === 'missing' ? 'opening-missing' : 'opening-unreadable', where);
      return undefined;
    }
    const { blind, value } = row.value;
    if (!sameBytes(nodePrimitives.sha256(blind, value), fromHex(commit))) {
      find('opening-wrong', where);
      return undefined;
    }
    prepared<[number, number, number, Uint8Array, Uint8Array]>(
      target,
      'INSERT INTO opening (log, seq, place, blind, value) VALUES (?, ?, ?, ?, ?)',
    ).run(log.log, seq, place, blind, value);
    try {
      return parseCanonical(value);
    } catch (error) {
      find('opening-wrong', { ...where, detail: String(error) });
      return JSON.parse(textOf(value)) as unknown;
    }
  };

  return {
    get size() {
      return next;
    },
    lost,
    advance(size, onEntry) {
      for (; next < size; next++) {
        replayOne(next);
        onEntry?.();
      }
    },
    end() {
      if (next > proven) checkpoints.at(next, tree.root());
      checkpoints.end();
      return checkpoints.unsigned;
    },
  };
}
