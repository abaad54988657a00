import { consistencyPath, inclusionPath } from '../../bundle/merkle.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import type { CaseActs } from '../../contract/acts.ts';
import type { Entry, Opening } from '../../contract/entry.ts';
import { JejakError } from '../../contract/error.ts';
import type { Item } from '../../contract/item.ts';
import { prepared, type ReadableDb, reading } from '../database/handle.ts';
import { checkpointOf, currentLog, nodesOf, sizeOf } from '../ledger/log.ts';
import { keysOf } from '../ledger/signing-key.ts';
import { readOpenTimestamps } from '../time-stamps/open-timestamps.ts';
import { type KeptTimeStamp, readTimeStampsOf } from '../time-stamps/read-time-stamps.ts';
import { type KeptRevocation, readRevocationAnswers } from '../time-stamps/revocation.ts';
import { readCaseActs } from './acts.ts';
import { entriesOf, entryAt, openingsOf, type Parsed, parse, purgedOf } from './case-entries.ts';
import { officersOfCase, officersSaidAt, supersededOfficers, withoutOtherOfficers } from './case-officers.ts';
import { type Exhibit, findCase, readExhibits } from './cases.ts';
import { type HandedOnFile, readHandedOn, readWithheld, type Withheld } from './handed-on.ts';
import { readItems } from './items.ts';
import { type LeftOutEntry, readLeftOut } from './left-out.ts';
import { readLeftOutReadings } from './left-out-readings.ts';
import { readRedactedOriginals } from './redacted-originals.ts';
import { sizesKept } from './sizes-kept.ts';
import type { Chosen, StaysBehind } from './stays-behind.ts';
import { readTextsBehind } from './texts-behind.ts';
import { readToldBefore } from './told-before.ts';

/** What `case.json` is made of, as it stands when `caseLength` entries of the case are there. */
export interface CaseMaterial {
  origin: string;
  case: { id: string; number: string; title: string };
  officers: { id: string; name: string; agency: string }[];
  exhibits: Exhibit[];
  items: Item[];
  /** The commitment of each file of an item, by role, from the entry that has it; of entries that stay behind none. */
  commits: (itemId: string) => ReadonlyMap<string, string>;
  /** The roles of an item whose bytes were purged, each with the reason that its tombstone gives. */
  purged: (itemId: string) => ReadonlyMap<string, string>;
  /** The items of which nothing goes out, each with the label of the exhibit that is its redacted copy. */
  redacted: ReadonlyMap<string, string>;
  /** The roles of each item's files that stay behind since texts of pictures were left out. */
  textsLeftOut: ReadonlyMap<string, ReadonlySet<string>>;
  /** Who did what, also what was taken back. */
  acts: CaseActs;
  /** What never came here of a case that another locker handed over. */
  withheld: Withheld[];
  /** What is handed on of the bundles that the case came from. */
  received: HandedOnFile[];
  /** Records that do not go out, by their ids. */
  leaveOut: ReadonlySet<string>;
  /** Entries that do not go out. */
  leftOut: LeftOutEntry[];
  caseLength: number;
  /** Where the log said last what is known of any officer. */
  officersSaidAt: number;
}

export function readCaseMaterial(
  db: ReadableDb,
  caseId: string,
  { records: leaveOut = new Set(), readings = 'all', by }: Chosen = {},
): CaseMaterial {
  return reading(db, () => {
    const { case: id, number, title } = findCase(db, caseId);
    const items = readItems(db, { caseId: id });
    const purged = new Map(items.map(({ item }) => [item, purgedOf(db, item)]));
    const redacted = readRedactedOriginals(db, id, items);
    const own = ownEntries(db, id);
    const textsLeftOut = readLeftOutReadings(db, items, readings);
    const texts = readTextsBehind(own, items, { withheld: textsLeftOut, redacted });
    const records = readLeftOut(db, currentLog(db).log, own, {
      leaveOut,
      redacted,
      told: readToldBefore(db, id),
    });
    const leftOut = [...records, ...texts.entries].sort((a, b) => a.seq - b.seq);
    const hidden = new Set(leftOut.map(({ seq }) => seq));
    const shown = own.filter(({ seq }) => !hidden.has(seq));
    const commits = new Map(items.map(({ item }) => [item, commitsOf(db, item, texts.unsaid.get(item))]));
    return {
      origin: currentLog(db).origin,
      case: { id, number, title },
      officers: officersOfCase(db, withFiled(db, own, shown, hidden), by),
      exhibits: readExhibits(db, id),
      items,
      commits: (itemId: string) => commits.get(itemId) ?? new Map<string, string>(),
      purged: (itemId: string) => purged.get(itemId) ?? new Map<string, string>(),
      redacted,
      textsLeftOut,
      acts: readCaseActs(db, id),
      ...receivedWith(db, id, shown),
      leaveOut,
      leftOut,
      caseLength: caseLength(db, id),
      officersSaidAt: officersSaidAt(db),
    };
  });
}

/** What goes out of the entries of a case, and of those that came before their item was filed in it. */
function withFiled(
  db: ReadableDb,
  own: readonly Entry[],
  shown: readonly Entry[],
  hidden: ReadonlySet<number>,
): Entry[] {
  const { log } = currentLog(db);
  const filed = own.flatMap(filedBy).filter((seq) => !hidden.has(seq));
  return [...shown, ...filed.map((seq) => entryAt(db, log, seq).entry)];
}

function receivedWith(
  db: ReadableDb,
  caseId: string,
  own: readonly Entry[],
): Pick<CaseMaterial, 'withheld' | 'received'> {
  const received = readHandedOn(db, caseId);
  if (received.length === 0) return { withheld: [], received };
  return { withheld: readWithheld(db, caseId, own), received };
}

/** The entries of a case in the log that is being written. */
export function ownEntries(db: ReadableDb, caseId: string): Entry[] {
  return entriesOf(
    db,
    currentLog(db).log,
    'SELECT seq FROM case_entry WHERE log = ? AND case_id = ? ORDER BY seq',
    caseId,
  ).map(({ entry }) => entry);
}

/** How many entries a case has in the log that is being written; it is whole in it. */
export function caseLength(db: ReadableDb, caseId: string): number {
  const row = prepared<[string, number], { length: number }>(
    db,
    'SELECT count(*) AS length FROM case_entry WHERE case_id = ? AND log = ?',
  ).get(caseId, currentLog(db).log);
  return row?.length ?? 0;
}

/** An entry as a bundle carries it, with its way to the root of the tree of `treeSize`. */
interface ExportEntry {
  seq: number;
  bytes: Uint8Array;
  leaf: Uint8Array;
  path: Uint8Array[];
}

/** The ledger's part of a bundle. */
export interface ExportMaterial {
  origin: string;
  /** SPKI DER of the log's keys, oldest first. */
  keys: Uint8Array[];
  /**
   * Rising seq: all of the case's, those that `item.filed` names, and those that people, keys and times rest on.
   * What is left out is among them for its proof.
   */
  entries: ExportEntry[];
  openings: Opening[];
  checkpoint: Uint8Array;
  treeSize: number;
  consistency: { from: number; to: number; path: Uint8Array[] }[];
  /** The oldest first. */
  timeStamps: KeptTimeStamp[];
  /** Proofs of OpenTimestamps, by the size of the tree. */
  openTimestamps: ReadonlyMap<number, Uint8Array>;
  /** What authorities answered on revoked certificates; none without time-stamps. */
  revocations: Pick<KeptRevocation, 'kind' | 'answer'>[];
}

/**
 * What proves a case's entries up to its `case.exported` for this bundle, at the size that the log had
 * then; without a bundle, as the log stands. Entries of an earlier log of the same locker are not in it.
 *
 * @param behind what is not shown of them
 * @throws JejakError `no-such-export` where the case has no such entry
 */
export function readExportMaterial(
  db: ReadableDb,
  caseId: string,
  bundle: string | null,
  { hidden = new Set(), leftOut = new Set(), textsLeftOut = new Map() }: Partial<StaysBehind> = {},
): ExportMaterial {
  return reading(db, () => {
    const { log, origin } = currentLog(db);
    const own = entriesOf(
      db,
      log,
      'SELECT seq FROM case_entry WHERE log = ? AND case_id = ? ORDER BY seq',
      caseId,
    );
    const treeSize = bundle === null ? sizeOf(db, log) : sizeWith(own, bundle);
    const named = own.flatMap(({ entry }) => filedBy(entry));
    const ofCase = [...own.map(({ entry }) => entry.seq), ...named].filter((seq) => seq < treeSize);
    const timeStamps = readTimeStampsOf(
      db,
      log,
      ofCase.toSorted((a, b) => a - b),
      treeSize,
    );
    const shared = sharedEntries(db, log, treeSize, new Set(timeStamps.map(({ seq }) => seq)));
    const going = [...new Set([...ofCase, ...shared])].sort((a, b) => a - b);
    const parsed = withoutOtherOfficers(
      going.map((seq) => entryAt(db, log, seq).entry),
      leftOut,
    );
    const seqs = parsed.map(({ seq }) => seq);
    const unopened = new Set([...supersededOfficers(parsed), ...leftOut]);
    const node = nodesOf(db, log);
    const entries = seqs.map((seq) => {
      const { bytes } = entryAt(db, log, seq);
      return { seq, bytes, leaf: node(0, seq), path: inclusionPath(nodePrimitives, seq, treeSize, node) };
    });
    const sizes = sizesKept(
      db,
      { log, origin },
      own.map(({ entry }) => entry),
      treeSize,
    );
    return {
      origin,
      keys: keysOf(db, log)
        .filter(({ fromSize }) => fromSize <= treeSize)
        .map(({ spki }) => spki),
      entries,
      openings: eachOnce(
        entries.flatMap(({ seq, bytes }) =>
          unopened.has(seq) ? [] : openingsOf(db, log, seq, parse(bytes), { hidden, textsLeftOut }),
        ),
      ),
      checkpoint: checkpointOf(db, log, treeSize).bytes,
      treeSize,
      timeStamps,
      openTimestamps: readOpenTimestamps(db, log),
      consistency: sizes.map((from) => ({
        ...{ from, to: treeSize },
        path: consistencyPath(nodePrimitives, from, treeSize, node),
      })),
      revocations: timeStamps.length === 0 ? [] : readRevocationAnswers(db),
    };
  });
}

/** The size that the log had with the entry that this bundle goes out. */
function sizeWith(own: readonly Parsed[], bundle: string): number {
  const exported = own.findLast(
    ({ entry }) => entry.kind === 'case.exported' && entry.body['bundle'] === bundle,
  );
  if (exported === undefined) throw new JejakError('no-such-export', 'wrong-use', { bundle });
  return exported.entry.seq + 1;
}

/** The entries that people, keys and these time-stamps rest on. */
function sharedEntries(db: ReadableDb, log: number, size: number, timeStamps: ReadonlySet<number>): number[] {
  return prepared<[number, number], { seq: number; is_stamp: number }>(
    db,
    `SELECT seq, EXISTS (SELECT 1 FROM time_stamp AS t WHERE t.log = s.log AND t.seq = s.seq) AS is_stamp
     FROM shared_entry AS s WHERE log = ? AND seq < ?`,
  )
    .all(log, size)
    .flatMap(({ seq, is_stamp }) => (is_stamp === 0 || timeStamps.has(seq) ? [seq] : []));
}

/** What was taken over from another locker may be said twice under one commitment. */
function eachOnce(openings: readonly Opening[]): Opening[] {
  return [...new Map(openings.map((opening) => [opening.commit, opening])).values()];
}

function commitsOf(db: ReadableDb, item: string, unsaid?: ReadonlySet<string>): Map<string, string> {
  const rows = prepared<[string], { log: number; seq: number }>(
    db,
    'SELECT log, seq FROM item_entry WHERE item = ? ORDER BY log, seq',
  ).all(item);
  return new Map(
    rows.flatMap(({ log, seq }) =>
      (entryAt(db, log, seq).entry.files ?? [])
        .filter(({ role }) => unsaid?.has(role) !== true)
        .map(({ role, commit }) => [role, commit] as const),
    ),
  );
}

/** The numbers of the entries of an item that its filing brings into the case. */
function filedBy({ kind, body: { entries } }: Entry): number[] {
  if (kind !== 'item.filed' || !Array.isArray(entries)) return [];
  return entries.filter((each) => typeof each === 'number');
}
