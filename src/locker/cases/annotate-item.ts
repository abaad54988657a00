import type { AnnotationRequest } from '../../contract/annotation.ts';
import { JejakError } from '../../contract/error.ts';
import { newId } from '../../contract/ids.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import { indexNotes } from '../search/index.ts';

/**
 * Writes a note on an item, with the part of a picture that it is about, or changes one. The stored files are
 * not touched; the note is an entry of the log like all else, and goes out with the item's case.
 *
 * @returns the note's id
 * @throws JejakError `no-such-item`, `no-such-note` (of another item, or taken back), `note-empty`
 */
export function annotateItem(
  db: WritableDb,
  { item, annotation, text, mark, actor }: AnnotationRequest & { actor: string },
): string {
  const row = prepared<[string], { case_id: string | null }>(
    db,
    'SELECT case_id FROM item WHERE item = ?',
  ).get(item);
  if (row === undefined) throw new JejakError('no-such-item', 'wrong-use', { item });
  const known = prepared<[string, string], object>(
    db,
    'SELECT 1 FROM annotation WHERE annotation = ? AND item = ?',
  );
  if (annotation !== undefined && known.get(annotation, item) === undefined) {
    throw new JejakError('no-such-note', 'wrong-use', { item });
  }
  const said = text.toWellFormed().trim();
  if (annotation === undefined && said === '') throw new JejakError('note-empty', 'wrong-use', { item });
  const id = annotation ?? newId();
  appendEntry(db, {
    kind: 'item.annotated',
    actor,
    caseId: row.case_id,
    body: { itemId: item, annotationId: id },
    details: { text: said, ...(mark === undefined ? {} : { mark }) },
  });
  indexNotes(db, item);
  return id;
}
