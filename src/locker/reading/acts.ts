import type {
  Account,
  Act,
  Attribution,
  Banner,
  CapturedItem,
  CaseActs,
  PicturedItem,
  RecordKind,
  Subject,
} from '../../contract/acts.ts';
import { itemsOfBanner } from '../../contract/banner-items.ts';
import { nameEntry } from '../../contract/last-entry.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { changedAt } from './changed-at.ts';

/** What an entry says of one, as it now is. */
export type Said = Record<string, unknown>;
export type { RecordKind };

type Row = Record<string, string | null>;

/** The columns of each that are what its entry says, and their names there; JSON where marked so. */
const columns: Record<Exclude<RecordKind, 'banner'>, Record<string, string | { json: string }>> = {
  subject: { name: 'name', agency: 'agency', position: 'position', nip_commit: 'nipCommit' },
  account: {
    platform: 'platform',
    handle: 'handle',
    stable_id: 'stableId',
    url: 'url',
    shown: 'shown',
  },
  attribution: {
    ...{ account: 'account', subject: 'subject', level: 'level', basis: 'basis', grounds: 'grounds' },
    items: { json: 'items' },
  },
  act: {
    ...{ kind: 'kind', account: 'account', basis: 'basis', note: 'note' },
    ...{
      target: { json: 'target' },
      done: { json: 'done' },
      found: { json: 'found' },
      items: { json: 'items' },
    },
  },
};

/** What the last entry about one said, and which that was; undefined where there is none of this id. */
export function saidOf(
  db: ReadableDb,
  kind: RecordKind,
  id: string,
): { caseId: string; said: Said; entry: string } | undefined {
  const row = prepared<[string], Row>(db, `SELECT * FROM ${kind} WHERE ${kind} = ?`).get(id);
  if (row === undefined) return undefined;
  const { withdrawn = null } = row;
  return {
    caseId: row['case_id'] ?? '',
    entry: nameEntry(placeOf(row)),
    said: { ...factsOf(kind, row), ...(withdrawn === null ? {} : { withdrawn }) },
  };
}

function factsOf(kind: RecordKind, row: Row): Said {
  if (kind === 'banner') return JSON.parse(row['facts'] ?? '{}') as Said; // as applyRecord wrote it
  return Object.fromEntries(
    Object.entries(columns[kind]).flatMap(([column, name]) => {
      const value = row[column] ?? null;
      if (value === null) return [];
      return [typeof name === 'string' ? [name, value] : [name.json, JSON.parse(value) as unknown]];
    }),
  );
}

/** What a case says of who did what, also what no longer stands; the first written first. */
export function readCaseActs(db: ReadableDb, caseId: string): CaseActs {
  // Columns and forms are those that applyRecord and applyAct wrote.
  return {
    subjects: rowsOf(db, 'subject', caseId).map(
      (row) => ({ ...kept(db, 'subject', row), nip: nipOf(db, row['subject'] ?? '') }) as unknown as Subject,
    ),
    accounts: rowsOf(db, 'account', caseId).map((row) => kept(db, 'account', row) as unknown as Account),
    attributions: rowsOf(db, 'attribution', caseId).map(
      (row) => kept(db, 'attribution', row) as unknown as Attribution,
    ),
    acts: rowsOf(db, 'act', caseId).map(
      (row) =>
        ({ ...kept(db, 'act', row), captured: capturedOf(db, row['items'] ?? '[]') }) as unknown as Act,
    ),
    banners: rowsOf(db, 'banner', caseId).map((row) => {
      const said = kept(db, 'banner', row) as unknown as Banner;
      const items = capturedOf(db, JSON.stringify(itemsOfBanner(said)));
      return { ...said, captured: items.map((each) => ({ ...each, ...lookOf(db, each.item) })) };
    }),
  };
}

function rowsOf(db: ReadableDb, kind: RecordKind, caseId: string): Row[] {
  // What came from another locker is of an officer there, whatever ids are here.
  return prepared<[string], Row>(
    db,
    `SELECT r.*, coalesce(iif(r.origin IS NULL, own.name, other.name), r.officer) AS officer
     FROM ${kind} AS r LEFT JOIN officer AS own ON own.officer = r.officer
       LEFT JOIN received_officer AS other ON other.origin = r.origin AND other.officer = r.officer
     WHERE r.case_id = ? ORDER BY r.made_at, r.${kind}`,
  ).all(caseId);
}

function kept(db: ReadableDb, kind: RecordKind, row: Row): Said {
  const place = placeOf(row);
  return {
    id: row[kind],
    entry: nameEntry(place),
    // What a number is committed to by is no fact of the person.
    ...factsOf(kind, { ...row, nip_commit: null }),
    madeAt: row['made_at'],
    changedAt: changedAt(db, { ...place, madeAt: row['made_at'] ?? '' }),
    officer: row['officer'],
    withdrawn: row['withdrawn'] ?? null,
  };
}

function placeOf(row: Row): { log: number; seq: number } {
  return { log: Number(row['log']), seq: Number(row['seq']) };
}

function nipOf(db: ReadableDb, subject: string): string | null {
  return (
    prepared<[string], { nip: string }>(db, 'SELECT nip FROM subject_nip WHERE subject = ?').get(subject)
      ?.nip ?? null
  );
}

/** @param items their ids, as JSON */
function capturedOf(db: ReadableDb, items: string): CapturedItem[] {
  return prepared<[string], CapturedItem>(
    db,
    `SELECT item.item, item.title, captured_at AS capturedAt, label AS exhibit FROM json_each(?) AS each
      JOIN item ON item.item = each.value
      LEFT JOIN exhibit ON exhibit.case_id = item.case_id AND exhibit.item = item.item ORDER BY each.key`,
  ).all(items);
}

/** What an item is, and whether it has a small picture. */
function lookOf(db: ReadableDb, item: string): Pick<PicturedItem, 'kind' | 'hasThumbnail'> {
  const row = prepared<[string], { kind: PicturedItem['kind']; has: number }>(
    db,
    `SELECT kind, EXISTS (SELECT 1 FROM thumbnail WHERE thumbnail.item = item.item AND bytes IS NOT NULL) AS has
      FROM item WHERE item = ?`,
  ).get(item);
  return { kind: row?.kind ?? 'file', hasThumbnail: row?.has === 1 };
}

/** The items that acts, attributions and banners of a case rest on. */
export function itemsOfRecords(db: ReadableDb, caseId: string): string[] {
  return prepared<[string, string, string], { item: string }>(
    db,
    `SELECT DISTINCT item FROM record_item JOIN act ON act.act = record WHERE case_id = ?
      UNION SELECT DISTINCT item FROM record_item JOIN attribution AS a ON a.attribution = record
        WHERE case_id = ?
      UNION SELECT DISTINCT item FROM record_item JOIN banner ON banner.banner = record WHERE case_id = ?`,
  )
    .all(caseId, caseId, caseId)
    .map(({ item }) => item);
}
