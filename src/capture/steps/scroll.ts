import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { scrollBack, scrollDown } from '../page/scripts.ts';
import type { StepNote } from '../step-list.ts';
import { settle } from './settle.ts';

interface Scrolled {
  moves: number;
  /** False where the limit came before the end. */
  ended: boolean;
  inner: number;
  height: number;
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
  let height = -1;
  let moves = 0;
  for (;;) {
    const before = page.recorder.activity;
    const seen = await page.frame.ask<Scrolled>(scrollDown(Math.max(1, Math.floor(work.msLeft()))));
    moves += seen.moves;
    if (!seen.ended || work.msLeft() === 0)
      return endScroll(page, moves, seen, { result: 'timed-out', reason: 'limit' });
    const moved = seen.moves > 0 || page.recorder.activity !== before;
    if (seen.height === height && !moved) return endScroll(page, moves, seen, undefined);
    if (seen.moves === 0 && height === -1) return endScroll(page, moves, seen, undefined);
    height = seen.height;
    try {
      await settle(page, work, lastCalmMs);
    } catch (error) {
      if (limit.msLeft() === 0) throw error;
      return endScroll(page, moves, seen, { result: 'timed-out', reason: 'limit' });
    }
  }
}

async function endScroll(
  page: OpenPage,
  moves: number,
  seen: Scrolled,
  note: StepNote | undefined,
): Promise<StepNote | undefined> {
  const inner = seen.inner > 0 ? `, ${seen.inner} inner` : '';
  page.act('scrolled', `${moves} windows, ${seen.height} px${inner}`);
  await page.frame.ask(scrollBack);
  return note;
}
