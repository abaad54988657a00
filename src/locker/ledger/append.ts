import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { textOf, toHex } from '../../bundle/bytes.ts';
import { encodeCanonical } from '../../bundle/canonical-json.ts';
import { checkpointText } from '../../bundle/checkpoint.ts';
import { commit } from '../../bundle/commitment.ts';
import { encodeEntry } from '../../bundle/entry-line.ts';
import { completedNodes, leafHash, rootFromNodes } from '../../bundle/merkle.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import {
  type Approval,
  type Entry,
  type EntryBody,
  type EntryKind,
  entryBodies,
  entryDetails,
  type FileValue,
  fileValue,
} from '../../contract/entry.ts';
import { JejakError } from '../../contract/error.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { applyEntry } from '../projection/apply-entry.ts';
import { type ClockStep, clockStep, noteClock } from './clock-steps.ts';
import { type GrowingTree, growingTree } from './growing-tree.ts';
import { currentLog, type LastEntry, type Log, lastEntryOf } from './log.ts';
import { signNote } from './signing-key.ts';

/** Two processes that see one jump tell of it alike up to this. */
const sameJumpMs = 5000;

/** What is to be said in an entry; place, time, root and commitments are added. */
export interface NewEntry<K extends EntryKind = EntryKind> {
  kind: K;
  actor: string;
  caseId?: string | null | undefined;
  body: EntryBody<K>;
  details?: Record<string, unknown> | undefined;
  files?: readonly { role: string; value: FileValue }[] | undefined;
  approve?: Approve | undefined;
}

/** Gives the `approvals` of an entry that is complete but for them: they are signed over all of it. */
export type Approve = (entry: Entry) => readonly Approval[];

/** A commitment as it is stored; without an opening only the commitment is known. */
export interface Committed {
  commit: string;
  /** `value` is the canonical form of what was committed to. */
  opening?: { blind: Uint8Array; value: Uint8Array } | undefined;
}

/** An entry whose commitments another locker made: they are taken over as they are. */
export interface TakenEntry<K extends EntryKind = EntryKind>
  extends Pick<NewEntry<K>, 'kind' | 'actor' | 'caseId' | 'body' | 'approve'> {
  details?: Committed | undefined;
  files?: readonly (Committed & { role: string })[] | undefined;
}

/** Where an entry stands, and the signed checkpoint that its commit ends with. */
export interface Appended {
  log: number;
  origin: string;
  seq: number;
  checkpoint: Uint8Array;
}

/**
 * Appends an entry to the log that is being written: entry, openings, tree, projections and the new signed
 * checkpoint. Runs in the caller's transaction, so that what the entry speaks of is stored with it or not
 * at all. Where the clock has run backwards or was set since the entry before, or the device slept, an entry that
 * says so comes first.
 *
 * @param now for the time of the entry, in place of the device's clock
 */
export function appendEntry<K extends EntryKind>(db: WritableDb, entry: NewEntry<K>, now?: number): Appended {
  assertForm(entry.kind, entryBodies[entry.kind], entry.body);
  const details = schemaOfDetails(entry.kind);
  if (details !== undefined) assertForm(entry.kind, details, entry.details);
  return appendTaken(
    db,
    {
      ...entry,
      details: entry.details === undefined ? undefined : close(entry.details),
      files: entry.files?.map(({ role, value }) => ({ role, ...close(value) })),
    },
    now,
  );
}

/** Appends an entry with commitments that are there already; for the rest see `appendEntry`. */
export function appendTaken<K extends EntryKind>(
  db: WritableDb,
  entry: TakenEntry<K>,
  now?: number,
): Appended {
  assertForm(entry.kind, entryBodies[entry.kind], entry.body);
  const log = currentLog(db);
  const time = now ?? Date.now();
  const at = new Date(time).toISOString();
  const last = lastEntryOf(db, log.log);
  const isByDevice = now === undefined;
  // Nothing stands before the entry that names the key.
  const step = isByDevice && last !== undefined ? clockStep(db, log.log) : undefined;
  const hasSaid = last !== undefined && sayClock(db, log, { actor: entry.actor, time, step, last });
  const { leaf, ...appended } = appendAt(db, log, entry, at, hasSaid ? lastEntryOf(db, log.log) : last);
  if (isByDevice) noteClock(db, { log: log.log, seq: appended.seq, leaf }, step?.now);
  return appended;
}

/**
 * Says, before the entry that follows, that the clock was set or the device slept since this process appended last.
 *
 * @returns whether there was anything to say
 */
function sayClock(
  db: WritableDb,
  log: Log,
  { actor, time, step, last }: { actor: string; time: number; step: ClockStep | undefined; last: LastEntry },
): boolean {
  const at = new Date(time).toISOString();
  const { jumpedMs, sleptMs, since } = step ?? { jumpedMs: 0, sleptMs: 0, since: 0 };
  const hasSlept = sleptMs > 0;
  if (hasSlept) appendAt(db, log, { kind: 'clock.slept', actor, body: { sleptMs } }, at, last);
  const before = hasSlept ? lastEntryOf(db, log.log) : last;
  const previous = before === undefined ? undefined : timeOf(before);
  if (jumpedMs !== 0 && !isToldSince(db, log, since, jumpedMs)) {
    const body = { offsetMs: jumpedMs, source: 'monotonic', since };
    appendAt(db, log, { kind: 'clock.jumped', actor, body }, at, before);
    return true;
  }
  if (previous !== undefined && at < previous) {
    const body = { offsetMs: time - Date.parse(previous), source: 'previous-entry' };
    appendAt(db, log, { kind: 'clock.jumped', actor, body }, at, before);
    return true;
  }
  return hasSlept;
}

/** Whether another process told of this jump already. */
function isToldSince(db: WritableDb, log: Log, since: number, offsetMs: number): boolean {
  return prepared<[number, number], { bytes: Uint8Array }>(
    db,
    `SELECT bytes FROM entry WHERE log = ? AND seq >= ?
      AND instr(bytes, CAST('"kind":"clock.jumped"' AS BLOB)) > 0`,
  )
    .all(log.log, since)
    .some(({ bytes }) => {
      const offset = /"offsetMs":(-?\d+)/.exec(textOf(bytes))?.[1]; // of a canonical line, which may be damaged
      return offset !== undefined && Math.abs(Number(offset) - offsetMs) < sameJumpMs;
    });
}

function appendAt(
  db: WritableDb,
  log: Log,
  wanted: TakenEntry,
  at: string,
  last: LastEntry | undefined,
): Appended & { leaf: Uint8Array } {
  const seq = last === undefined ? 0 : last.seq + 1;
  const tree = growingTree(db, log.log, { size: seq, leaf: last?.leaf });
  const { details, files } = wanted;
  const caseId = wanted.caseId ?? undefined;
  const entry: Entry = {
    v: 1,
    log: log.origin,
    seq,
    prev: toHex(rootFromNodes(nodePrimitives, seq, tree.node)),
    at,
    actor: wanted.actor,
    kind: wanted.kind,
    ...(caseId === undefined ? {} : { case: caseId, caseSeq: nextCaseSeq(db, log.log, caseId) }),
    body: wanted.body,
    ...(details === undefined ? {} : { details: details.commit }),
    ...(files === undefined ? {} : { files: files.map(({ role, commit }) => ({ role, commit })) }),
  };
  if (wanted.approve !== undefined) {
    const approvals = wanted.approve(entry);
    if (approvals.length > 0) entry.body = { ...entry.body, approvals };
  }
  const leaf = storeIn(db, log.log, entry, tree);
  const keep = prepared<[number, number, number, Uint8Array, Uint8Array]>(
    db,
    'INSERT INTO opening (log, seq, place, blind, value) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [place, committed] of [details, ...(files ?? [])].entries()) {
    if (committed?.opening === undefined) continue;
    const { blind, value } = committed.opening;
    keep.run(log.log, seq, place, blind, value);
  }
  applyEntry(db, log.log, entry, {
    details: valueOf(details) as Record<string, unknown> | undefined, // an object, as every commitment's value
    files: (files ?? []).map((file) => fileValue.safeParse(valueOf(file)).data),
  });
  const text = checkpointText({
    origin: log.origin,
    size: seq + 1,
    root: rootFromNodes(nodePrimitives, seq + 1, tree.node),
  });
  const checkpoint = signNote(db, log, seq + 1, text);
  prepared<[number, number, Uint8Array]>(
    db,
    'INSERT INTO checkpoint (log, size, bytes) VALUES (?, ?, ?)',
  ).run(log.log, seq + 1, checkpoint);
  return { log: log.log, origin: log.origin, seq, checkpoint, leaf };
}

function valueOf(committed: Committed | undefined): unknown {
  return committed?.opening === undefined ? undefined : JSON.parse(textOf(committed.opening.value));
}

/** Stores an entry that is complete, and the tree that it grows. No projection, no checkpoint. */
export function storeEntry(db: WritableDb, log: number, entry: Entry): void {
  storeIn(db, log, entry, growingTree(db, log, { size: entry.seq, leaf: lastEntryOf(db, log)?.leaf }));
}

/** @returns its leaf */
function storeIn(db: WritableDb, log: number, entry: Entry, tree: GrowingTree): Uint8Array {
  const bytes = encodeEntry(entry);
  const leaf = leafHash(nodePrimitives, bytes);
  prepared<[number, number, Uint8Array, Uint8Array]>(
    db,
    'INSERT INTO entry (log, seq, bytes, leaf) VALUES (?, ?, ?, ?)',
  ).run(log, entry.seq, bytes, leaf);
  const keep = prepared<[number, number, number, Uint8Array]>(
    db,
    'INSERT INTO node (log, level, position, hash) VALUES (?, ?, ?, ?)',
  );
  const completed = completedNodes(nodePrimitives, entry.seq, leaf, tree.node);
  for (const { level, index, hash } of completed) if (level > 0) keep.run(log, level, index, hash);
  tree.grow(completed);
  return leaf;
}

function close(value: unknown): Committed {
  const blind = new Uint8Array(randomBytes(32));
  return {
    commit: commit(nodePrimitives, blind, value),
    opening: { blind, value: encodeCanonical(value) },
  };
}

function nextCaseSeq(db: WritableDb, log: number, caseId: string): number {
  const last = prepared<[string, number], { case_seq: number }>(
    db,
    'SELECT case_seq FROM case_entry WHERE case_id = ? AND log = ? ORDER BY case_seq DESC LIMIT 1',
  ).get(caseId, log);
  return last === undefined ? 0 : last.case_seq + 1;
}

function timeOf({ bytes }: LastEntry): string {
  const { at } = JSON.parse(textOf(bytes)) as Entry; // written by storeEntry(), and check() looks at its form
  return at;
}

function assertForm(kind: EntryKind, schema: z.ZodType, value: unknown): void {
  const wrong = schema.safeParse(value).error;
  if (wrong === undefined) return;
  const detail = wrong.issues[0]?.path.join('.') ?? '';
  throw new JejakError('entry-wrong-form', 'could-not-go-on', { kind, detail });
}

function schemaOfDetails(kind: EntryKind): (typeof entryDetails)[keyof typeof entryDetails] | undefined {
  return kind in entryDetails ? entryDetails[kind as keyof typeof entryDetails] : undefined;
}
