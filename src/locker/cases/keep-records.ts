import { randomBytes } from 'node:crypto';
import { sameBytes } from '../../bundle/bytes.ts';
import { encodeCanonical } from '../../bundle/canonical-json.ts';
import { commit } from '../../bundle/commitment.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import {
  type ActTime,
  type ExactTime,
  precisionOf,
  type RecordRequest,
  recordRequest,
} from '../../contract/acts.ts';
import type { BannerFacts } from '../../contract/banner.ts';
import { itemsOfBanner } from '../../contract/banner-items.ts';
import { JejakError } from '../../contract/error.ts';
import { nameEntry } from '../../contract/last-entry.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { type Appended, appendEntry } from '../ledger/append.ts';
import { itemsOfRecords, type RecordKind, type Said, saidOf } from '../reading/acts.ts';
import { indexActsOf } from '../search/index.ts';
import { assertStillLast, caseFacts } from './cases.ts';
import { assertRecord, assertUnused } from './record-rules.ts';

type Facts = Exclude<RecordRequest, { what: 'withdrawal' }>;

/**
 * Writes persons, accounts, attributions, acts and banners of a case, or changes or takes back what is there, in this
 * order: an entry each, which says all of it as it is afterwards. Where nothing is another, there is none: what is sent
 * once more, since its answer was lost, is there once.
 *
 * @returns the entry that says each last, by its id
 * @throws JejakError `no-such-case`, `record-wrong-form`, `no-such-record`, `record-of-another-case`, `record-in-use`,
 *   `withdrawn-without-reason`, `changed-meanwhile`, and what `assertRecord` throws
 */
export function keepRecords(
  db: WritableDb,
  { caseId, records, actor }: { caseId: string; records: readonly RecordRequest[]; actor: string },
): Record<string, string> {
  const touched = new Set<string>();
  const entries: Record<string, string> = {};
  for (const wanted of records) {
    const record = inForm(wanted);
    const kind = record.what === 'withdrawal' ? record.of : record.what;
    const before = saidOf(db, kind, record.id);
    if (before !== undefined && before.caseId !== caseId)
      throw new JejakError('record-of-another-case', 'wrong-use', { id: record.id });
    const said =
      record.what === 'withdrawal' ? withdrawn(db, record, before) : stated(db, caseId, record, before);
    for (const item of [...itemsOf(kind, before?.said), ...itemsOf(kind, said)]) touched.add(item);
    if (before !== undefined && sameBytes(encodeCanonical(before.said), encodeCanonical(said))) {
      entries[record.id] = before.entry;
      continue;
    }
    assertStillLast(record.was, before?.entry, kind);
    entries[record.id] = nameEntry(append(db, { caseId, actor, kind, id: record.id, said }));
  }
  for (const item of touched) indexActsOf(db, item);
  // A name that is another now is found at every item that leads to it.
  if (records.some(({ what }) => what !== 'act' && what !== 'banner'))
    indexActsOf(db, ...itemsOfRecords(db, caseId));
  return entries;
}

function inForm(wanted: RecordRequest): RecordRequest {
  const { data, error } = recordRequest.safeParse(wanted);
  if (data !== undefined) return data;
  const detail = error.issues[0]?.path.join('.') ?? '';
  throw new JejakError('record-wrong-form', 'wrong-use', { detail });
}

function append(
  db: WritableDb,
  {
    caseId,
    actor,
    kind,
    id,
    said,
  }: { caseId: string; actor: string; kind: RecordKind; id: string; said: Said },
): Appended {
  if (kind === 'act') {
    const [itemId = ''] = itemsOf(kind, said);
    const body = { itemId, actId: id };
    return appendEntry(db, { kind: 'item.attributed', actor, caseId, body, details: said });
  }
  return appendEntry(db, {
    kind: 'case.changed',
    actor,
    caseId,
    body: { [`${kind}Id`]: id },
    // The last saying of a case says all of the case, for whoever reads no more of it.
    details: { ...caseFacts(db, caseId), [kind]: said },
  });
}

function stated(db: WritableDb, caseId: string, record: Facts, before: { said: Said } | undefined): Said {
  assertRecord(db, caseId, record);
  switch (record.what) {
    case 'subject':
      return { ...record.facts, ...keepNip(db, record.id, record.nip, before?.said) };
    case 'act':
      return { ...record.facts, done: exact(record.facts.done), found: exact(record.facts.found) };
    case 'banner': {
      const { done, found, observed, sightings } = record.facts;
      return {
        ...record.facts,
        ...{ done: exact(done), found: exact(found) },
        observed: { ...observed, time: exact(observed.time) },
        sightings: sightings.map((each) => ({ ...each, time: exact(each.time) })),
      };
    }
    case 'account':
    case 'attribution':
      return record.facts;
  }
}

function exact(time: ActTime): ExactTime {
  return { ...time, precision: precisionOf(time.at) };
}

function withdrawn(
  db: WritableDb,
  { of, id, reason }: Extract<RecordRequest, { what: 'withdrawal' }>,
  before: { said: Said } | undefined,
): Said {
  if (before === undefined) throw new JejakError('no-such-record', 'wrong-use', { id });
  if (reason === '') throw new JejakError('withdrawn-without-reason', 'wrong-use');
  assertUnused(db, of, id);
  return { ...before.said, withdrawn: reason };
}

/** The commitment to a staff number; undefined leaves it as it is, empty takes it away. */
function keepNip(
  db: WritableDb,
  subject: string,
  nip: string | undefined,
  before: Said | undefined,
): { nipCommit?: string } {
  const now = prepared<[string], { nip: string }>(db, 'SELECT nip FROM subject_nip WHERE subject = ?').get(
    subject,
  );
  // Without the number a commitment to it, such as came from another locker, is not said again.
  const { nipCommit } = now === undefined ? {} : (before ?? {});
  if (nip === undefined || nip === (now?.nip ?? ''))
    return typeof nipCommit === 'string' ? { nipCommit } : {};
  prepared<[string]>(db, 'DELETE FROM subject_nip WHERE subject = ?').run(subject);
  if (nip === '') return {};
  const blind = new Uint8Array(randomBytes(32));
  prepared<[string, Uint8Array, string]>(
    db,
    'INSERT INTO subject_nip (subject, blind, nip) VALUES (?, ?, ?)',
  ).run(subject, blind, nip);
  return { nipCommit: commit(nodePrimitives, blind, { nip }) };
}

function itemsOf(kind: RecordKind, said: Said | undefined): string[] {
  if (kind === 'banner' && said !== undefined) return itemsOfBanner(said as unknown as BannerFacts); // in the form of `stated`
  const items = said?.['items'];
  return Array.isArray(items) ? items.map(String) : [];
}
