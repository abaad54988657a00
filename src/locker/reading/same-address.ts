import type { Item } from '../../contract/item.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { type ItemRow, readItem } from './items.ts';

/** Of the items of one host, the newest that are looked at. */
const mostOfHost = 5000;

/** What tells where a visitor came from, and not which page it is. */
const tracking = /^(utm_.*|fbclid|gclid|igshid|igsh|mibextid|ref_src|si)$/i;

/**
 * An address as two captures of one page have it in common: without its scheme, `www.`, its fragment, a slash at the
 * end and what tells only where a visitor came from. Undefined for what is no web address.
 */
export function plainAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.host.replace(/^www\./, '');
  return `${host}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** The other captures of a page, the newest first: what was asked for or reached is the same address. */
export function readSameAddress(db: ReadableDb, id: string): Item[] {
  const item = readItem(db, id);
  const own = addressesOf(item.source);
  if (own.size === 0 || item.kind !== 'web') return [];
  const hosts = [...own].map((address) => hostOf(address));
  return prepared<
    [string, string, string, number],
    Pick<ItemRow, 'item'> & { asked: string; reached: string | null }
  >(
    db,
    `SELECT item.item, item.source AS asked, CAST(opening.value AS TEXT) ->> '$.source.reached' AS reached
      FROM item JOIN opening ON opening.log = item.log AND opening.seq = item.seq AND opening.place = 0
      WHERE item.host IN (?, ?) AND item.kind = 'web' AND item.item <> ? ORDER BY item.captured_at DESC LIMIT ?`,
  )
    .all(hosts[0] ?? '', hosts.at(-1) ?? '', item.item, mostOfHost)
    .filter(({ asked, reached }) =>
      [...addressesOf({ url: asked, reached })].some((address) => own.has(address)),
    )
    .map((row) => readItem(db, row.item));
}

function addressesOf(source: { url?: unknown; pageUrl?: unknown; reached?: unknown }): Set<string> {
  const named = [source.url, source.pageUrl, source.reached];
  return new Set(named.flatMap((each) => (typeof each === 'string' ? (plainAddress(each) ?? []) : [])));
}

/** As the column of the items has it. */
export function hostOf(address: string): string {
  return (URL.parse(`http://${address}`)?.hostname ?? '').replace(/^www\./, '');
}
