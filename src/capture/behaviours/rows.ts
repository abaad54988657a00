import type { EvidenceSink } from '../../contract/sink.ts';
import { withoutSecrets } from '../archive/secrets.ts';
import { BrowserDied } from '../browser/connection.ts';
import { writeFileTo } from '../files.ts';
import { type Limit, LimitReached, Stopped } from '../limit.ts';
import type { RowPlace } from '../readers/page.ts';
import type { StepNote } from '../step-list.ts';
import { AddressChanged } from './open.ts';
import { findPanes, toTop } from './rows-in-page.ts';
import { type KeptRow, type WalkEnd, type Walking, walk } from './walk.ts';

/** Characters of rows that are read. */
const mostToRead = 8 * 1024 * 1024;

/** One list that was walked: the page's own, or that of a pane in it. */
interface WalkedList {
  where: 'page' | 'pane';
  ended: WalkEnd;
  rows: KeptRow[];
}

/** Of lists that were walked: what came of it, the text of all rows, and of these the comments as they stood. */
export interface WalkedRows {
  note: StepNote | undefined;
  text: string;
  comments: string[];
  /** Where each of these stood, and at how many further places just as it was. */
  places: RowPlace[];
  /** How many comments are not among them, as they are too long or too many to be read. */
  unread: number;
  /** Which pictures were seen of rows that show one of several at a time. */
  behind: string[];
  /** Why it went no further, where that was no word of a list and no limit; null where it came to its end. */
  broken: { error: unknown } | null;
}

/**
 * Walks lists whose rows are gone again when they are past: each row is read and pictured while it is there, the
 * page's list first, then that of each pane. Gives the text of all rows, for the search, and those that say that they are
 * comments as they stood, to be read. What was seen is kept whatever ends it.
 */
export async function walkRows(walking: Walking, limit: Limit, limitMs: number): Promise<WalkedRows> {
  const { page, sink } = walking;
  const lists: WalkedList[] = [];
  const { broken, left } = await walkLists(walking, lists, limit, limitMs);
  const rows = lists.flatMap((list) => list.rows);
  page.act('rows-walked', `${rows.length} rows, ${walking.strips} pictures`);
  if (rows.length > 0) await writeRows(sink, lists);
  return {
    note: noteOf(lists, left),
    text: rows.map(({ text }) => text).join('\n\n'),
    ...commentsIn(lists.flatMap((list, n) => list.rows.map((row) => ({ ...row, list: n })))),
    behind: rows.flatMap(({ behind }) => behind ?? []),
    broken,
  };
}

/** Each by itself; gives what ended it that was none of its own, and how many panes were not looked at. */
async function walkLists(
  walking: Walking,
  lists: WalkedList[],
  limit: Limit,
  limitMs: number,
): Promise<{ broken: WalkedRows['broken']; left: number }> {
  const { page } = walking;
  let left = 0;
  const work = limit.within(limitMs);
  const goUp = (place: number | null) => limit.race(page.frame.ask(toTop(place)));
  try {
    const found = await limit.race(page.frame.ask<{ panes: number; left: number }>(findPanes));
    left = found.left;
    const places = [null, ...Array(found.panes).keys()];
    for (const [at, place] of places.entries()) {
      const list: WalkedList = { where: place === null ? 'page' : 'pane', ended: 'limit', rows: [] };
      try {
        lists.push(list);
        await goUp(place);
        list.ended = await walk(walking, place, list.rows, shareOf(work, places.length - at, place === null));
      } catch (error) {
        if (error instanceof AddressChanged) list.ended = 'address-changed';
        else if (!(error instanceof LimitReached)) {
          list.ended = brokenBy(error);
          throw error;
        }
      }
      if (list.rows.length === 0 && list.ended === 'end') lists.pop();
      await goUp(place);
      // What keeps from one list keeps from the others; that one of them has no end does not.
      if (
        list.ended === 'address-changed' ||
        walls.some((wall) => wall === list.ended) ||
        work.msLeft() === 0
      )
        break;
    }
    await goUp(null);
    return { broken: null, left };
  } catch (error) {
    // A page that does not answer any more stays where it is.
    const isSaid = error instanceof LimitReached && lists.some(({ ended }) => ended !== 'end');
    return { broken: isSaid ? null : { error }, left };
  }
}

function brokenBy(error: unknown): WalkEnd {
  if (error instanceof Stopped) return 'stopped';
  return error instanceof BrowserDied ? 'browser-died' : 'failed';
}

/** A list without an end leaves time for those after it: the page's own gets most, panes as much as each other. */
function shareOf(work: Limit, lists: number, isPage: boolean): Limit {
  return lists === 1 ? work : work.within(work.msLeft() * (isPage ? 0.75 : 1 / lists));
}

/** Within what a reader is given of a page. */
export function commentsIn(
  rows: readonly (Pick<KeptRow, 'html' | 'tooLong' | 'seen' | 'drawn'> & { list: number })[],
): Pick<WalkedRows, 'comments' | 'places' | 'unread'> {
  let left = mostToRead;
  let unread = 0;
  const read = rows.filter(({ html, tooLong }) => {
    left -= html.length;
    if (tooLong || (html !== '' && left < 0)) unread += 1;
    return html !== '' && left >= 0;
  });
  const places = read.map(({ seen, list, drawn }) => ({ again: seen - 1, list, drawn }));
  return { comments: read.map(({ html }) => html), places, unread };
}

const walls: readonly Exclude<WalkEnd, 'end'>[] = ['log-in-asked', 'too-many-requests', 'refused'];

function noteOf(lists: WalkedList[], left: number): StepNote | undefined {
  const ends = lists.map(({ ended }) => ended).filter((ended) => ended !== 'end');
  // A wall says most: the next page of the site would meet it too.
  const ended = walls.find((wall) => ends.includes(wall)) ?? ends[0];
  if (ended === undefined)
    return left === 0 ? undefined : { result: 'failed', reason: `panes-left: ${left}` };
  return { result: ended === 'limit' || ended === 'still-loading' ? 'timed-out' : 'failed', reason: ended };
}

async function writeRows(sink: EvidenceSink, lists: WalkedList[]): Promise<void> {
  // As it stood it is read, and not kept once more.
  const clean = (row: KeptRow) => ({
    ...row,
    html: undefined,
    tooLong: undefined,
    drawn: undefined,
    behind: row.behind === null ? undefined : true,
    links: row.links.map(withoutSecrets),
  });
  const file = { v: 1, lists: lists.map((list) => ({ ...list, rows: list.rows.map(clean) })) };
  await writeFileTo(sink, 'rows', { name: 'rows.json', mediaType: 'application/json' }, [
    Buffer.from(`${JSON.stringify(file, null, 1)}\n`, 'utf8'),
  ]);
}
