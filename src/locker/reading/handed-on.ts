import { fromHex, textOf } from '../../bundle/bytes.ts';
import { layout, outsideTagmanifest } from '../../bundle/layout.ts';
import { caseJson } from '../../contract/case-json.ts';
import type { Entry } from '../../contract/entry.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { findObject } from '../objects/find-object.ts';
import { readChunk } from '../objects/read-object.ts';
import {
  type ReceivedBundle,
  type ReceivedFile,
  readReceivedBundles,
  readReceivedFiles,
} from './received.ts';

/** A file of a received bundle, and where it lies in a bundle that hands its case on. */
export interface HandedOnFile extends ReceivedFile {
  outerPath: string;
}

/** Files that another locker withheld: their commitments are handed on as they came. */
export interface Withheld {
  item: string;
  files: { role: string; commit: string }[];
  reason: string;
}

const tags = new Set<string>([layout.tagmanifest, layout.manifest, ...outsideTagmanifest]);
const carried = /^data\/(case\.json$|ledger\/|keys\/|received\/)/;

/**
 * What goes out under `data/received/` with a case: each bundle that it came from by what it is checked by, in the
 * order in which they came, without those that lie in a later one of them already.
 */
export function readHandedOn(db: ReadableDb, caseId: string): HandedOnFile[] {
  const all = readReceivedBundles(db, caseId).map((bundle) => ({
    bundle,
    files: readReceivedFiles(db, bundle),
  }));
  const within = new Set(
    all.flatMap(({ files }) =>
      files.filter(({ path }) => /^data\/received\/.*\/seal\.txt$/.test(path)).map(({ sha256 }) => sha256),
    ),
  );
  return all
    .filter(({ bundle }) => !within.has(bundle.sealSha256))
    .flatMap(({ files }, at) =>
      files
        .filter(({ path }) => tags.has(path) || carried.test(path))
        .map((file) => ({ ...file, outerPath: outerPath(at + 1, file.path) })),
    );
}

function outerPath(number: number, path: string): string {
  return `data/received/${String(number).padStart(3, '0')}/${path.replace(/^data\//, '')}`;
}

/** The files of a case's entries whose bytes never came here, each with the reason that came with it. */
export function readWithheld(db: ReadableDb, caseId: string, entries: readonly Entry[]): Withheld[] {
  const closed = new Map<string, { item: string; role: string; commit: string; bundle: string }>();
  const open = new Set<string>();
  for (const entry of entries) {
    const mark = receivedMarkOf(entry);
    const item = entry.body['itemId'];
    if (mark === undefined || typeof item !== 'string') continue;
    for (const [index, { role, commit }] of (entry.files ?? []).entries()) {
      const key = JSON.stringify([item, role, commit]);
      if (mark.closed?.includes(index + 1) === true)
        closed.set(key, { item, role, commit, bundle: mark.bundle });
      else open.add(key);
    }
  }
  for (const key of open) closed.delete(key);
  if (closed.size === 0) return [];
  const reasons = reasonsIn(db, readReceivedBundles(db, caseId));
  return [...closed.values()].map(({ item, role, commit, bundle }) => ({
    item,
    files: [{ role, commit }],
    reason: reasons.get(JSON.stringify([bundle, item, commit])) ?? 'not in the bundle that this came from',
  }));
}

/** The reasons that the bundles give, by bundle, item and commitment. */
function reasonsIn(db: ReadableDb, bundles: readonly ReceivedBundle[]): Map<string, string> {
  const reasons = new Map<string, string>();
  for (const bundle of bundles) {
    const bytes = readKept(db, bundle, layout.case);
    const says = bytes === undefined ? undefined : caseJson.safeParse(JSON.parse(textOf(bytes))).data;
    for (const { item, files, reason } of says?.withheld ?? [])
      for (const { commit } of files) reasons.set(JSON.stringify([bundle.bundle, item, commit]), reason);
  }
  return reasons;
}

/** The whole of a file that is kept of a bundle; undefined where there is none. Its hash is for `check` to look at. */
export function readKept(
  db: ReadableDb,
  { log, seq }: Pick<ReceivedBundle, 'log' | 'seq'>,
  path: string,
): Uint8Array | undefined {
  const file = prepared<[number, number, string], { sha256: Uint8Array }>(
    db,
    'SELECT sha256 FROM received_file WHERE log = ? AND seq = ? AND path = ?',
  ).get(log, seq, path);
  return file === undefined ? undefined : readWhole(db, new Uint8Array(file.sha256));
}

/** The whole of a stored file, by its hash in hex; undefined where there is none. */
export function readStored(db: ReadableDb, sha256: string): Uint8Array | undefined {
  return readWhole(db, fromHex(sha256));
}

function readWhole(db: ReadableDb, sha256: Uint8Array): Uint8Array | undefined {
  const object = findObject(db, sha256);
  if (object === undefined) return undefined;
  const pieces: Uint8Array[] = [];
  for (;;) {
    const piece = readChunk(db, object, pieces.length);
    if (piece === undefined) return Buffer.concat(pieces);
    pieces.push(piece);
  }
}
