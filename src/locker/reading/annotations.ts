import type { Annotation, HandedInLater, PictureMark, PlaceByHand } from '../../contract/annotation.ts';
import { nameEntry } from '../../contract/last-entry.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { changedAt } from './changed-at.ts';

interface AnnotationRow {
  annotation: string;
  text: string;
  mark: string | null;
  place: string | null;
  handedIn: string | null;
  madeAt: string;
  officer: string;
  log: number;
  seq: number;
}

/** The notes on an item, the oldest first. */
export function readAnnotations(db: ReadableDb, item: string): Annotation[] {
  return prepared<[string], AnnotationRow>(
    db,
    // A note that came from another locker is of an officer there, whatever ids are here.
    `SELECT annotation, text, mark, place, handed_in AS handedIn, made_at AS madeAt, a.log AS log, a.seq AS seq,
       coalesce(iif(a.origin IS NULL, own.name, other.name), a.officer) AS officer
     FROM annotation AS a LEFT JOIN officer AS own ON own.officer = a.officer
       LEFT JOIN received_officer AS other ON other.origin = a.origin AND other.officer = a.officer
     WHERE a.item = ? ORDER BY made_at, annotation`,
  )
    .all(item)
    .map(({ log, seq, ...row }) => ({
      ...row,
      entry: nameEntry({ log, seq }),
      mark: row.mark === null ? null : (JSON.parse(row.mark) as PictureMark), // applyAnnotation wrote it
      place: row.place === null ? null : (JSON.parse(row.place) as PlaceByHand), // likewise
      handedIn: row.handedIn === null ? null : (JSON.parse(row.handedIn) as HandedInLater), // likewise
      changedAt: changedAt(db, { log, seq, madeAt: row.madeAt }),
    }));
}
