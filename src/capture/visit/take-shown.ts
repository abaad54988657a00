import type { EvidenceSink } from '../../contract/sink.ts';
import { type CaptureState, standardViewport } from '../capture-state.ts';
import { windowPiece } from '../cover/look-for-places.ts';
import { isFromServer } from '../facts/arrived.ts';
import type { PageFacts } from '../facts/classify.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { LiveView } from '../live-view.ts';
import type { OpenPage } from '../page/open-page.ts';
import { hasDocument, pageFacts } from '../page/scripts.ts';
import { SinkForLater } from '../sink-for-later.ts';
import type { StepList, StepName, StepNote } from '../step-list.ts';
import { takeMhtml, takeViewport } from '../steps/pictures.ts';
import { takeDom, takeText } from '../steps/words.ts';
import type { Person } from './person.ts';

/** In ms. A page that gives no sign of life hangs, or waits for an answer in a dialog; it is left alone. */
const limits = { viewport: 8000, life: 5000, words: 15_000, mhtml: 30_000 };

/** What was taken of the page for what is made of it later. */
export interface Shown {
  dom: string | null;
  mhtml: Uint8Array | null;
}

interface Tools {
  sink: EvidenceSink;
  steps: StepList;
  live: LiveView;
  person: Person;
}

/**
 * What is taken of the page as the person has it before them, in the order in which they would miss it: quick, since
 * they go on meanwhile. Each part is of the one document that was there when the snapshot began.
 */
export async function takeShown(state: CaptureState, tools: Tools): Promise<Shown> {
  const { sink, steps, live } = tools;
  const { page, taken } = state;
  const shown: Shown = { dom: null, mhtml: null };
  // What is taken is written, and believed, only once it is known that it is still of that document.
  const step = (
    name: StepName,
    ms: number,
    work: (limit: Limit, to: SinkForLater) => Promise<StepNote | undefined>,
  ) =>
    steps.run(name, ms, async (limit) => {
      if (page.frame.crashed) throw new Error('the page crashed');
      const to = new SinkForLater(sink);
      const note = await work(limit, to);
      if (page.frame.loaderId !== taken) return { result: 'failed', reason: 'page-moved-on' };
      if (limit.msLeft() > 0) await to.keep();
      return note;
    });
  if (!isFromServer(state)) {
    for (const name of ['viewport', 'text', 'dom', 'mhtml'] as const) steps.skip(name, 'browser-page');
    return shown;
  }
  await step('viewport', limits.viewport, async (limit, to) => {
    await live.shutFor(() => takeViewport(page, to));
    const { viewport = standardViewport, deviceScaleFactor = 1 } = state.request;
    await state.places.look(page, [windowPiece(viewport)], deviceScaleFactor, limit);
    return undefined;
  });
  const hung: StepNote = { result: 'failed', reason: 'page-does-not-answer' };
  let answers = false;
  await step('text', limits.words, async (limit, to) => {
    answers = await isAlive(page, limit);
    if (!answers) return hung;
    if (!(await limit.race(page.frame.ask<boolean>(hasDocument))))
      return { result: 'failed', reason: 'no-document' };
    const { whole: text } = await takeText(page, to);
    const facts = await page.frame.ask<PageFacts>(pageFacts);
    to.also(() => {
      state.text = text;
      state.facts = { ...facts, textLength: text.trim().length, textStart: text.slice(0, 6000) };
    });
    return undefined;
  });
  const isTyped = await tools.person.hasTypedPassword();
  await step('dom', limits.words, async (_limit, to) => {
    if (!answers) return hung;
    const dom = await takeDom(page, to, { isPasswordTyped: isTyped });
    to.also(() => {
      shown.dom = dom;
    });
    return undefined;
  });
  if (isTyped || (await tools.person.hasTypedPassword())) steps.skip('mhtml', 'password-in-page');
  else
    await step('mhtml', limits.mhtml, async (_limit, to) => {
      if (!answers) return hung;
      const mhtml = await takeMhtml(page, to);
      to.also(() => {
        shown.mhtml = mhtml;
      });
      return undefined;
    });
  return shown;
}

async function isAlive(page: OpenPage, limit: Limit): Promise<boolean> {
  try {
    await limit.within(limits.life).race(page.frame.ask('0'));
    return true;
  } catch (error) {
    if (error instanceof LimitReached) return false;
    throw error;
  }
}
