import { textOf } from '../../bundle/bytes.ts';
import { caseJson } from '../../contract/case-json.ts';
import type { Entry } from '../../contract/entry.ts';
import { type ItemOrigin, type ReceivedMark, receivedMarkOf } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { logsOf } from '../ledger/log.ts';
import { readKept } from './handed-on.ts';
import { readReceivedBundles, readReceivedFiles } from './received.ts';

/** An entry of another locker's log, as a bundle that came from it shows it. */
export interface OtherEntry {
  origin: string;
  seq: number;
  kind: string;
  at: string;
  /** Name of the officer, by that locker's word. */
  officer: string;
  item: string | null;
  /** Where that locker in its turn has it from. */
  mark: ReceivedMark | undefined;
}

const ledger = /^(data\/(?:received\/[^/]+\/)*)ledger\/entries\.jsonl$/;
/** What was read of a ledger, by its hash: it never changes. */
const known = new WeakMap<ReadableDb, Map<string, OtherEntry[]>>();
const mostKnown = 16;

/**
 * The entries about a case of all other lockers that had it in hand, by the bundles that came from there: each
 * once, however many bundles show it. What this locker's own logs say is not among them.
 */
export function readOtherEntries(db: ReadableDb, caseId: string): OtherEntry[] {
  const own = new Set(logsOf(db).map(({ origin }) => origin));
  const found = new Map<string, OtherEntry>();
  for (const bundle of readReceivedBundles(db, caseId)) {
    for (const { path, sha256 } of readReceivedFiles(db, bundle)) {
      const [, folder] = ledger.exec(path) ?? [];
      if (folder === undefined) continue;
      const entries = remembered(db, sha256, () =>
        readLedger(readKept(db, bundle, path), readKept(db, bundle, `${folder}case.json`)),
      );
      for (const entry of entries)
        if (!own.has(entry.origin)) found.set(`${entry.origin} ${String(entry.seq)}`, entry);
    }
  }
  return [...found.values()];
}

function remembered(db: ReadableDb, sha256: string, read: () => OtherEntry[]): OtherEntry[] {
  let ofDb = known.get(db);
  if (ofDb === undefined) known.set(db, (ofDb = new Map<string, OtherEntry[]>()));
  const entries = ofDb.get(sha256) ?? read();
  if (ofDb.size >= mostKnown) ofDb.clear();
  ofDb.set(sha256, entries);
  return entries;
}

/** Of the case only: what is said of people, keys and times stands in every bundle. */
function readLedger(lines: Uint8Array | undefined, caseFile: Uint8Array | undefined): OtherEntry[] {
  if (lines === undefined) return [];
  const says = caseFile === undefined ? undefined : caseJson.safeParse(JSON.parse(textOf(caseFile))).data;
  const names = new Map(says?.officers.map(({ id, name }) => [id, name]));
  return textOf(lines)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry) // verified when it came; check holds its bytes to their hash
    .filter(({ case: ofCase, body }) => ofCase !== undefined || typeof body['itemId'] === 'string')
    .map((entry) => ({
      origin: entry.log,
      seq: entry.seq,
      kind: entry.kind,
      at: entry.at,
      officer: names.get(entry.actor) ?? entry.actor,
      item: itemOf(entry),
      mark: receivedMarkOf(entry),
    }));
}

function itemOf({ body }: Entry): string | null {
  const item = body['itemId'];
  return typeof item === 'string' ? item : null;
}

/** Null for an item of this locker's own. */
export function readItemOrigin(db: ReadableDb, item: string): ItemOrigin | null {
  const row = prepared<[string], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM item JOIN entry USING (log, seq) WHERE item = ?',
  ).get(item);
  if (row === undefined) return null;
  const entry = JSON.parse(textOf(row.bytes)) as Entry; // written by appendEntry; check looks at its form
  const mark = receivedMarkOf(entry);
  const bundle =
    mark === undefined || entry.case === undefined
      ? undefined
      : readReceivedBundles(db, entry.case).find((each) => each.bundle === mark.bundle);
  if (mark === undefined || bundle === undefined || entry.case === undefined) return null;
  const others = new Map(
    readOtherEntries(db, entry.case).map((other) => [`${other.origin} ${String(other.seq)}`, other]),
  );
  const way: { origin: string; kind: string; at: string; officer: string }[] = [];
  const seen = new Set<string>();
  for (let next: ReceivedMark | undefined = mark; next !== undefined; ) {
    const place = `${next.log} ${String(next.seq)}`;
    if (seen.has(place)) break; // a log that names itself is no way
    seen.add(place);
    const there = others.get(place);
    way.push({ origin: next.log, kind: next.kind, at: next.at, officer: there?.officer ?? next.actor });
    next = there?.mark;
  }
  const [first = { origin: mark.log, kind: mark.kind, at: mark.at, officer: mark.actor }, ...through] =
    way.toReversed();
  const { origin, signedBy, sealedAt, receivedAt, from, officer } = bundle;
  return {
    first,
    through: through.map(({ origin: passed, at }) => ({ origin: passed, at })),
    bundle: { origin, signedBy, sealedAt, receivedAt, from, officer },
  };
}
