import type { PeopleEnd } from '../../contract/people-list.ts';
import { closePrompt } from '../behaviours/log-in-prompt.ts';
import { isAsking, isAwaited, untilQuiet } from '../behaviours/quiet.ts';
import { untilChanged } from '../behaviours/rows-in-page.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { calm } from '../steps/settle.ts';
import { belowRows, endOfList, nudge, type PeopleSeen, pressMore, rowsAfter } from './rows-in-page.ts';
import type { Strips } from './strips.ts';
import type { Added, Tally } from './tally.ts';
import { troubleSince, untilAsked } from './trouble.ts';

/** What the walk has to do with: every picture and row goes through it. */
export interface ListWalking {
  page: OpenPage;
  tally: Tally;
  strips: Strips;
  /** Pixels of a picture for one of the page. */
  scale: number;
  /** When the list was asked for, as `Date.now` counts: nothing of it may have come yet. */
  since: number;
  /** What stands below its last row, once it was walked to its end. */
  below: string | null;
  /** For people: how many rows there are so far. */
  onRows(count: number): void;
  /** An account that was not seen before, and a picture of the screen on which it is. */
  onAccount(added: Added, picture: Buffer): void;
}

type WalkEnd = Exclude<
  PeopleEnd,
  | 'limit'
  | 'stopped'
  | 'browser-died'
  | 'operation-not-named'
  | 'list-not-found'
  | 'list-elsewhere'
  | 'list-empty'
  | 'failed'
>;

/** How long the end of a list must stay the end: scripts that answer a scroll late get their chance. */
const lastCalmMs = 300;
/** How long a page may say that it is loading while nothing comes. */
const loadingMs = 30_000;
/** How often in a row a server may refuse before it is left alone. */
const mostRefusals = 6;
/** How many log-ins that come over a list are closed. */
const mostPrompts = 3;

/**
 * Goes down a list a screen at a time, so that every row is once seen whole, and pictures each screen that shows an
 * account for the first time.
 *
 * @throws LimitReached, Stopped
 */
export async function walkList(walking: ListWalking, limit: Limit): Promise<WalkEnd> {
  const { page, tally, strips, scale } = walking;
  const begun = Date.now();
  let [step, url, refusals, quietRows] = [0, '', 0, 0];
  let [movedAt, lookedAt] = [begun, begun];
  let hasLookedBack = false;
  let prompts = 0;
  /** `over`: one lies there that nothing closes, or one too many. */
  const closes = async (): Promise<'none' | 'closed' | 'over'> => {
    const came = await closePrompt(page, limit);
    if (came === 'none') return 'none';
    prompts += 1;
    return came === 'gone' && prompts <= mostPrompts ? 'closed' : 'over';
  };
  const look = async (by: number, isLast = false): Promise<PeopleSeen & { fits: boolean }> => {
    lookedAt = Date.now();
    let seen = await limit.race(page.frame.ask<PeopleSeen>(rowsAfter(by)));
    // One that lies over the list would lie over its rows in the picture, too.
    if (seen.asksLogIn && (await closes()) === 'closed') {
      const { moved } = seen;
      seen = { ...(await limit.race(page.frame.ask<PeopleSeen>(rowsAfter(0)))), moved };
    }
    if (seen.moved > 1) movedAt = lookedAt;
    const before = tally.rows;
    const place = strips.place(Math.ceil(seen.clip.height * scale));
    const { added, fits } = tally.take(seen.rows, { ...place, scale }, isLast);
    quietRows = added.length > 0 ? 0 : quietRows + tally.rows - before;
    if (added.length > 0) {
      const picture = await takeScreen(page, seen, limit);
      await strips.add(picture, place);
      for (const one of added) walking.onAccount(one, picture);
    }
    walking.onRows(tally.rows);
    return { ...seen, fits };
  };
  try {
    for (;;) {
      let by = step;
      let seen = await look(by);
      // The heights of rows changed under the scroll: what was passed over is looked at; a gap between two lists once.
      const mayLookBack: boolean = !hasLookedBack;
      hasLookedBack = !seen.fits && mayLookBack;
      for (let tries = 0; !seen.fits && mayLookBack && tries < 3; tries += 1) {
        by = -Math.round(seen.clip.height * 0.7);
        seen = await look(by);
      }
      if (url === '') url = seen.url;
      if (seen.asksLogIn) return 'log-in-asked';
      if (seen.url !== url) return 'address-changed';
      if (seen.past) return 'end';
      if (quietRows > 200 + 2 * tally.people.length) return 'only-repeats';
      const isAtEnd = by > 0 && seen.moved <= 1;
      step = seen.step;
      if (!isAtEnd) continue;
      const more = await whatFollows(walking, limit, { begun, refusals, asked: [movedAt, lookedAt] });
      // What comes late into an empty list begins where one stands: a scroll now would pass its first rows over.
      if (tally.rows === 0) step = 0;
      if (more === 'more') {
        refusals = 0;
        continue;
      }
      if (more === 'again') {
        refusals += 1;
        continue;
      }
      // One without a field for a password is seen only where nothing more comes.
      const prompt = more === 'end' ? await closes() : 'none';
      if (prompt === 'closed') continue;
      await look(0, true);
      walking.below = await limit.race(page.frame.ask<string | null>(belowRows));
      return prompt === 'over' ? 'log-in-asked' : more;
    }
  } finally {
    await strips.end();
  }
}

async function takeScreen(page: OpenPage, { clip }: PeopleSeen, limit: Limit): Promise<Buffer> {
  const { cssVisualViewport } = await limit.race(page.session.send('Page.getLayoutMetrics'));
  const { data } = await limit.race(
    page.session.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
      clip: { ...clip, x: clip.x + cssVisualViewport.pageX, y: clip.y + cssVisualViewport.pageY, scale: 1 },
    }),
  );
  return Buffer.from(data, 'base64');
}

/** Whether more comes where the list seems to end: at once if it does, else after the last calm. */
async function whatFollows(
  { page, tally, since }: ListWalking,
  limit: Limit,
  { begun, refusals, asked }: { begun: number; refusals: number; asked: number[] },
): Promise<'more' | 'again' | WalkEnd> {
  const end = () => limit.race(page.frame.ask<{ height: number; left: number; busy: boolean }>(endOfList));
  const { height } = await end();
  const loading = limit.within(loadingMs);
  for (;;) {
    const pressedAt = Date.now();
    const pressed = await page.whilePressed(async () => {
      const names = await limit.race(page.frame.ask<string[]>(pressMore));
      for (const name of names) page.act('opened', name);
      if (names.length > 0) await untilQuiet(page, limit);
      return names;
    });
    if (pressed.length > 0) asked.push(pressedAt);
    else await untilQuiet(page, limit);
    const now = await end();
    if (now.height > height || now.left > 8) return 'more';
    const trouble = troubleSince(page, begun);
    if (trouble !== null) {
      if (trouble.ends === 'refused' || refusals >= mostRefusals) return trouble.ends;
      if (pressed.length === 0 && !(await untilAsked(page, trouble.waitMs, limit)))
        await limit.race(page.frame.ask(nudge));
      return 'again';
    }
    const isEmpty = tally.people.length === 0;
    if (now.busy || pressed.length > 0 || isAwaited(page, asked) || (isEmpty && isAsking(page, since))) {
      if (limit.msLeft() === 0) throw new LimitReached();
      if (loading.msLeft() === 0) return 'still-loading';
      await limit.race(page.frame.ask(untilChanged(1000)));
      continue;
    }
    const before = page.recorder.activity;
    await limit.race(calm(page, lastCalmMs));
    const last = await end();
    if (last.height > height || last.left > 8) return 'more';
    if (page.recorder.activity === before && !last.busy) return 'end';
    if (limit.msLeft() === 0) throw new LimitReached(); // what might still come was not waited for
    if (loading.msLeft() === 0) return last.busy ? 'still-loading' : 'end';
  }
}
