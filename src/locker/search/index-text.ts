import type { Database } from 'better-sqlite3';
import { handedInOf } from '../../contract/handed-in.ts';
import { prepared } from '../database/handle.ts';
import { rootsOf } from './roots.ts';
import { inboxToken } from './tables.ts';
import { barePartsOf, foldWord, plainText, wordsOf } from './words.ts';

export interface SearchText {
  itemId: string;
  /** The case that the item is filed in; null while it waits in the inbox. */
  caseId: string | null;
  role: string;
  text: string;
  /** When the item was captured or brought in, an instant. */
  capturedAt: string;
  /** What it is filtered by (`marksOf`). */
  marks: string;
}

/** What is known of an item beside its text. */
interface About {
  title: string;
  source: {
    url?: string | undefined;
    fileName?: string | undefined;
    pageUrl?: string | undefined;
    receivedFrom?: string | undefined;
    camera?: string | undefined;
    note?: string | undefined;
  };
  post?: { author: { name: string | null; handle: string | null }; text: string | null } | undefined;
}

/** The text of role `title`: an item's names and notes, who wrote the post and what, each once. */
export function textAbout({ title, source, post }: About): string {
  const about = [
    title,
    source.url,
    source.fileName,
    source.pageUrl,
    source.receivedFrom,
    handedInOf(source).receivedWhere,
    handedInOf(source).receivedHow,
    source.camera,
    source.note,
    post?.author.name,
    post?.author.handle,
    post?.text,
  ];
  return [...new Set(about.filter((each) => each !== undefined && each !== null))].join('\n');
}

/** A text as it is stored: a lone surrogate has no bytes, and what is stored must be what was indexed, or it could not be taken out again. */
export function storedText(text: string): string {
  return text.toWellFormed().replaceAll('\0', ' ');
}

interface Row {
  id: number;
  item_id: string;
  role: string;
  case_id: string;
  captured_at: string;
  marks: string;
  forms: string;
  text: string;
}

/** Makes a text of an item findable, in place of an earlier one of the same role. Runs in the caller's transaction. */
export function indexText(db: Database, wanted: SearchText): void {
  const { itemId, caseId, role, text, capturedAt, marks } = wanted;
  const known = prepared<[string, string], Row>(
    db,
    'SELECT * FROM search_texts WHERE item_id = ? AND role = ?',
  ).get(itemId, role);
  if (known !== undefined) removeRow(db, known);
  const stored = storedText(text);
  const { lastInsertRowid } = prepared<[string, string, string, string, string, string, string]>(
    db,
    `INSERT INTO search_texts (item_id, role, case_id, captured_at, marks, forms, text)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(itemId, role, caseId ?? inboxToken, capturedAt, marks, formsOf(stored), stored);
  prepared<[number | bigint]>(
    db,
    `INSERT INTO search_index (rowid, text, forms, case_id, marks)
      SELECT id, text, forms, case_id, marks FROM search_texts WHERE id = ?`,
  ).run(lastInsertRowid);
}

/** Takes one text of an item out, as `removeItem` does. */
function removeText(db: Database, itemId: string, role: string): void {
  for (const row of rowsOf(db, itemId)) if (row.role === role) removeRow(db, row);
}

/** The item is now filed in another case; its texts are found there. */
export function fileSearchTexts(db: Database, itemId: string, caseId: string | null): void {
  for (const { role, text, captured_at: capturedAt, marks } of rowsOf(db, itemId))
    indexText(db, { itemId, caseId, role, text, capturedAt, marks });
}

/**
 * Takes an item's texts and words out, so that no byte of them is left in the database file once the
 * transaction is committed and the write-ahead log is checkpointed and cut.
 */
export function removeItem(db: Database, itemId: string): void {
  for (const row of rowsOf(db, itemId)) removeRow(db, row);
}

function rowsOf(db: Database, itemId: string): Row[] {
  return prepared<[string], Row>(db, 'SELECT * FROM search_texts WHERE item_id = ?').all(itemId);
}

function removeRow(db: Database, row: Row): void {
  const before = db.pragma('secure_delete', { simple: true });
  db.pragma('secure_delete = ON');
  try {
    db.prepare(
      `INSERT INTO search_index (search_index, rowid, text, forms, case_id, marks)
        VALUES ('delete', ?, ?, ?, ?, ?)`,
    ).run(row.id, row.text, row.forms, row.case_id, row.marks);
    db.prepare('DELETE FROM search_texts WHERE id = ?').run(row.id);
  } finally {
    db.pragma(`secure_delete = ${String(before)}`);
  }
}

/** What a text is found by beside its own words: their roots, parts and plain spellings, each once. */
export function formsOf(text: string): string {
  const own = new Set<string>();
  for (const { word } of wordsOf(text)) own.add(foldWord(word));
  const forms = new Set<string>();
  const add = (form: string): void => {
    if (form !== '' && !own.has(form)) forms.add(form);
  };
  const plain = plainText(text);
  const tokens = new Set(own);
  if (plain !== text) for (const { word } of wordsOf(plain)) tokens.add(foldWord(word));
  for (const token of tokens) {
    add(token);
    for (const part of barePartsOf(token)) {
      add(part);
      for (const root of rootsOf(part)) add(root);
    }
  }
  return [...forms].join(' ');
}

/**
 * Makes a text that stands beside an item, such as its notes, findable as it now is; an empty one is taken out. What
 * was purged is not found by it either. Runs in the caller's transaction.
 */
export function indexBeside(db: Database, item: string, role: string, text: string): void {
  const about = prepared<[string], { caseId: string; capturedAt: string; marks: string }>(
    db,
    `SELECT item.case_id AS caseId, t.captured_at AS capturedAt, marks FROM search_texts AS t
      JOIN item ON item.item = t.item_id WHERE t.item_id = ? AND t.role = 'title'`,
  ).get(item);
  if (about === undefined) return;
  if (text === '') removeText(db, item, role);
  else indexText(db, { itemId: item, role, text, ...about });
}
