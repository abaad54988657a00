import { find } from '../behaviours/find.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { drawn, scrollBack, scrollDown, scrollHeight } from '../page/scripts.ts';
import { refusalSince } from '../people/trouble.ts';
import type { StepNote } from '../step-list.ts';
import { calm, isIdle, untilIdle } from './settle.ts';

interface Scrolled {
  moves: number;
  /** False where the limit came before the end. */
  ended: boolean;
  inner: number;
  /** Panes that were not scrolled: there are too many. */
  left: number;
  height: number;
}

const panesLeft = 'panes-left';

/** Whether all that is noted is that panes within the page were not scrolled: it was itself, to its end. */
export function isOfPanes({ reason }: StepNote): boolean {
  return reason.startsWith(panesLeft);
}

/** How long the end of a page must stay the end: scripts that answer a scroll late get their chance. */
const lastCalmMs = 300;

/**
 * Scrolls to the end, and again for as long as the page grows, up to the limit. Every picture and every
 * further piece of a list that is loaded on the way is recorded as it comes.
 */
export async function scrollToEnd(
  page: OpenPage,
  limit: Limit,
  limitMs: number,
): Promise<StepNote | undefined> {
  const work = limit.within(limitMs);
  const asked = page.recorder.book.all().length;
  const begun = Date.now();
  let moves = 0;
  let note: StepNote | undefined;
  let seen: Scrolled;
  for (;;) {
    seen = await page.frame.ask<Scrolled>(scrollDown(Math.max(1, Math.floor(work.msLeft()))));
    moves += seen.moves;
    if (!seen.ended) note = { result: 'timed-out', reason: 'limit' };
    if (moves === 0 || !seen.ended) break;
    try {
      if (!(await grows(page, work, seen.height))) break;
    } catch (error) {
      if (!(error instanceof LimitReached)) throw error;
      note = { result: 'timed-out', reason: 'limit' };
      break;
    }
  }
  const inner = seen.inner > 0 ? `, ${seen.inner} inner` : '';
  const requests = page.recorder.book.all().length - asked;
  page.act('scrolled', `${moves} windows, ${seen.height} px${inner}; ${requests} requests on the way`);
  const refusal = note === undefined ? refusalSince(page, begun) : null;
  if (refusal !== null) note = { result: 'failed', reason: refusal.ends };
  else if (note === undefined && (await page.frame.ask<boolean>(asksToLogIn)))
    note = { result: 'failed', reason: 'log-in-asked' };
  else if (note === undefined && seen.left > 0)
    note = { result: 'failed', reason: `${panesLeft}: ${seen.left}` };
  await page.frame.ask(scrollBack);
  return note;
}

/**
 * Whether a log-in lies over the page where one comes to its end: over what is read, which is what the page calls so, or
 * else its longest piece of text. What holds that is the page itself, however it is placed.
 */
const asksToLogIn = `(() => {
  ${find}
  const fields = all('input[type=password]');
  if (!fields.some(isShown)) return false;
  const isRead = (one) => isShown(one) && !holdsOneOf(one, fields);
  const said = all('main, [role="main"], article, [role="article"], [role="feed"]').filter(isRead);
  const length = (one) => (own(one, 'textContent') ?? '').length;
  const [longest] = all('p, li, td, pre, blockquote').filter(isRead).sort((a, b) => length(b) - length(a));
  return asksLogIn(said.length > 0 ? said : longest === undefined ? [] : [longest], false);
})()`;

/** Whether more comes when the end is reached: at once if it does, else after the last calm. */
async function grows(page: OpenPage, limit: Limit, height: number): Promise<boolean> {
  for (;;) {
    await limit.race(untilIdle(page));
    await limit.race(page.frame.ask(drawn));
    if ((await limit.race(page.frame.ask<number>(scrollHeight))) > height) return true;
    const before = page.recorder.activity;
    if (!isIdle(page)) continue;
    await limit.race(calm(page, lastCalmMs));
    if (page.recorder.activity === before && isIdle(page))
      return (await page.frame.ask<number>(scrollHeight)) > height;
  }
}
