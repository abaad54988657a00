import type { AnchorRow } from '../../contract/anchor.ts';
import type { CallThread } from '../../processes/call-thread.ts';
import { sheetsWith } from '../anchors/read-anchors.ts';
import type { ReadableDb } from '../database/handle.ts';
import { currentLog, logsOf, sizeOf } from '../ledger/log.ts';
import { rowOfItem } from '../reading/items.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';
import { type ClockJump, clockJumpsAround } from './clock-jumps.ts';
import { entryInTree, isHeldToLog } from './held-to-log.ts';
import { lastStampOf } from './last-stamp.ts';
import { type KeptProof, readKeptProofs, readNewestStamped } from './open-timestamps.ts';
import { type KeptTimeStamp, readTimeStampsOf } from './read-time-stamps.ts';
import {
  type KeptRevocation,
  nextRevocationAt,
  type RevocationsHad,
  readRevocationAnswers,
  readWaitingStamps,
  type WaitingStamp,
} from './revocation.ts';
import { readStamping, type StampPlan, type StampTry } from './stamping.ts';

/** What is kept of the time around an item. */
interface StampsAround {
  seq: number;
  /** When its entry was written, by the clock of the device; null where the entry is another than the tree has. */
  at: string | null;
  stamps: (KeptTimeStamp & { isHeld: boolean })[];
  /** The jumps of the device's clock nearest to it, before and after. */
  clockJumps: ClockJump[];
  /** The sheets that somebody brought whose log had it already, the oldest first: their dates are claims. */
  sheets: Pick<AnchorRow, 'who' | 'signedOn' | 'treeSize'>[];
  /** Whether it stands in a log that was continued by another one: nobody stamps it any more. */
  isEarlierLog: boolean;
}

/** What an open locker has stamped, by whom, and how that goes. */
export interface LockerStamps {
  plan(): StampPlan & StampTry;
  /** Keeps what was set; the log says that it was changed. */
  setPlan(plan: StampPlan): Promise<void>;
  noteTry(tried: StampTry): Promise<void>;
  /** The proofs of OpenTimestamps over checkpoints of the log that is written. */
  proofs(): KeptProof[];
  /** The newest checkpoint that an authority stamped; null where none was. */
  newestStamped(): ReturnType<typeof readNewestStamped>;
  /** Keeps a proof, or what has become of it. @throws JejakError `ots-not-kept` */
  keepProof(proof: KeptProof): Promise<void>;
  /** When the newest time-stamp of the log that is written was made, as its entry says; null where there is none. */
  newestGenTime(): string | null;
  /** What authorities answered on revoked certificates of time-stamps, each once. */
  revocationAnswers(): Pick<KeptRevocation, 'kind' | 'answer'>[];
  /** The time-stamps of which that is to be asked for now (UTC), and when the next one is; null where none waits. */
  waitingForRevocation(now: string): WaitingStamp[];
  nextRevocationAt(): string | null;
  keepRevocations(had: RevocationsHad): Promise<void>;
  /**
   * The time-stamps between which an item came into the log, each with whether the log bears it out, and the entry with
   * which it did. Of an item that
   * another locker handed over they are those around its coming here.
   *
   * @throws JejakError `no-such-item`
   */
  around(item: string): StampsAround;
}

/** @param read runs a reading, also where a page of the database is damaged */
export function lockerStamps(
  read: <T>(work: (db: ReadableDb) => T) => T,
  writer: () => CallThread<WriterCalls>,
): LockerStamps {
  return {
    plan: () => read(readStamping),
    async setPlan(plan) {
      await writer().call('setStampPlan', plan);
    },
    async noteTry(tried) {
      await writer().call('noteStampTry', tried);
    },
    proofs: () => read(readKeptProofs),
    newestStamped: () => read(readNewestStamped),
    async keepProof(proof) {
      await writer().call('keepOpenTimestamp', proof);
    },
    revocationAnswers: () => read(readRevocationAnswers),
    waitingForRevocation: (now) => read((db) => readWaitingStamps(db, now)),
    nextRevocationAt: () => read(nextRevocationAt),
    async keepRevocations(had) {
      await writer().call('keepRevocations', had);
    },
    newestGenTime: () => read((db) => lastStampOf(db, currentLog(db).log)?.genTime ?? null),
    around: (item) => read((from) => readAround(from, item)),
  };
}

function readAround(db: ReadableDb, item: string): StampsAround {
  const { log, seq } = rowOfItem(db, item);
  const logs = logsOf(db);
  const itsLog = logs.find((each) => each.log === log);
  const stamps = readTimeStampsOf(db, log, [seq], sizeOf(db, log)).map((stamp) => ({
    ...stamp,
    isHeld: itsLog !== undefined && isHeldToLog(db, itsLog, stamp),
  }));
  const at = itsLog === undefined ? null : (entryInTree(db, itsLog, seq)?.at ?? null);
  const clockJumps = itsLog === undefined ? [] : clockJumpsAround(db, itsLog, seq);
  const sheets = itsLog === undefined ? [] : sheetsWith(db, itsLog.origin, seq);
  return { seq, at, stamps, clockJumps, sheets, isEarlierLog: logs.at(-1)?.log !== log };
}
