import type { Database } from 'better-sqlite3';
import type { KnownBanner } from '../../contract/banner.ts';
import { prepared } from '../database/handle.ts';
import { indexBeside } from './index-text.ts';

/** The role under which the acts that an item shows stand in the search. */
export const actsRole = 'acts';
/** The role under which what is recorded of a banner stands in the search, at each item that shows it. */
export const bannerRole = 'banner';

/** Names, accounts, targets and notes of the acts and attributions that rest on an item and stand; empty for none. */
export function textOfActs(db: Database, item: string): string {
  const rows = prepared<[string, string, string, string], { line: string | null }>(
    db,
    `WITH shown AS (
      SELECT account FROM record_item JOIN act ON act.act = record WHERE item = ? AND act.withdrawn IS NULL
      UNION SELECT account FROM record_item JOIN attribution AS a ON a.attribution = record
        WHERE item = ? AND a.withdrawn IS NULL)
    SELECT handle || ' ' || shown || ' ' || stable_id || ' ' || url AS line FROM account
      WHERE account IN (SELECT account FROM shown)
    UNION SELECT name || ' ' || agency || ' ' || position FROM attribution AS a
      JOIN subject ON subject.subject = a.subject
      WHERE a.withdrawn IS NULL AND a.account IN (SELECT account FROM shown)
    UNION SELECT note || ' ' || (target ->> 'shown') || ' ' || (target ->> 'url') FROM record_item
      JOIN act ON act.act = record WHERE item = ? AND act.withdrawn IS NULL
    UNION SELECT grounds FROM record_item JOIN attribution AS a ON a.attribution = record
      WHERE item = ? AND a.withdrawn IS NULL
    ORDER BY 1`,
  ).all(item, item, item, item);
  return rows
    .map(({ line }) => line?.trim() ?? '')
    .filter((line) => line !== '')
    .join('\n');
}

/** What is said in words of the banners that an item shows and that stand; empty for none. */
export function textOfBanners(db: Database, item: string): string {
  const rows = prepared<[string], { facts: string }>(
    db,
    `SELECT facts FROM record_item JOIN banner ON banner.banner = record
      WHERE item = ? AND withdrawn IS NULL ORDER BY record`,
  ).all(item);
  return rows
    .map(({ facts }) => JSON.parse(facts) as KnownBanner) // as applyRecord wrote it
    .flatMap(
      ({ kindWords, text, promotes, place, fixing, land, permit, observed, inferred, sightings, note }) => [
        ...[kindWords, text],
        ...promotes.map(({ name, party, election }) => `${name} ${party} ${election}`),
        ...[place.words, fixing, land.owner, permit.number],
        ...[observed.who, observed.what, observed.witness, inferred.who, inferred.grounds],
        ...sightings.map((each) => each.note),
        note,
      ],
    )
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Makes who did what by these items, and what they show of banners, findable as it now is. Runs in the caller's transaction. */
export function indexActsOf(db: Database, ...items: string[]): void {
  for (const item of items) {
    indexBeside(db, item, actsRole, textOfActs(db, item));
    indexBeside(db, item, bannerRole, textOfBanners(db, item));
  }
}
