import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from '../../contract/app.ts';
import type { VisitFacts } from '../../contract/capture-record.ts';
import type { EvidenceSink, OnProgress, Outcomes } from '../../contract/sink.ts';
import { createArchive } from '../archive/index.ts';
import { Archivist } from '../archivist.ts';
import type { Browser } from '../browser/launch.ts';
import { type BrowserFacts, type CaptureState, standardViewport } from '../capture-state.ts';
import { closeItem } from '../close-item.ts';
import { PlaceFinder } from '../cover/look-for-places.ts';
import { isFromServer } from '../facts/arrived.ts';
import { isShownFile } from '../facts/shown-file.ts';
import { CountingSink } from '../files.ts';
import type { OpenPage } from '../page/open-page.ts';
import { startReader } from '../readers/read-in-process.ts';
import { removeOwnFolder } from '../scratch.ts';
import { StepList } from '../step-list.ts';
import type { Arrival } from '../steps/navigate.ts';
import { beginReading, keepPost } from '../steps/post.ts';
import { pictureOfCopy } from './copy-picture.ts';
import { gatherInto } from './gather.ts';
import { showTaken } from './sign.ts';
import { type Shown, takeShown } from './take-shown.ts';
import type { Visit } from './visit.ts';
import type { VisitTab } from './visit-tab.ts';

const limits = { gather: 15 * 60_000, picture: 90_000, post: 10_000, window: 3000 };

export interface SnapshotTools {
  /** A browser without a window and without a network, for the picture of the whole page. */
  copyBrowser: () => Promise<Browser>;
  browserFacts: BrowserFacts;
  scratchDir: string;
  sink: EvidenceSink;
  stop: AbortSignal;
  onProgress: OnProgress;
  by: VisitFacts['by'];
  /** Called once the page is not needed any more: another snapshot may be taken. */
  onTaken: () => void;
}

/**
 * The page that a person has before them, as it is: nothing is loaded again, nothing is scrolled, hidden or stopped.
 * Its archive has everything that came to the tab since its document was asked for.
 */
export async function takeSnapshot(visit: Visit, tab: VisitTab, tools: SnapshotTools): Promise<Outcomes> {
  const { scratchDir } = tools;
  const places = new PlaceFinder(tools.browserFacts);
  const sink = new CountingSink(places.files.watching(tools.sink));
  const [startedAt, begun] = [new Date(), performance.now()];
  const steps = new StepList(tools.stop, tools.onProgress);
  const held = { tab: tab.log.hold(), shared: visit.shared.log.hold() };
  const scratch = await mkdtemp(join(scratchDir, 'snapshot-'));
  try {
    const page = await tab.asPage([]);
    const window = await windowOf(page);
    const wacz = sink.file('wacz', { name: 'page.wacz', mediaType: 'application/wacz' });
    const archive = createArchive({
      sink: wacz,
      software: `${app.name} ${app.version} (${visit.browser.product})`,
      title: tab.url,
      createdAt: startedAt.toISOString(),
      watcher: places.files.reader('wacz'),
    });
    const archivist = new Archivist(archive, scratch);
    archivist.mainFrameId = page.frame.id;
    const { openedAt } = tab;
    const state: CaptureState = {
      request: {
        url: page.recorder.book.hopsOf(page.frame.loaderId)[0]?.url ?? tab.url,
        ...{ timeoutMs: 1, scrollMs: 0, acceptTlsErrors: false, ...window },
      },
      ...{ startedAt, begun, browser: visit.browser, page, archivist },
      arrival: arrivalOf(page),
      taken: page.frame.loaderId,
      ...{
        facts: null,
        text: undefined,
        post: null,
        people: null,
        listPage: null,
        stories: 0,
        areOver: false,
        visit: visit.facts(tab, tools.by),
      },
      places,
    };
    const isOfServer = isFromServer(state);
    const isFile = isShownFile(page.recorder.book.last(page.frame.loaderId));
    const shown: Shown = isFile
      ? { dom: null, mhtml: null }
      : await takeShown(state, { sink, steps, live: visit.viewOf(tab), person: tab.person });
    await showTaken(page.session);
    tools.onTaken();
    await steps.save('wait', limits.gather, (limit) =>
      gatherInto(archivist, {
        tab: { held: held.tab, recorder: tab.recorder },
        shared: { held: held.shared, recorder: visit.shared.recorder },
        knows: (origin) => tab.log.knows(origin),
        ...{ openedAt, limit },
      }),
    );
    if (!isFile) await makeMore(state, { ...shown, isOfServer }, steps, { ...tools, sink });
    const { browserFacts } = tools;
    const gather = (): Promise<void> => Promise.resolve(); // It is done.
    return await closeItem(state, steps, { archive, wacz, sink, browserFacts, gather });
  } finally {
    tools.onTaken();
    for (const one of [held.tab, held.shared]) one.release();
    await removeOwnFolder(scratch);
  }
}

/** A page of the browser's own about an address that could not be opened is no page of the web. */
function arrivalOf({ frame, recorder }: OpenPage): Arrival {
  if (frame.unreachable === null) return { how: 'shown', loaderId: frame.loaderId };
  const ending = recorder.book.last(frame.loaderId)?.ending;
  return { how: 'failed', error: ending?.how === 'failed' ? ending.error : 'net::ERR_FAILED' };
}

/** What is made of what was taken, while the person goes on: the post, and the picture of the whole page. */
async function makeMore(
  state: CaptureState,
  { dom, mhtml, isOfServer }: Shown & { isOfServer: boolean },
  steps: StepList,
  tools: SnapshotTools,
): Promise<void> {
  const { sink, copyBrowser: browser, scratchDir } = tools;
  if (!isOfServer) {
    for (const name of ['post', 'screenshot'] as const) steps.skip(name, 'browser-page');
    return;
  }
  const reader = startReader();
  const reading = beginReading(reader, state, { dom, rows: [] });
  reading.catch(() => undefined); // Told by the step that waits for it.
  await steps.save('post', limits.post, async (limit) => {
    const { post, note } = await keepPost(reader, reading, { sink, limit });
    state.post = post;
    return note;
  });
  if (mhtml === null) {
    steps.skip('screenshot', 'no-copy');
    return;
  }
  const { viewport = standardViewport, deviceScaleFactor = 1 } = state.request;
  await steps.save('screenshot', limits.picture, async (limit) => {
    const done = await pictureOfCopy(mhtml, {
      ...{ browser, scratchDir, sink, viewport, deviceScaleFactor, limit },
      places: state.places,
    });
    state.page.actions.push(...done);
    return { reason: 'from-copy' };
  });
}

/** The window as the person has it, in CSS pixels; the usual one where the page does not say. */
async function windowOf(
  page: OpenPage,
): Promise<Pick<CaptureState['request'], 'viewport' | 'deviceScaleFactor'>> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, limits.window, null).unref());
  const asked = page.frame.ask<[number, number, number]>('[innerWidth, innerHeight, devicePixelRatio]');
  const size = await Promise.race([asked.catch(() => null), late]);
  if (size === null) return {};
  const [width, height, deviceScaleFactor] = size;
  return { viewport: { width, height }, deviceScaleFactor };
}
