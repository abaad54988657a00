import type { Pin, Pins } from '../../contract/pin.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isPlaced } from '../position.ts';
import { conditionOf, type ItemChoice } from './item-page.ts';

/** On a map nobody tells more from each other; those that came last are shown, and how many there are is said. */
const mostPins = 50_000;

/** The items of a query that have a position, the newest first, and how many have none. Looks at all of them. */
export function readPins(db: ReadableDb, choice: ItemChoice): Pins {
  const { where, values } = conditionOf(choice);
  const both = where === '' ? 'WHERE' : `${where} AND`;
  const counted = prepared<(string | number | null)[], { total: number; placed: number }>(
    db,
    `SELECT count(*) AS total, count(CASE WHEN ${isPlaced} THEN 1 END) AS placed FROM item ${where}`,
  ).get(...values) ?? { total: 0, placed: 0 };
  const { positions } = prepared<(string | number | null)[], { positions: number }>(
    db,
    `SELECT (SELECT count(*) FROM item ${both} item.lat IS NOT NULL) +
       (SELECT count(*) FROM item JOIN annotation AS a ON a.item = item.item ${both} a.lat IS NOT NULL) AS positions`,
  ).get(...values, ...values) ?? { positions: 0 };
  const about = 'item.kind, item.title, item.captured_at AS capturedAt, item.case_id AS "case"';
  const pins = prepared<(string | number | null)[], Pin>(
    db,
    `SELECT item, lat, lon, kind, title, capturedAt, "case", "by" FROM (
       SELECT n, item.item, item.lat, item.lon, ${about}, 'file' AS "by" FROM item ${both} item.lat IS NOT NULL
       UNION ALL
       SELECT n, item.item, a.lat, a.lon, ${about}, 'hand' FROM item JOIN annotation AS a ON a.item = item.item
         ${both} a.lat IS NOT NULL
     ) ORDER BY n DESC LIMIT ${mostPins}`,
  ).all(...values, ...values);
  return {
    pins: pins.map((pin) => ({ ...pin, title: plainTitle(pin.title) })),
    positions,
    placed: counted.placed,
    unplaced: counted.total - counted.placed,
  };
}
