import type { Annotation, PictureMark } from '../../contract/annotation.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

interface AnnotationRow {
  annotation: string;
  text: string;
  mark: string | null;
  madeAt: string;
  officer: string;
}

/** The notes on an item, the oldest first. */
export function readAnnotations(db: ReadableDb, item: string): Annotation[] {
  return prepared<[string], AnnotationRow>(
    db,
    `SELECT annotation, text, mark, made_at AS madeAt, coalesce(officer.name, annotation.officer) AS officer
     FROM annotation LEFT JOIN officer ON officer.officer = annotation.officer
     WHERE item = ? ORDER BY made_at, annotation`,
  )
    .all(item)
    .map((row) => ({ ...row, mark: row.mark === null ? null : (JSON.parse(row.mark) as PictureMark) })); // applyAnnotation wrote it
}
