import { createHash } from 'node:crypto';
import { JejakError } from '../../contract/error.ts';
import { type OcrFile } from '../../contract/ocr.ts';
import { furtherOcrRole, isOcrRole, mostOcrBytes, ocrRole, ocrWhat } from '../../contract/ocr-names.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { filesOf } from '../reading/items.ts';
import { isReceived } from '../reading/picture-texts.ts';
import { indexOcr } from '../search/index.ts';
import { addOwnFile, assertReadable } from './add-own-file.ts';

/** The text of a picture, read by a program or said by a person. */
export interface NewPictureText {
  item: string;
  said: OcrFile;
  /** Which program, in words. */
  tool: string;
  /** The files with its text that whoever says this knew of: refused where there is another by now. */
  knew?: readonly string[] | undefined;
}

/**
 * Writes down what stands in a picture of an item: a file of the item, by an entry that leads to the picture, or to the
 * reading that is corrected. What was read and said before stays. It is found at once. A picture that is read again with
 * the very same result has it once.
 *
 * @returns its role
 * @throws JejakError `no-such-item`, `no-such-role`, `file-purged`, `changed-meanwhile`, `ocr-too-much-text`
 */
export function addPictureText(
  db: WritableDb,
  { item, said, tool, knew, actor }: NewPictureText & { actor: string },
): string {
  const row = prepared<[string], { n: number; case_id: string | null }>(
    db,
    'SELECT n, case_id FROM item WHERE item = ?',
  ).get(item);
  if (row === undefined) throw new JejakError('no-such-item', 'wrong-use', { item });
  const files = filesOf(db, row.n);
  const original = said.what === 'reading' ? said.picture.role : said.corrects;
  assertReadable(db, row.n, files, original);
  const before = files.map(({ role }) => role).filter(isOcrRole);
  if (knew !== undefined && before.some((role) => !knew.includes(role)))
    throw new JejakError('changed-meanwhile', 'wrong-use', { what: 'picture-text' });
  const bytes = new TextEncoder().encode(`${JSON.stringify(said, null, 1)}\n`);
  if (bytes.length > mostOcrBytes)
    throw new JejakError('ocr-too-much-text', 'wrong-use', { most: mostOcrBytes / 1024 / 1024 });
  const hash = createHash('sha256').update(bytes).digest('hex');
  // What a person says once more after it was taken back is said anew.
  const same =
    said.what === 'reading' ? files.find((file) => isOcrRole(file.role) && file.sha256 === hash) : undefined;
  if (same !== undefined) {
    forgetUnread(db, item);
    return same.role;
  }
  const isFirst = before.length === 0 && !isReceived(db, item);
  const role = isFirst ? ocrRole : furtherOcrRole();
  addOwnFile(db, { item, caseId: row.case_id, original, role, bytes, what: ocrWhat[said.what], tool, actor });
  forgetUnread(db, item);
  indexOcr(db, item);
  return role;
}

function forgetUnread(db: WritableDb, item: string): void {
  prepared<[string]>(db, 'DELETE FROM unread_picture WHERE item = ?').run(item);
}

/** Notes that the picture of an item could not be read, so that it is not tried over and over; a code, no evidence. */
export function keepUnread(db: WritableDb, item: string, code: string): void {
  prepared<[string, string]>(db, 'INSERT OR REPLACE INTO unread_picture (item, code) VALUES (?, ?)').run(
    item,
    code,
  );
}
