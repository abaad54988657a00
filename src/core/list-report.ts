import { writeFile } from 'node:fs/promises';
import { encodeCsv } from '../bundle/csv.ts';
import type { SiteTally } from '../contract/calls/work-types.ts';
import type { Item } from '../contract/item.ts';
import { assertRoomFor } from './out-file.ts';

/** What came of one page of the list, in the order of the list. */
export interface PageReport {
  url: string;
  site: string;
  caseId: string | null;
  note: string;
  result: 'captured' | 'failed' | 'left' | 'not-begun';
  item: Item | null;
  /** Why, where nothing came of it: a code of failure, or the outcome at which its site turned another away. */
  reason: string | null;
  /** When it was over; null where it was not in this run. */
  endedAt: string | null;
  ms: number | null;
}

/** What the pages of each site came to, the site with the most pages first. */
export function tallySites(pages: readonly PageReport[]): SiteTally[] {
  const sites = Map.groupBy(pages, ({ site }) => site);
  return [...sites]
    .map(([site, own]): SiteTally => {
      const count = (which: (page: PageReport) => boolean): number => own.filter(which).length;
      return {
        site,
        pages: own.length,
        complete: count(({ item }) => item?.state === 'complete'),
        partial: count(({ item }) => item?.state === 'partial'),
        noContent: count(({ item }) => item?.state === 'no-content'),
        failed: count(({ result }) => result === 'failed'),
        left: count(({ result }) => result === 'left' || result === 'not-begun'),
      };
    })
    .sort((a, b) => b.pages - a.pages || (a.site < b.site ? -1 : 1));
}

const header = [
  ...['url', 'site', 'case', 'note', 'result', 'state', 'outcome', 'reason'],
  ...['item', 'title', 'captured_at', 'ended_at', 'ms'],
  ...['list', 'list_says', 'list_rows', 'list_accounts', 'list_ended', 'found', 'not_among', 'not_told'],
];

/**
 * What came of each page of a list, a row each in the order of the list.
 *
 * @param numberOf gives a case's number
 */
export function encodeListReport(
  pages: readonly PageReport[],
  numberOf: (caseId: string) => string,
): Uint8Array {
  const rows = pages.map((page) => [
    ...[page.url, page.site, page.caseId === null ? '' : numberOf(page.caseId), page.note, page.result],
    ...[page.item?.state ?? '', page.item?.outcome ?? '', page.reason ?? ''],
    ...[page.item?.item ?? '', page.item?.title ?? '', page.item?.capturedAt ?? ''],
    ...[page.endedAt ?? '', page.ms === null ? '' : String(page.ms)],
    ...ofList(page.item?.people),
  ]);
  return encodeCsv([header, ...rows]);
}

/** What came of the list of people: how far it was seen, and who was looked for. */
function ofList(receipt: Item['people']): string[] {
  if (receipt === undefined) return ['', '', '', '', '', '', '', ''];
  const { list, says, rows, distinct, ended, find } = receipt;
  const among = (which: (one: (typeof find)[number]) => boolean): string =>
    find
      .filter(which)
      .map(({ asked, found }) => (found === null ? asked : `${asked} (${String(found.place)})`))
      .join('; ');
  return [
    ...[list, says?.shown ?? '', String(rows), String(distinct), ended],
    among(({ found }) => found !== null),
    among(({ found, untold }) => found === null && untold === undefined),
    among(({ found, untold }) => found === null && untold !== undefined),
  ];
}

/** @throws JejakError as `assertRoomFor`, where no file can be written there; before the work rather than after it */
export function assertRoomForReport(file: string): Promise<void> {
  return assertRoomFor(file, true);
}

export async function writeListReport(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes);
}
