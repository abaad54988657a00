import { createHash } from 'node:crypto';
import { toHex } from '../../bundle/bytes.ts';
import { decoderWarnings, type ItemDetails, photoWarning } from '../../contract/item.ts';
import { pictureHashBytes } from '../../contract/picture-hash.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { readItemDetails } from '../item-details.ts';
import { findObject } from '../objects/find-object.ts';
import { readText } from '../objects/read-object.ts';
import {
  actsRole,
  bannerRole,
  exhibitRole,
  inboxToken,
  marksOf,
  notesRole,
  ocrSearchRole,
  storedText,
  textAbout,
  textOfActs,
  textOfBanners,
  textOfExhibit,
  textOfNotes,
  textOfOcr,
} from '../search/index.ts';
import { limitedFind } from './compare-tables.ts';
import { jsonOf } from './json-of.ts';
import { damageIn } from './read-row.ts';
import type { Find } from './report.ts';

/** An item as the ledger says. */
interface Told {
  item: string;
  caseId: string | null;
  details: ItemDetails | undefined;
  /** SHA-256 of its file of role `text`, in hex. */
  text: string | undefined;
  /** What officers wrote about it. */
  notes: string;
  /** Who did what, as far as it shows it. */
  acts: string;
  /** What is recorded of the banners that it shows. */
  banners: string;
  /** What it is called and shows as an exhibit. */
  exhibit: string;
  /** What is written in its picture. */
  ocr: string;
  purged: boolean;
}

/**
 * What is shown beside the evidence is no entry's, but made from what the entries say: the texts that are
 * searched and the small pictures. Each is held to the items. A small picture only by its own hash, and by what a
 * decoder can say of it, since that it shows the item only making it anew would tell.
 *
 * @param replayed what the ledger says; where an entry of it is lost, rows that no item accounts for are passed over
 */
export function checkCaches(
  db: ReadableDb,
  replayed: ReadableDb,
  { isWhole, find }: { isWhole: boolean; find: Find },
): void {
  for (const [table, check] of [
    ['search_texts', checkTexts],
    ['thumbnail', checkThumbnails],
    ['picture_hash', checkPictureHashes],
  ] as const) {
    const limited = limitedFind(table, (code, params) => {
      if (isWhole || code !== 'shown-added') find(code, params);
    });
    try {
      check(db, replayed, limited.find);
    } catch (error) {
      find('table-unreadable', { table, detail: damageIn(error) });
    }
    limited.end();
  }
}

interface TextRow {
  item_id: string;
  role: string;
  case_id: string;
  captured_at: string;
  marks: string;
  text: string;
}

function checkTexts(db: ReadableDb, replayed: ReadableDb, find: Find): void {
  const table = 'search_texts';
  const unseen = new Map<string, Told>();
  const rowOf = (item: string, role: string): string => `${item}/${role}`;
  for (const told of itemsTold(db, replayed)) {
    if (told.purged) continue;
    unseen.set(rowOf(told.item, 'title'), told);
    if (told.notes !== '') unseen.set(rowOf(told.item, notesRole), told);
    if (told.acts !== '') unseen.set(rowOf(told.item, actsRole), told);
    if (told.banners !== '') unseen.set(rowOf(told.item, bannerRole), told);
    if (told.exhibit !== '') unseen.set(rowOf(told.item, exhibitRole), told);
    if (told.ocr !== '') unseen.set(rowOf(told.item, ocrSearchRole), told);
    if (told.text !== undefined) unseen.set(rowOf(told.item, 'text'), told);
  }
  const stored = db.prepare<[], TextRow>(
    'SELECT item_id, role, case_id, captured_at, marks, text FROM search_texts',
  );
  for (const { item_id: item, role, case_id: caseId, text, ...filed } of stored.iterate()) {
    const row = rowOf(item, role);
    const told = unseen.get(row);
    unseen.delete(row);
    if (told === undefined) {
      find('shown-added', { table, row });
      continue;
    }
    if (caseId !== (told.caseId ?? inboxToken)) find('shown-changed', { table, row, column: 'case_id' });
    // Where the opening is lost, that is a finding of its own.
    if (told.details !== undefined && filed.captured_at !== told.details.capturedAt)
      find('shown-changed', { table, row, column: 'captured_at' });
    if (told.details !== undefined && filed.marks !== marksOf(told.details))
      find('shown-changed', { table, row, column: 'marks' });
    if (!isOfRole(db, role, text, told)) find('shown-changed', { table, row, column: 'text' });
  }
  for (const row of unseen.keys()) find('shown-missing', { table, row });
}

function isOfRole(db: ReadableDb, role: string, text: string, told: Told): boolean {
  if (role === notesRole) return text === storedText(told.notes);
  if (role === actsRole) return text === storedText(told.acts);
  if (role === bannerRole) return text === storedText(told.banners);
  if (role === ocrSearchRole) return text === storedText(told.ocr);
  if (role === exhibitRole) return text === storedText(told.exhibit);
  return role === 'title' ? isAbout(text, told) : isTextOf(db, text, told);
}

function isAbout(text: string, { details }: Told): boolean {
  // Where the opening is lost, that is a finding of its own.
  return details === undefined || text === storedText(textAbout(details));
}

/** Whether a text is that of the item's file; where it is not the same, signs that are not stored may be why. */
function isTextOf(db: ReadableDb, text: string, { text: sha256 }: Told): boolean {
  if (createHash('sha256').update(text).digest('hex') === sha256) return true;
  const object = findObject(db, Buffer.from(sha256 ?? '', 'hex'));
  if (object === undefined) return true; // checkObjects names the file
  return storedText(readText(db, object)) === text;
}

function* itemsTold(db: ReadableDb, replayed: ReadableDb): Generator<Told> {
  const text = prepared<[number], { sha256: Uint8Array; bytes: number }>(
    replayed,
    "SELECT sha256, bytes FROM item_file WHERE n = ? AND role = 'text' ORDER BY log DESC, seq DESC LIMIT 1",
  );
  const details = prepared<[number, number], { value: Uint8Array }>(
    replayed,
    'SELECT value FROM opening WHERE log = ? AND seq = ? AND place = 0',
  );
  const purged = prepared<[number], object>(replayed, 'SELECT 1 FROM purged_file WHERE n = ?');
  const items = replayed.prepare<
    [],
    { n: number; item: string; case_id: string | null; log: number; seq: number }
  >('SELECT n, item, case_id, log, seq FROM item');
  for (const { n, item, case_id: caseId, log, seq } of items.all()) {
    const file = text.get(n);
    const value = details.get(log, seq)?.value;
    yield {
      item,
      caseId,
      details: value === undefined ? undefined : readItemDetails(value),
      text: file === undefined || file.bytes === 0 ? undefined : toHex(file.sha256),
      notes: textOfNotes(replayed, item),
      acts: textOfActs(replayed, item),
      banners: textOfBanners(replayed, item),
      exhibit: textOfExhibit(replayed, item),
      ocr: textOfOcr(db, item, replayed),
      purged: purged.get(n) !== undefined,
    };
  }
}

function checkThumbnails(db: ReadableDb, replayed: ReadableDb, find: Find): void {
  const table = 'thumbnail';
  const shown = prepared<[string], { title: string }>(
    replayed,
    'SELECT title FROM item WHERE item = ? AND n NOT IN (SELECT n FROM purged_file)',
  );
  // Both are null of a picture that could not be decoded: only what was found in it is kept.
  const stored = db.prepare<
    [],
    {
      item: string;
      media_type: string;
      sha256: Uint8Array | null;
      bytes: Uint8Array | null;
      warning: string | null;
    }
  >('SELECT item, media_type, sha256, bytes, warning FROM thumbnail');
  for (const { item: row, media_type: mediaType, sha256, bytes, warning } of stored.iterate()) {
    const item = shown.get(row);
    if (item === undefined) find('shown-added', { table, row });
    if (mediaType !== 'image/webp') find('shown-changed', { table, row, column: 'media_type' });
    if (!isOwnHash(bytes, sha256)) find('shown-changed', { table, row, column: 'bytes' });
    if (!canBeSaid(warning, bytes)) find('picture-warning-changed', { title: item?.title ?? row });
  }
}

/** What a picture looks like only making it anew would tell; that it is a picture's here, of that length, can be seen. */
function checkPictureHashes(db: ReadableDb, replayed: ReadableDb, find: Find): void {
  const table = 'picture_hash';
  const there = prepared<[string], { isPurged: number }>(
    replayed,
    `SELECT EXISTS (SELECT 1 FROM purged_file AS p WHERE p.n = item.n) AS isPurged FROM item WHERE item = ?`,
  );
  const stored = db.prepare<[], { item: string; bytes: number | null }>(
    'SELECT item, length(hash) AS bytes FROM picture_hash',
  );
  for (const { item: row, bytes } of stored.iterate()) {
    const item = there.get(row);
    if (item === undefined || (item.isPurged === 1 && bytes !== null)) find('shown-added', { table, row });
    if (bytes !== null && bytes !== pictureHashBytes) find('shown-changed', { table, row, column: 'hash' });
  }
}

/** Whether it is a warning of a decoder: of what could not be decoded at all there is one. */
function canBeSaid(warning: string | null, bytes: Uint8Array | null): boolean {
  if (warning === null) return bytes !== null;
  const said = photoWarning.safeParse(jsonOf(warning)).data;
  return said !== undefined && said.code in decoderWarnings;
}

function isOwnHash(bytes: Uint8Array | null, sha256: Uint8Array | null): boolean {
  if (bytes === null || sha256 === null) return bytes === sha256;
  return createHash('sha256').update(bytes).digest().equals(sha256);
}
