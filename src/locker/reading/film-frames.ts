import { z } from 'zod';
import { textOf } from '../../bundle/bytes.ts';
import { parseEntry } from '../../bundle/entry-line.ts';
import { entryBodies } from '../../contract/entry.ts';
import { type FilmFrame, frameFacts, takenFrame } from '../../contract/film.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { derivedEntry } from '../database/migrations/013-derived.ts';

const said = z.object({ what: z.literal(takenFrame), frame: frameFacts });

/** The frames that were taken out of a film, in the order in which they stand in it. */
export function readFilmFrames(db: ReadableDb, film: string): FilmFrame[] {
  const rows = prepared<[string], { bytes: Uint8Array; value: Uint8Array | null }>(
    db,
    `SELECT bytes, value FROM entry
      LEFT JOIN opening ON opening.log = entry.log AND opening.seq = entry.seq AND opening.place = 0
      WHERE ${derivedEntry.where} AND ${derivedEntry.original} = ? ORDER BY entry.log, entry.seq`,
  ).all(film);
  const found = rows.flatMap(({ bytes, value }) => {
    const details = value === null ? undefined : said.safeParse(JSON.parse(textOf(value))).data;
    const entry = parseEntry(bytes);
    const item = entryBodies['item.derived'].safeParse(entry.body).data?.itemId;
    const shown = item === undefined ? undefined : shownOf(db, item);
    if (details === undefined || item === undefined || shown === undefined) return [];
    return [{ item, ...shown, atUs: details.frame.atUs, atMs: details.frame.atMs, madeAt: entry.at }];
  });
  return found
    .toSorted((a, b) => a.atUs - b.atUs)
    .map(({ item, title, exhibit, atMs, madeAt }) => ({ item, title, exhibit, atMs, madeAt }));
}

/** Undefined of one that is not in this locker. */
function shownOf(db: ReadableDb, item: string): { title: string; exhibit: string | null } | undefined {
  return prepared<[string], { title: string; exhibit: string | null }>(
    db,
    `SELECT item.title, exhibit.label AS exhibit FROM item
      LEFT JOIN exhibit ON exhibit.item = item.item AND exhibit.case_id = item.case_id WHERE item.item = ?`,
  ).get(item);
}
