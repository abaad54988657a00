import { toHex } from '../../bundle/bytes.ts';
import type { AnchorAnswer, AnchorRow } from '../../contract/anchor.ts';
import type { CallThread } from '../../processes/call-thread.ts';
import type { ReadableDb } from '../database/handle.ts';
import { checkpointOf, currentLog, rootAt } from '../ledger/log.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';
import { type BroughtSheet, compareSheet, type KeptAnchor } from './keep-anchor.ts';
import { readAnchors } from './read-anchors.ts';
import { rowsOf } from './signed-sheet.ts';

/** What a sheet is made of. */
interface NewestCheckpoint {
  origin: string;
  treeSize: number;
  /** 64 hex digits. */
  root: string;
  /** The signed checkpoint. */
  note: Uint8Array;
  rows: string[][];
}

/** The printed anchors of an open locker. */
export interface LockerAnchors {
  newest(): NewestCheckpoint;
  /** Notes that a sheet of this size was printed, and for whom. */
  made(sheet: { treeSize: number; withWhom: string }): Promise<void>;
  /** Holds what was typed or read of a sheet against the logs; writes nothing. */
  compare(text: string): AnchorAnswer;
  /**
   * Holds it against them and keeps it, with who keeps the paper; what is unreadable or of another locker is not kept.
   *
   * @throws JejakError `anchor-not-kept`
   */
  keep(text: string, how: Omit<BroughtSheet, 'text'>): Promise<KeptAnchor>;
  /** The oldest first. */
  list(): AnchorRow[];
}

export function lockerAnchors(
  read: <T>(work: (db: ReadableDb) => T) => T,
  writer: () => CallThread<WriterCalls>,
): LockerAnchors {
  return {
    newest: () => read(readNewest),
    async made({ treeSize, withWhom }) {
      const root = read((db) => toHex(rootAt(db, currentLog(db).log, treeSize)));
      await writer().call('append', {
        kind: 'anchor.made',
        body: { treeSize, root, form: 'sheet' },
        details: { withWhom },
      });
    },
    compare: (text) => read((db) => compareSheet(db, text)),
    keep: async (text, how) => writer().call('keepAnchor', { text, ...how }),
    list: () => read(readAnchors).map(({ log: _log, ...row }) => row),
  };
}

function readNewest(db: ReadableDb): NewestCheckpoint {
  const { log, origin } = currentLog(db);
  const { size, bytes } = checkpointOf(db, log);
  return { origin, treeSize: size, root: toHex(rootAt(db, log, size)), note: bytes, rows: rowsOf(bytes) };
}
