import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { untilAsked } from '../people/trouble.ts';
import type { ShownMedium, StoryStands } from './story-in-page.ts';
import { standsNow } from './story-in-page.ts';

/** How often a story is asked whether it is still the same while its background is waited for, in ms. */
const lookMs = 250;

/** The media of a story, of which those that are backgrounds are whole where their bytes came. */
export function withBackgrounds(page: OpenPage, media: readonly ShownMedium[]): ShownMedium[] {
  return media.map((one) => (one.isBackground ? { ...one, whole: cameOf(page, one.url) === true } : one));
}

/** Waits until each background of this story has come or will not, or another story is shown, at most so long. */
export async function untilBackgrounds(
  page: OpenPage,
  { key, media }: { key: string; media: readonly ShownMedium[] },
  ms: number,
  limit: Limit,
): Promise<void> {
  const patience = limit.within(ms);
  const isOpen = (one: ShownMedium) => one.isBackground && cameOf(page, one.url) === null;
  while (media.some(isOpen) && patience.msLeft() > 0) {
    await untilAsked(page, Math.min(lookMs, patience.msLeft()), limit);
    const stands = await limit.race(page.frame.ask<StoryStands>(standsNow));
    if (stands.key !== key) return;
  }
}

/** Whether what this address names came, or came to nothing; null while that is open. What stands in the page is there. */
function cameOf({ recorder }: OpenPage, url: string): boolean | null {
  if (!/^https?:/.test(url)) return true;
  const bare = url.replace(/#.*$/, '');
  const asked = recorder.book.all().filter((one) => one.url === bare);
  const last = asked.at(-1);
  if (last === undefined) return null;
  const ended = asked.findLast(({ ending }) => ending.how !== 'open');
  const whole = asked.some(
    ({ ending, response }) => ending.how === 'finished' && (response?.status ?? 0) < 400,
  );
  if (whole) return true;
  if (ended?.ending.how === 'redirected')
    return recorder.book.hopsOf(ended.requestId).at(-1)?.ending.how === 'finished' ? true : null;
  return last.ending.how === 'open' ? null : false;
}
