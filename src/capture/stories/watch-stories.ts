import { platformOf, siteOf } from '../../contract/platforms.ts';
import type { ShownStory, StoriesEnd, StoriesFile } from '../../contract/stories.ts';
import { askedUnnamed } from '../behaviours/refused.ts';
import { tombstonePhrases } from '../facts/phrases.ts';
import { writeFileTo } from '../files.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { untilAsked } from '../people/trouble.ts';
import type { StepNote } from '../step-list.ts';
import { Hand, untilAnswered } from './hand.ts';
import { isStoryAddress } from './story-address.ts';
import {
  pressBegin,
  type StorySeen,
  type StoryStands,
  seeStory,
  showsStories,
  standsNow,
} from './story-in-page.ts';
import { type StoryTools, takeStory } from './take-story.ts';
import type { AreShown } from './while-shown.ts';
import { isNamedBy, Whose } from './whose.ts';

/** What came of stories. */
export interface StoriesTaken {
  note: StepNote | undefined;
  count: number;
  /** Whether the page still shows one of them, or what it said at their end. */
  areShown: AreShown;
  /** What stood in them, for the search. */
  text: string;
}

const mostStories = 200;
/** How long the next one may be on its way, in ms. */
const comesMs = 15_000;

/**
 * Takes the stories of a page one after another as they are shown: each is read and pictured while it is there, then the
 * next one is asked for by what the page has for it, or waited for where it comes by itself. Every press is among the
 * actions of the record. Null where the page shows no stories.
 */
export async function watchStories(
  tools: StoryTools,
  limit: Limit,
  limitMs: number,
): Promise<StoriesTaken | null> {
  const { page, sink } = tools;
  const isKnown = platformOf(URL.parse(page.frame.url)?.hostname ?? '') !== undefined;
  if (!isStoryAddress(page.frame.url)) return null;
  if (!(await limit.race(page.frame.ask<boolean>(showsStories(isKnown))))) return null;
  const whose = new Whose(page.frame.url);
  const stories: ShownStory[] = [];
  const work = limit.within(limitMs);
  const refused = page.refusals.length;
  let ended: StoriesEnd = 'limit';
  try {
    const begun = await page.whilePressed(async () => {
      const name = await work.race(page.frame.ask<string | null>(pressBegin));
      if (name !== null) await untilAnswered(page, work);
      return name;
    });
    if (begun !== null) page.act('stories-opened', begun);
    ended = await follow(tools, stories, whose, work);
    if (ended === 'end' && askedUnnamed(page, refused) && !areAll(stories)) ended = 'operation-not-named';
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
  } finally {
    const file: StoriesFile = { v: 1, ended, stories };
    if (stories.length > 0)
      await writeFileTo(sink, 'stories', { name: 'stories.json', mediaType: 'application/json' }, [
        Buffer.from(`${JSON.stringify(file, null, 1)}\n`, 'utf8'),
      ]);
  }
  page.act('stories-watched', `${stories.length} stories: ${ended}`);
  return {
    note: noteOf(stories, ended),
    count: stories.length,
    areShown: async (within) => {
      if (ended === 'account-changed' || ended === 'address-changed') return false;
      const stands = await within.race(page.frame.ask<StoryStands>(standsNow));
      if (!isStoryAddress(stands.url) || whose.of(stands) === 'another') return false;
      return stands.key !== null || ended === 'story-gone' || ended === 'log-in-asked';
    },
    text: stories.map(({ text }) => text).join('\n\n'),
  };
}

async function follow(
  tools: StoryTools,
  stories: ShownStory[],
  whose: Whose,
  limit: Limit,
): Promise<StoriesEnd> {
  const { page } = tools;
  const hand = new Hand(page);
  let last: string | null = null;
  for (;;) {
    const seen = await seeNext(page, hand.askedAt, limit);
    if (seen.asksLogIn) return 'log-in-asked';
    if (isGone(seen.text)) return 'story-gone';
    if (!isStoryAddress(seen.url)) return stories.length > 0 ? 'end' : 'address-changed';
    if (whose.of(seen) === 'another') return 'account-changed';
    if (seen.key === null || seen.key === last || stories.length >= mostStories)
      return seen.key !== null && stories.length >= mostStories ? 'limit' : 'end';
    last = seen.key;
    if (!(await takeStory(tools, stories, { seen, pressed: hand.pressed, whose }, limit)))
      return 'account-changed';
    whose.took(seen);
    // The last one stays where the page says that it is the last: what else is taken of the page is of it.
    if (seen.of !== null && seen.given !== null && seen.given >= seen.of) return 'end';
    if (!(await hand.goOn(last, limit))) return 'end';
  }
}

/** What is shown next: a viewer may be empty for as long as what was asked for it has not come. */
async function seeNext(page: OpenPage, since: number, limit: Limit): Promise<StorySeen> {
  const coming = limit.within(comesMs);
  for (;;) {
    const seen = await limit.race(page.frame.ask<StorySeen>(seeStory));
    const isThere = seen.media.length > 0 || seen.asksLogIn || isGone(seen.text) || !isStoryAddress(seen.url);
    if (isThere || !isOnItsWay(page, since) || coming.msLeft() === 0) return seen;
    await untilAsked(page, coming.msLeft(), limit);
  }
}

/** Whether what was asked for since then has not been answered: by scripts of the page's own site, or for a picture. */
function isOnItsWay({ frame, recorder }: OpenPage, since: number): boolean {
  const site = siteOf(frame.url);
  return recorder.inFlight.some(
    ({ type, url, startedAt, response }) =>
      startedAt >= since &&
      response === null &&
      (/^(image|media)$/i.test(type) || (/^(fetch|xhr)$/i.test(type) && siteOf(url) === site)),
  );
}

/** Whether what stands there is that it is gone, and nothing else. */
function isGone(text: string): boolean {
  const lines = text.split('\n').filter((line) => line !== '');
  return (
    lines.length > 0 &&
    lines.length <= 4 &&
    lines.some((line) => tombstonePhrases.some((one) => one.test(line)))
  );
}

/** Whether all were seen that there are by the page's word; false where it has none. */
function areAll(stories: ShownStory[]): boolean {
  const of = stories.findLast((one) => one.of !== null)?.of ?? null;
  return of !== null && stories.length >= of;
}

function noteOf(stories: ShownStory[], ended: StoriesEnd): StepNote | undefined {
  if (ended === 'limit') return { result: 'timed-out', reason: 'limit' };
  const of = stories.findLast((one) => one.of !== null)?.of ?? null;
  const all = of === null ? '' : `: ${stories.length} / ${of}`;
  const isTheirEnd = ended === 'end' || (ended === 'account-changed' && stories.length > 0);
  if (!isTheirEnd) return { result: 'failed', reason: `${ended}${all}` };
  const passed = stories.filter(({ picture }) => picture === null).length;
  if (passed > 0) return { result: 'failed', reason: `story-passed: ${passed}` };
  const cut = stories.filter(({ media }) => media.some(({ whole }) => whole === false)).length;
  if (cut > 0) return { result: 'failed', reason: `story-not-whole: ${cut}` };
  if (of !== null && stories.length < of) return { result: 'failed', reason: `fewer-stories${all}` };
  const unnamed = stories.filter(
    ({ account, named, url }) => account === null && !isNamedBy(named ?? '', url),
  ).length;
  if (unnamed > 0) return { reason: `account-not-shown: ${unnamed}` };
  return ended === 'account-changed' ? { reason: ended } : undefined;
}
