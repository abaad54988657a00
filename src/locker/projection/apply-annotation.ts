import { textOf } from '../../bundle/bytes.ts';
import { encodeCanonical } from '../../bundle/canonical-json.ts';
import { pictureMark } from '../../contract/annotation.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import type { Placed } from './opened.ts';
import { textField } from './text-field.ts';

/** `item.annotated`: the note as it now is; one without a text is gone from what is shown, never from the log. */
export function applyAnnotation(db: WritableDb, { log, entry, opened }: Placed): void {
  const annotation = textField(entry.body, 'annotationId');
  if (annotation === '') return;
  const text = textField(opened.details, 'text');
  if (text === '') {
    prepared<[string]>(db, 'DELETE FROM annotation WHERE annotation = ?').run(annotation);
    return;
  }
  const mark = pictureMark.safeParse(opened.details?.['mark']).data;
  const received = receivedMarkOf(entry);
  prepared<[string, string, string, string | null, string, string, string | null, number, number]>(
    db,
    `INSERT INTO annotation (annotation, item, text, mark, made_at, officer, origin, log, seq)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (annotation) DO UPDATE SET text = excluded.text, mark = excluded.mark,
        officer = excluded.officer, origin = excluded.origin, log = excluded.log, seq = excluded.seq`,
  ).run(
    annotation,
    textField(entry.body, 'itemId'),
    text,
    mark === undefined ? null : textOf(encodeCanonical(mark)),
    received?.at ?? entry.at,
    received?.actor ?? entry.actor,
    received?.log ?? null,
    log,
    entry.seq,
  );
}
