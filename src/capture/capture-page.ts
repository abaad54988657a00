import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from '../contract/app.ts';
import type { EvidenceSink, Outcomes } from '../contract/sink.ts';
import { createArchive } from './archive/index.ts';
import { Archivist } from './archivist.ts';
import { behave, behaviours } from './behaviours/behave.ts';
import { showPictures } from './behaviours/carousel.ts';
import { noteLatePrompt } from './behaviours/log-in-prompt.ts';
import { unlessRefused } from './behaviours/refused.ts';
import { type CaptureState, type CaptureTools, standardViewport } from './capture-state.ts';
import { closeItem } from './close-item.ts';
import { PlaceFinder, windowPiece } from './cover/look-for-places.ts';
import { answeredWithoutPage, isFromServer, isPage, wasTrusted } from './facts/arrived.ts';
import type { PageFacts } from './facts/classify.ts';
import { failureCode } from './facts/failure-code.ts';
import { isOtherPage } from './facts/other-page.ts';
import { isShownFile } from './facts/shown-file.ts';
import { CountingSink } from './files.ts';
import type { Limit } from './limit.ts';
import type { CaptureRequest } from './messages.ts';
import { browserInTime, openInTime } from './page/open-in-time.ts';
import { hasDocument, pageFacts } from './page/scripts.ts';
import { waitAwake, wake } from './page/wake.ts';
import { startReader } from './readers/read-in-process.ts';
import { removeOwnFolder } from './scratch.ts';
import { StepList, type StepName, type StepNote } from './step-list.ts';
import { navigate } from './steps/navigate.ts';
import { takeFullPage, takeMhtml, takeViewport } from './steps/pictures.ts';
import { beginReading, keepPost } from './steps/post.ts';
import { brokeOffEmpty, settle } from './steps/settle.ts';
import { takeDom, takeText } from './steps/words.ts';
import { whileShown } from './stories/while-shown.ts';

/** Each step's own limit, in ms, where the request does not set it. */
const limits = { words: 30_000, picture: 90_000, post: 10_000 };
/** What is taken of a document. */
const ofDocument = ['text', 'dom', 'mhtml', 'screenshot', 'pictures', 'post'] as const;
/** How long nothing may begin on the network before a page counts as loaded. */
const calmMs = 120;
/** How long pictures that a post shows one at a time may take, once the page is taken. */
const mostPicturesMs = 15_000;

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
  const places = new PlaceFinder(tools.browserFacts);
  const sink = new CountingSink(places.files.watching(tools.sink));
  const steps = new StepList(tools.stop, tools.onProgress);
  const scratch = await mkdtemp(join(tools.scratchDir, 'capture-'));
  try {
    const { product } = await browserInTime(tools);
    const wacz = sink.file('wacz', { name: 'page.wacz', mediaType: 'application/wacz' });
    const archive = createArchive({
      sink: wacz,
      software: `${app.name} ${app.version} (${product})`,
      title: request.url,
      createdAt: startedAt.toISOString(),
      watcher: places.files.reader('wacz'),
    });
    const archivist = new Archivist(archive, scratch);
    const { browser, page } = await openInTime(tools, {
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
      ...{
        arrival: null,
        taken: null,
        facts: null,
        text: undefined,
        post: null,
        people: null,
        listPage: null,
        stories: 0,
        areOver: false,
      },
      places,
    };
    steps.results.push({ name: 'launch', result: 'ok', ms: Math.round(performance.now() - begun) });
    try {
      try {
        await arrive(state, steps);
        if (isPage(state) && !isShownFile(page.recorder.book.last(page.frame.loaderId)))
          await take(state, steps, { ...tools, sink });
      } catch (error) {
        steps.failed('capture', error); // What came before it is closed all the same.
      }
      tools.live.close();
      return await closeItem(state, steps, { archive, wacz, sink, browserFacts: tools.browserFacts });
    } finally {
      tools.live.close();
      await page.close();
    }
  } finally {
    await removeOwnFolder(scratch);
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
    if (await brokeOffEmpty(page, limit)) return { result: 'failed', reason: 'no-document' };
    await settle(page, limit, calmMs);
    if (page.frame.unreachable === null || state.arrival?.how !== 'shown') return undefined;
    const ending = page.recorder.book.last(page.frame.loaderId)?.ending;
    const error = ending?.how === 'failed' ? ending.error : 'error-page';
    return { result: 'failed', reason: `${failureCode(error)}: ${error}` };
  });
}

/**
 * The pictures and texts of the page, in the order in which they disturb each other least, all of one
 * document.
 */
async function take(state: CaptureState, steps: StepList, tools: CaptureTools): Promise<void> {
  const { sink, live } = tools;
  const { page, request } = state;
  page.stay();
  const [taken, address] = [page.frame.loaderId, page.frame.url];
  state.taken = taken;
  const reader = startReader();
  const hung = (): StepNote => ({ result: steps.clean ? 'failed' : 'ok', reason: 'page-hung' });
  const step = (name: StepName, ms: number, work: (limit: Limit) => Promise<StepNote | undefined>) =>
    steps.run(name, ms, async (limit) => {
      const isAwake = await wake(page, limit);
      const note = await work(limit);
      if (page.frame.loaderId !== taken) return { result: 'failed', reason: 'page-moved-on' };
      return isAwake ? note : hung();
    });
  const there = { isThere: true };
  const scale = request.deviceScaleFactor ?? 1;
  await step('viewport', limits.picture, async (limit) => {
    there.isThere = await limit.race(page.frame.ask<boolean>(hasDocument));
    if (!there.isThere) return { result: 'failed', reason: 'no-document' };
    const answered = await live.shutFor(() => waitAwake(page, limit, takeViewport(page, sink)));
    await state.places.look(page, [windowPiece(request.viewport ?? standardViewport)], scale, limit);
    return answered ? undefined : hung();
  });
  if (!there.isThere) {
    for (const name of [...behaviours, ...ofDocument] as const) steps.skip(name, 'no-document');
    return reader.end();
  }
  const skip = (name: StepName, reason: string) => steps.skip(name, reason);
  const { scrollMs, people } = request;
  const { manifests } = state.archivist;
  const seen = await behave({ page, ...tools, manifests, scale }, { scrollMs, people }, { run: step, skip });
  state.people = seen.people?.receipt ?? null;
  state.stories = seen.stories?.count ?? 0;
  state.listPage = seen.people?.listPage ?? null;
  const areShown = seen.stories?.areShown ?? null;
  const shown = async (limit: Limit, work: Parameters<typeof whileShown>[2]) => {
    const note = await whileShown(areShown, { sink, limit }, work);
    const isReplaced = areShown === null && isOtherPage(address, page.frame.url);
    return isReplaced ? { result: 'failed' as const, reason: 'address-replaced' } : note;
  };
  const fullPage = (limit: Limit) =>
    shown(limit, async (to) => {
      const pieces = await live.shutFor(() => takeFullPage(page, to, limit));
      return () => state.places.look(page, pieces, scale, limit);
    });
  if (!isFromServer(state)) {
    for (const name of ['text', 'dom', 'mhtml', 'pictures', 'post'] as const)
      steps.skip(name, 'browser-page');
    await reader.end();
    return step('screenshot', limits.picture, fullPage);
  }
  const read: { dom: string | null } = { dom: null };
  await step('text', limits.words, (limit) => shown(limit, (to) => readText(state, to, seen.text)));
  // Of a page that could not be read any more the rows were.
  if (seen.text !== '') state.text ??= seen.text;
  await step('dom', limits.words, (limit) =>
    shown(limit, async (to) => {
      const html = await takeDom(page, to);
      return () => {
        read.dom = html;
      };
    }),
  );
  state.areOver = seen.stories !== null && read.dom === null;
  const reading = beginReading(reader, state, {
    ...{ dom: read.dom, rows: seen.comments, rowPlaces: seen.places, unread: seen.unread },
  });
  reading.catch(() => undefined); // Told by the step that waits for it.
  await step('mhtml', limits.picture, (limit) =>
    shown(limit, async (to) => {
      await takeMhtml(page, to);
      return () => undefined;
    }),
  );
  await step('screenshot', limits.picture, async (limit) => {
    const note = await fullPage(limit);
    const isLate = scrollMs > 0 && areShown === null && (await noteLatePrompt(page, limit));
    return note ?? (isLate ? { reason: 'prompt-late' } : undefined);
  });
  // Once all else is taken: a site may show another page by then.
  if (seen.noPictures !== null) steps.skip('pictures', seen.noPictures);
  else
    await step('pictures', limits.picture, (limit) =>
      unlessRefused(page, () =>
        showPictures(
          {
            ...{ page, sink },
            onPicture: (role, box, within) =>
              state.places.look(page, [{ role, of: 'window', ...box }], scale, within),
          },
          { limitMs: Math.min(scrollMs, mostPicturesMs), passed: seen.behind },
          limit,
        ),
      ),
    );
  // It needs no browser: what came before that ended is read all the same.
  await steps.save('post', limits.post, async (limit) => {
    const { post, note } = await keepPost(reader, reading, { sink, limit });
    state.post = post;
    return note;
  });
}

/** The text, with that of rows that are gone again, and what the page says of itself. Gives how that is kept. */
async function readText(state: CaptureState, sink: EvidenceSink, rows: string): Promise<() => Promise<void>> {
  const { page } = state;
  const { now, whole } = await takeText(page, sink, rows);
  const asked = page.frame.ask<PageFacts>(pageFacts);
  await Promise.allSettled([asked]);
  return async () => {
    if (!isFromServer(state)) return;
    state.text = whole;
    const facts = await asked;
    state.facts = { ...facts, textLength: now.trim().length, textStart: now.slice(0, 6000) };
  };
}
