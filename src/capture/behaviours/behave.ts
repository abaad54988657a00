import type { PeopleRequest } from '../../contract/people-list.ts';
import type { EvidenceSink, OnProgress } from '../../contract/sink.ts';
import type { Manifests } from '../films/manifests.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { hasLost } from '../page/scripts.ts';
import { type PeopleTaken, takePeople } from '../people/take-people.ts';
import type { RowPlace } from '../readers/page.ts';
import type { StepName, StepNote } from '../step-list.ts';
import { scrollToEnd } from '../steps/scroll.ts';
import { isStoryAddress } from '../stories/story-address.ts';
import { type StoriesTaken, watchStories } from '../stories/watch-stories.ts';
import { answerConsent } from './consent.ts';
import { openFrames } from './frames.ts';
import { closedPrompt, closePrompts } from './log-in-prompt.ts';
import { openAll } from './open.ts';
import { showAllComments } from './order.ts';
import { piecesMs, playFilms } from './play.ts';
import { unlessRefused } from './refused.ts';
import { type WalkedRows, walkRows } from './rows.ts';
import { hasFeed } from './rows-in-page.ts';

/** Runs one step of the capture, or says that it is not done. */
export interface Stepping {
  run(name: StepName, ms: number, work: (limit: Limit) => Promise<StepNote | undefined>): Promise<void>;
  skip(name: StepName, reason: string): void;
}

/** What there is to work with. */
export interface Behaving {
  page: OpenPage;
  sink: EvidenceSink;
  onProgress: OnProgress;
  manifests: Manifests;
  /** Pixels of a picture for one of the page. */
  scale: number;
}

/** How long a page is scrolled and opened, and the list of people that is wanted of it. */
export interface Wishes {
  scrollMs: number;
  people: PeopleRequest | undefined;
}

/** What of the page may not be there any more when it is taken. */
interface Behaved {
  /** The text of rows that were walked. */
  text: string;
  /** Of these, comments as they stood, and how many are not among them as they are too long or too many. */
  comments: string[];
  /** Where each of these stood. */
  places: RowPlace[];
  unread: number;
  /** Which pictures were seen of rows that show one of several at a time. */
  behind: string[];
  isRowByRow: boolean;
}

/** What came of all of it. */
interface Behaviour extends Behaved {
  people: PeopleTaken | null;
  stories: StoriesTaken | null;
  /** Why pictures that are shown one at a time are not shown, once the page is taken; null where they are. */
  noPictures: string | null;
}
const nothing: Behaved = { text: '', comments: [], places: [], unread: 0, behind: [], isRowByRow: false };

/** Its steps, in order. */
export const behaviours = [
  'consent',
  'prompt',
  'stories',
  'order',
  'scroll',
  'rows',
  'open',
  'frames',
  'media',
] as const;

/** How long a notice about cookies may take to go. */
const consentMs = 15_000;
/** How long log-ins that lie over the page may take to go. */
const promptMs = 15_000;
/** How long a menu may take to open and another order to come. */
const orderMs = 20_000;
/** What all frames of a page get. */
const framesMs = 20_000;
/** What a step gets beyond its own limit, to come to an end by itself. */
const spareMs = 5_000;
/** Of that, how long one that came on the way down may take to go, and what is left for what is asked at the end. */
const latePromptMs = 2_000;
const lastMs = 1_000;
/** What the walk of a list gets beyond its limit: a dialog is closed, rows are marked. */
const spareOfListMs = 30_000;

/**
 * What a reader would do to see all of a page: answer the notice about cookies; close a log-in that lies over it and
 * offers that; open the list of people that is asked
 * for and go down it; choose all comments where only some are shown; scroll to the end, open what is folded, in frames
 * too; where rows of a list are gone again when they are past,
 * go down it row by row; play films. Only reads: nothing that acts is pressed, and the gate refuses what would be sent
 * all the same. Without time for scrolling the page is left as it came, but for the list. Gives the text of rows that
 * the page may not show any more, and what came of the list.
 */
export async function behave(
  tools: Behaving,
  { scrollMs, people }: Wishes,
  steps: Stepping,
): Promise<Behaviour> {
  const isAsked = scrollMs > 0 || people !== undefined;
  if (isAsked)
    await steps.run('consent', consentMs, (limit) =>
      unlessRefused(tools.page, () => answerConsent(tools.page, limit)),
    );
  else steps.skip('consent', 'not-asked');
  if (isAsked) await steps.run('prompt', promptMs, (limit) => closePrompts(tools.page, limit));
  else steps.skip('prompt', 'not-asked');
  // Before all else: they go on by themselves, and are gone.
  const stories = await storiesOf(tools, scrollMs, steps);
  // First: what was asked for by name must not wait until the session has ended or the site has had enough.
  const taken = people === undefined ? null : await peopleOf(tools, people, steps);
  const left =
    scrollMs === 0
      ? 'not-asked'
      : taken?.isLeftOpen === true
        ? 'list-walked'
        : stories !== null
          ? 'stories-watched'
          : null;
  const { text, isRowByRow, ...rows } =
    left === null ? await goDown(tools, scrollMs, taken?.strips ?? 0, steps) : nothing;
  if (left !== null)
    for (const name of ['order', 'scroll', 'rows', 'open', 'frames'] as const) steps.skip(name, left);
  if (scrollMs === 0) steps.skip('media', 'not-asked');
  else if (stories !== null)
    steps.skip('media', 'stories-watched'); // Their films were waited for; what is there now may be somebody else's.
  else
    await steps.run('media', scrollMs + piecesMs + spareMs, async (limit) => {
      const note = await playFilms(tools, limit, scrollMs);
      // One that came at the end of the way: the page is read next.
      if (left === null) await closedInTime(tools.page, limit);
      return note;
    });
  return {
    text: [stories?.text ?? '', taken?.text ?? '', text].filter((part) => part !== '').join('\n\n'),
    ...{ ...rows, isRowByRow },
    noPictures: left,
    people: taken,
    stories,
  };
}

/** What came of stories; null where the page shows none. */
async function storiesOf(tools: Behaving, scrollMs: number, steps: Stepping): Promise<StoriesTaken | null> {
  if (scrollMs === 0 || !isStoryAddress(tools.page.frame.url)) {
    steps.skip('stories', scrollMs === 0 ? 'not-asked' : 'none-there');
    return null;
  }
  let taken: StoriesTaken | null = null;
  await steps.run('stories', scrollMs + spareMs, async (limit) => {
    taken = await watchStories(tools, limit, scrollMs);
    return taken === null ? { result: 'skipped', reason: 'none-there' } : taken.note;
  });
  return taken;
}

/** The list, also where the capture is stopped in the middle of it; null where it was not begun. */
async function peopleOf(
  tools: Behaving,
  people: PeopleRequest,
  steps: Stepping,
): Promise<PeopleTaken | null> {
  const begun: Promise<PeopleTaken>[] = [];
  await steps.run('people', people.limitMs + spareOfListMs, async (limit) => {
    const taking = takePeople(tools, people, limit);
    begun.push(taking);
    const { note, broken } = await taking;
    if (broken !== null) throw broken.error;
    return note;
  });
  const [taken] = await Promise.allSettled(begun);
  return taken?.status === 'fulfilled' ? taken.value : null; // Why not is told by the step.
}

/** Whether a log-in that lies over the page was closed; what came of the scrolling before is not lost where that takes long. */
async function closedInTime(page: OpenPage, limit: Limit): Promise<boolean> {
  try {
    return await closedPrompt(page, limit.within(latePromptMs));
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    return false;
  }
}

/** Scrolls, or goes row by row, and opens what is folded. Gives of rows that may be gone what is kept. */
async function goDown(
  { page, sink, onProgress }: Behaving,
  scrollMs: number,
  strips: number,
  steps: Stepping,
): Promise<Behaved> {
  const most = scrollMs + spareMs;
  let behaved = nothing;
  let [recycles, isWalked] = [false, false];
  const walking = {
    ...{ page, sink, strips },
    onRows: (done: number) => onProgress({ step: 'rows', done, unit: 'rows' }),
  };
  await steps.run('order', orderMs, (limit) => unlessRefused(page, () => showAllComments(page, limit)));
  await steps.run('scroll', most, async (limit) => {
    isWalked = await limit.race(page.frame.ask<boolean>(hasFeed));
    if (isWalked) return { result: 'skipped', reason: 'row-by-row' };
    let scrolled = await scrollToEnd(page, limit, scrollMs);
    recycles = await limit.race(page.frame.ask<boolean>(hasLost));
    // One that comes on the way down is closed too, and what it kept from is looked for again.
    if ((await closedInTime(page, limit)) && scrolled?.reason === 'log-in-asked') {
      scrolled = await scrollToEnd(page, limit, Math.max(0, limit.msLeft() - lastMs));
      recycles ||= await limit.race(page.frame.ask<boolean>(hasLost));
    }
    return scrolled;
  });
  if (isWalked || recycles) {
    const begun: Promise<WalkedRows>[] = [];
    await steps.run('rows', most, (limit) =>
      unlessRefused(page, async () => {
        const walked = walkRows(walking, limit, scrollMs);
        begun.push(walked);
        const { note, broken } = await walked;
        if (broken !== null) throw broken.error;
        return note;
      }),
    );
    // Also where the capture is stopped in the middle of it. Why one was not kept is told by the step.
    const [walked] = await Promise.allSettled(begun);
    if (walked?.status === 'fulfilled') behaved = { ...walked.value, isRowByRow: true };
    else behaved = { ...nothing, isRowByRow: true };
    steps.skip('open', 'row-by-row');
  } else {
    steps.skip('rows', 'none-there');
    await steps.run('open', most, (limit) => unlessRefused(page, () => openAll(page, limit, scrollMs)));
  }
  await steps.run('frames', framesMs, (limit) => unlessRefused(page, () => openFrames(page, limit)));
  return behaved;
}
