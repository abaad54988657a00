import { textOf } from '../../bundle/bytes.ts';
import { encodeCanonical } from '../../bundle/canonical-json.ts';
import { handedInLater, pictureMark, placeByHand } from '../../contract/annotation.ts';
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
  const place = placeByHand.safeParse(opened.details?.['place']).data;
  const handedIn = handedInLater.safeParse(opened.details?.['handedIn']).data;
  const degrees = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  const received = receivedMarkOf(entry);
  prepared<[...texts: (string | null)[], lat: number | null, lon: number | null, log: number, seq: number]>(
    db,
    `INSERT INTO annotation (annotation, item, text, mark, place, handed_in, made_at, officer, origin, lat, lon, log, seq)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (annotation) DO UPDATE SET text = excluded.text, mark = excluded.mark, place = excluded.place,
        handed_in = excluded.handed_in, lat = excluded.lat, lon = excluded.lon, officer = excluded.officer, origin = excluded.origin, log = excluded.log, seq = excluded.seq`,
  ).run(
    annotation,
    textField(entry.body, 'itemId'),
    text,
    mark === undefined ? null : textOf(encodeCanonical(mark)),
    place === undefined ? null : textOf(encodeCanonical(place)),
    handedIn === undefined ? null : textOf(encodeCanonical(handedIn)),
    received?.at ?? entry.at,
    received?.actor ?? entry.actor,
    received?.log ?? null,
    degrees(place?.lat),
    degrees(place?.lon),
    log,
    entry.seq,
  );
}
