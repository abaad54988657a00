import { textOf } from '../../bundle/bytes.ts';
import { encodeCanonical } from '../../bundle/canonical-json.ts';
import type { AnnotationRequest, HandedInLater } from '../../contract/annotation.ts';
import { JejakError } from '../../contract/error.ts';
import { faultOfText, faultOfTime } from '../../contract/handed-in.ts';
import { newId } from '../../contract/ids.ts';
import { nameEntry } from '../../contract/last-entry.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import { indexNotes } from '../search/index.ts';
import { assertStillLast } from './cases.ts';

/**
 * Writes a note on an item, with the part of a picture that it is about, the place that it sets or what it says of
 * how the file was handed over, or changes one. The stored files are not touched; the note is an entry of the log like all else, and goes out with the item's case. Where nothing is
 * another, there is none: a new one under an id of its own is there once, however often it is sent.
 *
 * @returns the note's id
 * @throws JejakError `no-such-item`, `no-such-note` (of another item, or taken back), `note-empty`,
 *   `changed-meanwhile`, and what `faultOfText` and `faultOfTime` find in what it says of a handing over
 */
export function annotateItem(
  db: WritableDb,
  { item, annotation, text, mark, place, handedIn, was, actor }: AnnotationRequest & { actor: string },
): string {
  const row = prepared<[string], { case_id: string | null }>(
    db,
    'SELECT case_id FROM item WHERE item = ?',
  ).get(item);
  if (row === undefined) throw new JejakError('no-such-item', 'wrong-use', { item });
  const before = annotation === undefined ? undefined : noteOf(db, annotation);
  const isNew = annotation === undefined || (was === null && before === undefined);
  if (before?.item !== (isNew ? undefined : item))
    throw new JejakError('no-such-note', 'wrong-use', { item });
  const said = text.toWellFormed().trim();
  if (isNew && said === '') throw new JejakError('note-empty', 'wrong-use', { item });
  const marked = mark === undefined ? null : textOf(encodeCanonical(mark));
  const placed = place === undefined ? null : textOf(encodeCanonical(place));
  const handed = handedIn === undefined ? undefined : toSay(handedIn);
  const handedText = handed === undefined ? null : textOf(encodeCanonical(handed));
  const isSame =
    before?.text === said &&
    before.mark === marked &&
    before.place === placed &&
    before.handed_in === handedText;
  if (annotation !== undefined && isSame) return annotation;
  assertStillLast(was, before && nameEntry(before), 'note');
  const id = annotation ?? newId();
  appendEntry(db, {
    kind: 'item.annotated',
    actor,
    caseId: row.case_id,
    body: { itemId: item, annotationId: id },
    details: {
      text: said,
      ...(mark === undefined ? {} : { mark }),
      ...(place === undefined ? {} : { place }),
      ...(handed === undefined ? {} : { handedIn: handed }),
    },
  });
  indexNotes(db, item);
  return id;
}

/** What is said of a handing over, in form, without what is empty. */
function toSay({ receivedWhen, receivedForm, corrects, ...texts }: HandedInLater): HandedInLater {
  const said: HandedInLater = { corrects };
  for (const [name, text = ''] of Object.entries(texts)) {
    const trimmed = text.toWellFormed().normalize('NFC').trim();
    refuse(faultOfText(trimmed));
    if (trimmed !== '') Object.assign(said, { [name]: trimmed });
  }
  if (receivedWhen !== undefined) refuse(faultOfTime(receivedWhen, new Date()));
  return {
    ...said,
    ...(receivedWhen === undefined ? {} : { receivedWhen }),
    ...(receivedForm === undefined ? {} : { receivedForm }),
  };
}

function refuse(fault: ReturnType<typeof faultOfText>): void {
  if (fault !== null) throw new JejakError(fault.code, 'wrong-use', fault.params);
}

interface NoteRow {
  item: string;
  text: string;
  mark: string | null;
  place: string | null;
  handed_in: string | null;
  log: number;
  seq: number;
}

function noteOf(db: WritableDb, annotation: string): NoteRow | undefined {
  return prepared<[string], NoteRow>(
    db,
    'SELECT item, text, mark, place, handed_in, log, seq FROM annotation WHERE annotation = ?',
  ).get(annotation);
}
