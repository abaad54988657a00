import { platformOf } from '../../contract/platforms.ts';
import type { EvidenceSink, OnProgress } from '../../contract/sink.ts';
import type { ShownStory, StoriesEnd, StoriesFile } from '../../contract/stories.ts';
import { withoutSecrets } from '../archive/secrets.ts';
import { askedUnnamed } from '../behaviours/refused.ts';
import { tombstonePhrases } from '../facts/phrases.ts';
import { writeFileTo } from '../files.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { StepNote } from '../step-list.ts';
import { calm } from '../steps/settle.ts';
import {
  placeToTap,
  pressBegin,
  pressNext,
  type StorySeen,
  seeStory,
  showsStories,
  untilFilmed,
  untilOther,
} from './story-in-page.ts';

/** What there is to work with. */
export interface StoryTools {
  page: OpenPage;
  sink: EvidenceSink;
  onProgress: OnProgress;
}

/** What came of stories. */
export interface StoriesTaken {
  note: StepNote | undefined;
  count: number;
  /** What stood in them, for the search. */
  text: string;
}

/** How long one that goes on by itself may stay, in ms. */
const staysMs = 20_000;
/** How long the key or the tap may take to bring the next one, in ms: what comes later came by itself. */
const answersMs = 1000;
/** How long a film may take to come whole. */
const filmMs = 30_000;
/** For how long nothing may begin after something was pressed, in ms. */
const calmMs = 60;
const mostStories = 200;

const storyPath = /\/(stories|story)(\/|$)/i;

/** Whether an address is one of stories, by its form. */
export function isStoryAddress(address: string): boolean {
  return storyPath.test(URL.parse(address)?.pathname ?? '');
}

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
    ended = await follow(tools, stories, work);
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
    text: stories.map(({ text }) => text).join('\n\n'),
  };
}

async function follow(tools: StoryTools, stories: ShownStory[], limit: Limit): Promise<StoriesEnd> {
  const { page } = tools;
  const account = accountOf(page.frame.url);
  const hand = new Hand(page);
  let last: string | null = null;
  for (;;) {
    const seen = await limit.race(page.frame.ask<StorySeen>(seeStory));
    if (seen.asksLogIn) return 'log-in-asked';
    if (isGone(seen.text)) return 'story-gone';
    if (!isStoryAddress(seen.url)) return stories.length > 0 ? 'end' : 'address-changed';
    if (accountOf(seen.url) !== account) return 'account-changed';
    if (seen.key === null || seen.key === last || stories.length >= mostStories)
      return seen.key !== null && stories.length >= mostStories ? 'limit' : 'end';
    last = seen.key;
    const film = await takeStory(tools, stories, seen, hand.pressed, limit);
    if (film) await limit.race(page.frame.ask(untilFilmed(last, filmMs)));
    // The last one stays where the page says that it is the last: what else is taken of the page is of it.
    if (seen.of !== null && seen.given !== null && seen.given >= seen.of) return 'end';
    if (!(await hand.goOn(last, limit))) return 'end';
  }
}

/** Reads and pictures what is shown. True where it has a film that has not come whole. */
async function takeStory(
  { page, sink, onProgress }: StoryTools,
  stories: ShownStory[],
  seen: StorySeen,
  pressed: string | null,
  limit: Limit,
): Promise<boolean> {
  const place = stories.length + 1;
  const { given, of, text, times } = seen;
  const story: ShownStory = {
    ...{ place, given, of, at: new Date().toISOString(), pressed },
    ...{ url: withoutSecrets(seen.url), text, times },
    media: seen.media.map((one) => ({ ...one, url: withoutSecrets(one.url) })),
    picture: null,
  };
  stories.push(story);
  page.act('story-shown', `${place}${of === null ? '' : ` / ${of}`}`);
  onProgress({ step: 'stories', done: place, ...(of === null ? {} : { total: Math.max(of, place) }) });
  const { data } = await limit.race(
    page.session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true }),
  );
  // It may have gone on meanwhile: a picture of another one is none of this.
  const now = await limit.race(page.frame.ask<StorySeen>(seeStory));
  if (now.key === seen.key) {
    const role = `story-${place}`;
    await writeFileTo(sink, role, { name: `${role}.png`, mediaType: 'image/png' }, [
      Buffer.from(data, 'base64'),
    ]);
    story.picture = role;
    story.media = now.media.map((one) => ({ ...one, url: withoutSecrets(one.url) }));
  }
  return story.media.some(({ kind, whole }) => kind === 'film' && whole !== true);
}

/** What goes on to the next one: a control of the page, else the key or the tap that does; where none does, waiting. */
class Hand {
  readonly #page: OpenPage;
  /** What had been pressed when the one that is shown came. */
  pressed: string | null = null;
  #keyHelps = true;
  #tapHelps = true;

  constructor(page: OpenPage) {
    this.#page = page;
  }

  /** True where another one is shown then, or none. */
  async goOn(key: string, limit: Limit): Promise<boolean> {
    const page = this.#page;
    const comes = (ms: number) => limit.race(page.frame.ask<boolean>(untilOther(key, ms)));
    const answered = async (ms: number) => {
      const hasCome = await comes(ms);
      await untilAnswered(page, limit);
      return hasCome;
    };
    const byControl = await page.whilePressed(async () => {
      const control = await limit.race(page.frame.ask<string | null>(pressNext));
      if (control === null) return null;
      page.act('story-next', control);
      this.pressed = control;
      return answered(staysMs);
    });
    if (byControl !== null) return byControl;
    if (this.#keyHelps) {
      this.pressed = 'ArrowRight';
      if (await page.whilePressed(() => this.#pressArrow(limit).then(() => answered(answersMs)))) return true;
      this.#keyHelps = false;
    }
    const place = this.#tapHelps ? await limit.race(page.frame.ask<Place | null>(placeToTap)) : null;
    if (place !== null) {
      this.pressed = 'tap';
      if (await page.whilePressed(() => this.#tap(place, limit).then(() => answered(answersMs)))) return true;
      this.#tapHelps = false;
    }
    this.pressed = null;
    return comes(staysMs);
  }

  async #pressArrow(limit: Limit): Promise<void> {
    const key = { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 };
    this.#page.act('story-next', 'ArrowRight');
    for (const type of ['keyDown', 'keyUp'] as const)
      await limit.race(this.#page.session.send('Input.dispatchKeyEvent', { type, ...key }));
  }

  async #tap({ x, y }: Place, limit: Limit): Promise<void> {
    const at = { x, y, button: 'left', clickCount: 1 } as const;
    this.#page.act('story-next', 'tap');
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await limit.race(this.#page.session.send('Input.dispatchMouseEvent', { type, ...at }));
  }
}

interface Place {
  x: number;
  y: number;
}

/** Waits until nothing more begins of what was pressed; not for its answers, as the next one does not wait for them. */
async function untilAnswered(page: OpenPage, limit: Limit): Promise<void> {
  await limit.race(calm(page, calmMs));
}

/** Whose stories they are, by the address; null where it does not say. */
function accountOf(address: string): string | null {
  return (
    /\/(?:stories|story)\/([^/?]+)/i.exec(URL.parse(address)?.pathname ?? '')?.[1]?.toLowerCase() ?? null
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
  if (ended !== 'end' && ended !== 'account-changed') return { result: 'failed', reason: `${ended}${all}` };
  const passed = stories.filter(({ picture }) => picture === null).length;
  if (passed > 0) return { result: 'failed', reason: `story-passed: ${passed}` };
  if (of !== null && stories.length < of) return { result: 'failed', reason: `fewer-stories${all}` };
  return ended === 'account-changed' ? { reason: ended } : undefined;
}
