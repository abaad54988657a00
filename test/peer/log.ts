import { canonical, hex, type Json, type JsonObject, sha256 } from './canonical.ts';
import { type Key, keyFrom, originOf, rotationText, signBytes, signNote } from './keys.ts';
import { leafHash, nodeHash, treeRoot } from './tree.ts';

export interface Opening {
  commit: string;
  blind: string;
  value: Json;
}

interface FileValue {
  bytes: number;
  mediaType: string;
  name: string;
  sha256: string;
}

export interface Appended {
  seq: number;
  entry: JsonObject;
  line: Buffer;
  details?: Opening;
  files: { role: string; opening: Opening }[];
}

/** A ledger in the making, its keys oldest first. */
export interface Log {
  origin: string;
  keys: Key[];
  entries: Appended[];
  leaves: Buffer[];
  /** How many entries each case has. */
  caseSizes: Map<string, number>;
  /** Roots of full subtrees from the left, so that the root before each entry costs little. */
  edge: { size: number; hash: Buffer }[];
  clock: number;
}

/** What one entry says; `alter` changes it on its way into the log, `encode` its bytes. */
export interface NewEntry {
  kind: string;
  actor: string;
  case?: string;
  body?: JsonObject;
  details?: JsonObject;
  files?: { role: string; value: FileValue }[];
  alter?: (entry: JsonObject) => JsonObject;
  encode?: (entry: JsonObject) => Buffer;
}

let drawn = 0;

/** Hex digits that look random and are the same in every run. */
export function drawHex(digits: number): string {
  drawn += 1;
  return hex(sha256(`drawn ${drawn}`)).slice(0, digits);
}

export function restartDrawing(): void {
  drawn = 0;
}

function commitTo(value: Json): Opening {
  const blind = drawHex(64);
  return { commit: hex(sha256(Buffer.from(blind, 'hex'), canonical(value))), blind, value };
}

/** A log whose first entry names its key; `continues` as after a restore. */
export function startLog(
  seed: string,
  options: { continues?: JsonObject; alter?: NewEntry['alter'] } = {},
): Log {
  const key = keyFrom(seed);
  const log: Log = {
    origin: originOf(key.spki),
    keys: [key],
    entries: [],
    leaves: [],
    caseSizes: new Map(),
    edge: [],
    clock: Date.parse('2026-11-20T06:00:00.000Z'),
  };
  append(log, {
    kind: 'locker.created',
    actor: drawHex(32),
    body: {
      publicKey: key.spki.toString('base64'),
      ...(options.continues === undefined ? {} : { continues: options.continues }),
    },
    details: { agency: 'Bawaslu Kota Contoh' },
    ...(options.alter === undefined ? {} : { alter: options.alter }),
  });
  return log;
}

export function append(log: Log, what: NewEntry): Appended {
  const seq = log.entries.length;
  log.clock += 61_000;
  const details = what.details === undefined ? undefined : commitTo(what.details);
  const files = (what.files ?? []).map(({ role, value }) => ({ role, opening: commitTo({ ...value }) }));
  const plain: JsonObject = {
    v: 1,
    log: log.origin,
    seq,
    prev: hex(rootOfEdge(log)),
    at: new Date(log.clock).toISOString(),
    actor: what.actor,
    kind: what.kind,
    body: what.body ?? {},
    ...(details === undefined ? {} : { details: details.commit }),
    ...(files.length === 0
      ? {}
      : { files: files.map(({ role, opening }) => ({ role, commit: opening.commit })) }),
    ...(what.case === undefined ? {} : { case: what.case, caseSeq: nextOfCase(log, what.case) }),
  };
  const entry = what.alter?.(plain) ?? plain;
  const line = what.encode?.(entry) ?? Buffer.from(canonical(entry));
  const appended: Appended = { seq, entry, line, files, ...(details === undefined ? {} : { details }) };
  log.entries.push(appended);
  addLeaf(log, leafHash(line));
  return appended;
}

/** Rotates to the key of `seed`; `sign` makes another signature than the right one. */
export function rotateKey(
  log: Log,
  actor: string,
  seed: string,
  sign?: (text: string, next: Key) => Buffer,
): void {
  const old = keyInForce(log);
  const next = keyFrom(seed);
  const text = rotationText(log.origin, old.fingerprint, next.fingerprint);
  const signature = sign?.(text, next) ?? signBytes(next, text);
  append(log, {
    kind: 'key.rotated',
    actor,
    body: {
      newKey: next.spki.toString('base64'),
      signatureByNew: signature.toString('base64'),
      reason: 'scheduled',
    },
  });
  log.keys.push(next);
}

export function keyInForce(log: Log): Key {
  const key = log.keys.at(-1);
  if (key === undefined) throw new Error('a log without a key');
  return key;
}

export function checkpointText(origin: string, size: number, root: Uint8Array): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

export function signedCheckpoint(log: Log): string {
  return signNote(
    checkpointText(log.origin, log.leaves.length, treeRoot(log.leaves)),
    log.origin,
    keyInForce(log),
  );
}

function nextOfCase(log: Log, id: string): number {
  const next = log.caseSizes.get(id) ?? 0;
  log.caseSizes.set(id, next + 1);
  return next;
}

function addLeaf(log: Log, leaf: Buffer): void {
  log.leaves.push(leaf);
  log.edge.push({ size: 1, hash: leaf });
  for (;;) {
    const right = log.edge.at(-1);
    const left = log.edge.at(-2);
    if (left === undefined || right === undefined || left.size !== right.size) return;
    log.edge.splice(-2, 2, { size: left.size * 2, hash: nodeHash(left.hash, right.hash) });
  }
}

function rootOfEdge(log: Log): Buffer {
  const last = log.edge.at(-1);
  if (last === undefined) return sha256();
  return log.edge.slice(0, -1).reduceRight((root, part) => nodeHash(part.hash, root), last.hash);
}
