import type { EvidenceSink } from '../../contract/sink.ts';
import { writeFileTo } from '../files.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { refusalSince, untilAsked } from '../people/trouble.ts';
import { calm } from '../steps/settle.ts';
import { closedPrompt } from './log-in-prompt.ts';
import { openOnce } from './open.ts';
import { isAwaited, untilQuiet } from './quiet.ts';
import { endOf, type RowsSeen, rowsSeen, type SeenRow, scrollOn, untilChanged } from './rows-in-page.ts';

/** Why a list was walked no further. */
export type WalkEnd =
  | 'end'
  | 'limit'
  | 'still-loading'
  | 'pressed-enough'
  | 'log-in-asked'
  | 'too-many-requests'
  | 'refused'
  | 'address-changed'
  | 'stopped'
  | 'browser-died'
  | 'failed';

/** A row, and where it is seen: in which pictures, and where in the first of them. */
export interface KeptRow extends Omit<SeenRow, 'at'> {
  /** Numbers of the pictures: several where it is higher than one. */
  strips: number[];
  /** At how many places of the list the same row was seen: lists repeat rows. */
  seen: number;
  /** Left, top, width and height within all that is scrolled, where it was first seen. */
  drawn: [number, number, number, number];
}

/** What the walk has to do with: every picture and row goes through it. */
export interface Walking {
  page: OpenPage;
  sink: EvidenceSink;
  /** How many pictures there are so far. */
  strips: number;
  /** For people: how many rows there are so far. */
  onRows(count: number): void;
}

/** How long the end of a list must stay the end: scripts that answer a scroll late get their chance. */
const lastCalmMs = 300;
/** How long a page may say that it is loading while nothing comes. */
const loadingMs = 20_000;
/** How often in a row a server may ask to wait before its list is left there. */
const mostRefusals = 4;

/**
 * Goes down one list a window at a time, so that every row is once seen whole: opens what is folded, reads the rows,
 * pictures them, and scrolls to the first that was not whole.
 *
 * @param place number of the pane, null for the page
 * @param rows filled as they are seen, also where the limit comes
 */
export async function walk(
  walking: Walking,
  place: number | null,
  rows: KeptRow[],
  limit: Limit,
): Promise<Exclude<WalkEnd, 'limit' | 'address-changed' | 'stopped' | 'browser-died' | 'failed'>> {
  const { page } = walking;
  const known = new Map<string, { row: KeptRow; places: number[] }>();
  const begun = Date.now();
  let [refusals, pressedAt, movedAt] = [0, begun, begun];
  await untilQuiet(page, limit);
  for (;;) {
    const openedAt = Date.now();
    const { names, spent } = await openOnce(page, limit, place ?? 'window');
    if (names.length > 0) pressedAt = openedAt;
    const seen = await limit.race(page.frame.ask<RowsSeen>(rowsSeen(place)));
    const isNew = noteRows(
      seen.rows.filter((row) => row.whole || row.box[1] <= 8),
      known,
      rows,
      walking.strips + 1,
    );
    if (isNew) await takeStrip(walking, seen, limit);
    walking.onRows(rows.length);
    if (seen.asksLogIn && !(await closedPrompt(page, limit))) return 'log-in-asked';
    const scrolledAt = Date.now();
    if ((await limit.race(page.frame.ask<number>(scrollOn(place, seen.step)))) > 1) {
      movedAt = scrolledAt;
      if (page.recorder.inFlight.length > 0) await untilQuiet(page, limit);
      continue;
    }
    const more = await hasMore(page, place, limit, [pressedAt, movedAt, scrolledAt]);
    if (more === 'more') {
      refusals = 0;
      continue;
    }
    // What the server would not give is no end of the list.
    const refusal = more === 'end' ? refusalSince(page, begun) : null;
    if (refusal?.ends === 'too-many-requests' && refusals < mostRefusals) {
      refusals += 1;
      if (!(await untilAsked(page, refusal.waitMs, limit))) await scrollAgain(page, place, limit);
      continue;
    }
    // What is still cut here has no more room to be seen whole.
    if (noteRows(seen.rows, known, rows, walking.strips + 1)) await takeStrip(walking, seen, limit);
    if (refusal?.ends === 'refused' || refusal?.ends === 'too-many-requests') return refusal.ends;
    return more === 'end' && spent > 0 ? 'pressed-enough' : more;
  }
}

/** Lists that ask for more when they are scrolled ask once more. */
async function scrollAgain(page: OpenPage, place: number | null, limit: Limit): Promise<void> {
  for (const step of [-200, 200]) await limit.race(page.frame.ask<number>(scrollOn(place, step)));
}

/** True where this picture shows something that no earlier one does. */
function noteRows(
  seen: SeenRow[],
  known: Map<string, { row: KeptRow; places: number[] }>,
  rows: KeptRow[],
  strip: number,
): boolean {
  let isNew = false;
  for (const { at, ...row } of seen) {
    const key = JSON.stringify([row.text, row.links.slice(0, 2), row.times]);
    const same = known.get(key);
    if (same !== undefined) same.row.behind = same.row.behind || row.behind;
    if (same === undefined) {
      const [left, , width, height] = row.box;
      const kept: KeptRow = { ...row, strips: [strip], seen: 1, drawn: [left, at, width, height] };
      rows.push(kept);
      known.set(key, { row: kept, places: [at] });
      isNew = true;
    } else if (!same.places.some((place) => Math.abs(place - at) < 8)) {
      same.places.push(at);
      same.row.seen += 1;
    } else if (!same.row.whole && same.row.strips.at(-1) !== strip) {
      same.row.strips.push(strip);
      isNew = true;
    }
  }
  return isNew;
}

async function takeStrip(walking: Walking, { clip }: RowsSeen, limit: Limit): Promise<void> {
  const { page, sink } = walking;
  const { cssVisualViewport } = await limit.race(page.session.send('Page.getLayoutMetrics'));
  const { data } = await limit.race(
    page.session.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
      clip: { ...clip, x: clip.x + cssVisualViewport.pageX, y: clip.y + cssVisualViewport.pageY, scale: 1 },
    }),
  );
  walking.strips += 1;
  const role = `strip-${walking.strips}`;
  await writeFileTo(sink, role, { name: `${role}.png`, mediaType: 'image/png' }, [
    Buffer.from(data, 'base64'),
  ]);
}

/**
 * Whether more comes where the list seems to end: at once if it does, else after the last calm.
 *
 * @param asked when it was done what may have asked for more
 * @throws LimitReached where the time was up before that was known
 */
async function hasMore(
  page: OpenPage,
  place: number | null,
  limit: Limit,
  asked: readonly number[],
): Promise<'more' | 'end' | 'still-loading'> {
  const end = () => limit.race(page.frame.ask<{ height: number; busy: boolean }>(endOf(place)));
  const { height } = await end();
  const loading = limit.within(loadingMs);
  for (;;) {
    await untilQuiet(page, limit);
    const now = await end();
    if (now.height > height) return 'more';
    if (now.busy || isAwaited(page, asked)) {
      if (limit.msLeft() === 0) throw new LimitReached();
      if (loading.msLeft() === 0) return 'still-loading';
      await limit.race(page.frame.ask(untilChanged(1000)));
      continue;
    }
    const before = page.recorder.activity;
    await limit.race(calm(page, lastCalmMs));
    const last = await end();
    if (last.height > height) return 'more';
    if (page.recorder.activity === before && !last.busy) return 'end';
    if (limit.msLeft() === 0) throw new LimitReached(); // what might still come was not waited for
    if (loading.msLeft() === 0) return last.busy ? 'still-loading' : 'end';
  }
}
