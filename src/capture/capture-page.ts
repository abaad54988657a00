import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from '../contract/app.ts';
import type { EvidenceSink, Outcomes } from '../contract/sink.ts';
import { createArchive } from './archive/index.ts';
import { Archivist } from './archivist.ts';
import { type CaptureState, type CaptureTools, standardViewport } from './capture-state.ts';
import { closeItem } from './close-item.ts';
import type { PageFacts } from './facts/classify.ts';
import { failureCode } from './facts/failure-code.ts';
import { isShownFile } from './facts/shown-file.ts';
import type { Limit } from './limit.ts';
import type { CaptureRequest } from './messages.ts';
import { openPage } from './page/open-page.ts';
import { pageFacts } from './page/scripts.ts';
import { wake } from './page/wake.ts';
import type { ReceivedResponse } from './recorder/exchange.ts';
import { StepList, type StepName, type StepNote } from './step-list.ts';
import { navigate } from './steps/navigate.ts';
import { takeFullPage, takeMhtml, takeViewport } from './steps/pictures.ts';
import { scrollToEnd } from './steps/scroll.ts';
import { settle } from './steps/settle.ts';
import { takeDom, takeText } from './steps/words.ts';

/** Each step's own limit, in ms, where the request does not set it. */
const limits = { launch: 60_000, facts: 10_000, words: 30_000, picture: 90_000, save: 120_000 };
/** How long nothing may begin on the network before a page counts as loaded. */
const calmMs = 120;

/**
 * One page, from the address to every file of the item, as a list of named steps with a recorded result
 * each. Never throws for what a page or a server does: that is in the outcome.
 *
 * @throws JejakError where the capture could not be begun at all (`browser-not-started` …)
 */
export async function capturePage(tools: CaptureTools, request: CaptureRequest): Promise<Outcomes> {
  if (!/^https?:\/\//i.test(request.url) || !URL.canParse(request.url)) {
    const { url } = request;
    return { result: 'failed', code: 'unsupported-address', source: { url }, message: url };
  }
  const startedAt = new Date();
  const begun = performance.now();
  const { sink } = tools;
  const steps = new StepList(tools.stop, tools.onProgress);
  const scratch = await mkdtemp(join(tools.scratchDir, 'capture-'));
  try {
    const browser = await tools.browser();
    const wacz = sink.file('wacz', { name: 'page.wacz', mediaType: 'application/wacz' });
    const archive = createArchive({
      sink: wacz,
      software: `${app.name} ${app.version} (${browser.product})`,
      title: request.url,
      createdAt: startedAt.toISOString(),
    });
    const archivist = new Archivist(archive, scratch);
    const page = await openPage(browser, {
      scratchDir: scratch,
      viewport: request.viewport ?? standardViewport,
      deviceScaleFactor: request.deviceScaleFactor ?? 1,
      acceptTlsErrors: request.acceptTlsErrors,
      scripts: true,
      delegate: archivist,
    });
    archivist.mainFrameId = page.frame.id;
    tools.live.open(page);
    const state: CaptureState = {
      ...{ request, startedAt, begun, browser, page, archivist },
      ...{ arrival: null, taken: null, facts: null, text: undefined },
    };
    steps.results.push({ name: 'launch', result: 'ok', ms: Math.round(performance.now() - begun) });
    try {
      await arrive(state, steps);
      if (isPage(state) && !isShownFile(page.recorder.book.last(page.frame.loaderId)))
        await take(state, steps, tools);
      tools.live.close();
      return await closeItem(state, steps, { archive, wacz, sink, browserFacts: tools.browserFacts });
    } finally {
      tools.live.close();
      await page.close();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Opens the address and waits until what it shows is there. */
async function arrive(state: CaptureState, steps: StepList): Promise<void> {
  const { page, request } = state;
  const until = performance.now() + request.timeoutMs;
  await steps.run('navigate', request.timeoutMs, async (limit) => {
    state.arrival = await navigate(page, request.url, limit);
    if (state.arrival.how === 'shown')
      return wasTrusted(state, state.arrival.loaderId) ? undefined : { reason: 'tls-not-trusted' };
    if (state.arrival.how === 'download') return undefined;
    const { error } = state.arrival;
    return answeredWithoutPage(state)
      ? { reason: `no-page: ${error}` }
      : { result: 'failed', reason: `${failureCode(error)}: ${error}` };
  });
  if (!isPage(state)) return;
  await steps.run('wait', Math.max(1, until - performance.now()), async (limit) => {
    await settle(page, limit, calmMs);
    if (page.frame.unreachable === null || state.arrival?.how !== 'shown') return undefined;
    const ending = page.recorder.book.last(page.frame.loaderId)?.ending;
    const error = ending?.how === 'failed' ? ending.error : 'error-page';
    return { result: 'failed', reason: `${failureCode(error)}: ${error}` };
  });
}

/** False where the certificate did not verify and the page was opened all the same, as the request says. */
function wasTrusted({ page, request }: CaptureState, loaderId: string): boolean {
  const shown = page.recorder.book.last(loaderId);
  if (!request.acceptTlsErrors || shown?.url.startsWith('https:') !== true) return true;
  return shown.response?.securityState === 'secure';
}

/** False where nothing came, or a file. */
function isPage(state: CaptureState): boolean {
  if (state.arrival?.how === 'download') return false;
  return state.arrival?.how === 'shown' || answers(state).length > 0;
}

/** The servers' answers on the way to the page, as far as they have come. */
function answers({ page }: CaptureState): ReceivedResponse[] {
  return page.recorder.book
    .all()
    .filter((one) => one.type === 'Document' && one.frameId === page.frame.id)
    .flatMap(({ response }) => response ?? []);
}

/** An error without a word, or an answer that never has a page: the browser shows a page of its own, or stays. */
function answeredWithoutPage(state: CaptureState): boolean {
  const status = answers(state).at(-1)?.status ?? 0;
  return status >= 400 || status === 204 || status === 205;
}

/**
 * The pictures and texts of the page, in the order in which they disturb each other least, all of one
 * document.
 */
async function take(state: CaptureState, steps: StepList, { sink, live }: CaptureTools): Promise<void> {
  const { page, request } = state;
  page.stay();
  const taken = page.frame.loaderId;
  state.taken = taken;
  const step = (name: StepName, ms: number, work: (limit: Limit) => Promise<StepNote | undefined>) =>
    steps.run(name, ms, async (limit) => {
      const isAwake = await wake(page, limit);
      const note = await work(limit);
      if (page.frame.loaderId !== taken) return { result: 'failed', reason: 'page-moved-on' };
      if (isAwake) return note;
      return { result: steps.clean ? 'failed' : 'ok', reason: 'page-hung' };
    });
  await step('viewport', limits.picture, () => done(live.shutFor(() => takeViewport(page, sink))));
  if (request.scrollMs === 0) steps.skip('scroll', 'not-asked');
  else await step('scroll', request.scrollMs + 5_000, (limit) => scrollToEnd(page, limit, request.scrollMs));
  if (isFromServer(state)) {
    await step('text', limits.words, () => done(read(state, sink)));
    await step('dom', limits.words, () => done(takeDom(page, sink)));
    await step('mhtml', limits.picture, () => done(takeMhtml(page, sink)));
  } else for (const name of ['text', 'dom', 'mhtml'] as const) steps.skip(name, 'browser-page');
  await step('screenshot', limits.picture, (limit) =>
    done(live.shutFor(() => takeFullPage(page, sink, limit))),
  );
}

async function done(work: Promise<unknown>): Promise<undefined> {
  await work;
  return undefined;
}

/** False for a page of the browser's own: it says nothing of the server, and names the address with all that is secret in it. */
function isFromServer({ page, arrival }: CaptureState): boolean {
  return page.frame.unreachable === null && arrival?.how === 'shown';
}

/** The text, and what the page says of itself. */
async function read(state: CaptureState, sink: EvidenceSink): Promise<void> {
  const { page } = state;
  const text = await takeText(page, sink);
  if (!isFromServer(state)) return;
  state.text = text;
  const facts = await page.frame.ask<PageFacts>(pageFacts);
  state.facts = { ...facts, textLength: text.trim().length, textStart: text.slice(0, 6000) };
}
