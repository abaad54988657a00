import { type Area, boxOfArea, isBox, isInArea } from '../../contract/area.ts';
import type { Pin, PinPage, Pins, UnplacedPage, UnplacedRow } from '../../contract/pin.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import { doubtsOf, positionDoubts } from '../../contract/position-doubt.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isPlaced, isWithin } from '../position.ts';
import { conditionOf, type ItemChoice } from './item-page.ts';

/** On a map nobody tells more from each other; those that came last are shown, and how many there are is said. */
const mostPins = 50_000;

type Value = string | number | null;

export interface PageOf {
  offset: number;
  limit: number;
}

/** `area` null: anywhere. */
export interface PageOfArea extends PageOf {
  area: Area | null;
}

/** The items of a query that have a position, the newest first, and how many have none. Looks at all of them. */
export function readPins(db: ReadableDb, choice: ItemChoice): Pins {
  const { where, values } = conditionOf(choice);
  const counted = prepared<Value[], { total: number; placed: number }>(
    db,
    `SELECT count(*) AS total, count(CASE WHEN ${isPlaced} THEN 1 END) AS placed FROM item ${where}`,
  ).get(...values) ?? { total: 0, placed: 0 };
  const { positions } = prepared<Value[], { positions: number }>(
    db,
    `SELECT count(*) AS positions FROM position JOIN item USING (item) ${where}`,
  ).get(...values) ?? { positions: 0 };
  const rows = prepared<Value[], Row>(
    db,
    `SELECT ${columns} FROM position JOIN item USING (item) ${where} ORDER BY n DESC, "by" LIMIT ${mostPins}`,
  ).all(...values);
  return {
    pins: rows.map(toPin),
    positions,
    placed: counted.placed,
    unplaced: counted.total - counted.placed,
  };
}

/** A part of the positions of a query that lie in an area, or of all. Those within its box are looked at one by one. */
export function readPinPage(
  db: ReadableDb,
  { area, offset, limit, ...choice }: ItemChoice & PageOfArea,
): PinPage {
  const { where, values } = conditionOf(choice);
  const box = area === null ? null : isWithin(boxOfArea(area));
  const both = [where, ...(box === null ? [] : [`${where === '' ? 'WHERE' : 'AND'} ${box.sql}`])].join(' ');
  const all = [...values, ...(box?.values ?? [])];
  const isWhole = area === null || isBox(area);
  const items = new Set<string>();
  const found: Place[] = [];
  let positions = 0;
  const places = prepared<Value[], Place>(
    db,
    `SELECT item, position.lat, position.lon, "by" FROM position JOIN item USING (item) ${both}
      ORDER BY n DESC, "by"`,
  ).iterate(...all);
  for (const place of places) {
    if (!isWhole && !isInArea(place, area)) continue;
    if (positions >= offset && positions < offset + limit) found.push(place);
    items.add(place.item);
    positions++;
  }
  return { positions, items: items.size, rows: found.flatMap((place) => pinAt(db, place)) };
}

/** A part of the items of a query that have no position, the newest first. */
export function readUnplaced(
  db: ReadableDb,
  { offset, limit, ...choice }: ItemChoice & PageOf,
): UnplacedPage {
  const { where, values } = conditionOf({ ...choice, unplaced: true });
  const counted = prepared<Value[], { total: number }>(db, `SELECT count(*) AS total FROM item ${where}`).get(
    ...values,
  );
  const rows = prepared<Value[], Omit<UnplacedRow, 'doubts'> & { doubts: string }>(
    db,
    `SELECT item, kind, title, captured_at AS capturedAt, case_id AS "case", position_doubts AS doubts
      FROM item ${where} ORDER BY n DESC LIMIT ? OFFSET ?`,
  ).all(...values, limit, offset);
  return {
    total: counted?.total ?? 0,
    rows: rows.map(({ doubts, ...row }) => ({
      ...row,
      title: plainTitle(row.title),
      doubts: positionDoubts.filter((doubt) => doubts.split(' ').includes(doubt)),
    })),
  };
}

interface Place {
  item: string;
  lat: number;
  lon: number;
  by: Pin['by'];
}

const columns = `item, position.lat, position.lon, position."by", accuracy, doubts,
  item.kind, item.title, item.captured_at AS capturedAt, item.case_id AS "case"`;

interface Row extends Omit<Pin, 'doubts'> {
  accuracy: number | null;
  /** As a column keeps them. */
  doubts: string;
}

function pinAt(db: ReadableDb, { item, lat, lon, by }: Place): Pin[] {
  const row = prepared<Value[], Row>(
    db,
    `SELECT ${columns} FROM position JOIN item USING (item)
      WHERE position.item = ? AND position.lat = ? AND position.lon = ? AND position."by" = ?`,
  ).get(item, lat, lon, by);
  return row === undefined ? [] : [toPin(row)];
}

function toPin({ accuracy, doubts, ...row }: Row): Pin {
  return { ...row, title: plainTitle(row.title), doubts: doubtsOf(row, accuracy, doubts.split(' ')) };
}
