import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JejakError } from '../contract/error.ts';
import type { Post } from '../contract/post.ts';
import type { Outcomes } from '../contract/sink.ts';
import { type CaptureTools, standardViewport } from './capture-state.ts';
import { PlaceFinder, windowPiece } from './cover/look-for-places.ts';
import type { PageFacts } from './facts/classify.ts';
import type { CaptureRequest } from './messages.ts';
import { openInTime } from './page/open-in-time.ts';
import { pageFacts } from './page/scripts.ts';
import { decodeHtml } from './readers/decode-html.ts';
import { startReader } from './readers/read-in-process.ts';
import { removeOwnFolder } from './scratch.ts';
import { StepList } from './step-list.ts';
import { navigate } from './steps/navigate.ts';
import { takeFullPage, takeViewport } from './steps/pictures.ts';
import { keepPost, readSource } from './steps/post.ts';
import { settle } from './steps/settle.ts';
import { takeDom, takeText } from './steps/words.ts';

/** Addresses that were refused and are named in the record. */
const mostNamed = 500;
const postMs = 10_000;
/** Where a saved page without a known address is shown; a name that no server can have. */
const nowhere = 'http://saved-page.invalid/';

/**
 * Opens a file that was saved earlier, with the network cut off and scripts not run, and takes what it
 * shows: `screenshot`, `viewport`, `text`, `dom`. The file itself is the caller's evidence.
 */
export async function captureSavedPage(tools: CaptureTools, request: CaptureRequest): Promise<Outcomes> {
  const saved = request.savedPage;
  if (saved === undefined) throw new JejakError('internal', 'could-not-go-on', { detail: 'no saved page' });
  const startedAt = new Date();
  const steps = new StepList(tools.stop, tools.onProgress);
  const scratch = await mkdtemp(join(tools.scratchDir, 'saved-'));
  const url =
    saved.format === 'mhtml' ? pathToFileURL(saved.path).href : withoutFragment(saved.url ?? nowhere);
  const html = {
    mediaType: 'text/html',
    body: saved.format === 'html' ? await readFile(saved.path) : Buffer.alloc(0),
  };
  const { browser, page } = await openInTime(tools, {
    scratchDir: scratch,
    viewport: request.viewport ?? standardViewport,
    deviceScaleFactor: request.deviceScaleFactor ?? 1,
    acceptTlsErrors: false,
    scripts: false,
    offline:
      saved.format === 'mhtml'
        ? { standIn: null, fileUrl: url }
        : { standIn: { url, fulfil: () => Promise.resolve(html) }, fileUrl: null },
    delegate: { exchangeEnded: () => Promise.resolve() },
  });
  const state: Shown = { shown: false, text: '', title: '', dom: null, post: null };
  const places = new PlaceFinder(tools.browserFacts);
  const scale = request.deviceScaleFactor ?? 1;
  try {
    await steps.run('navigate', request.timeoutMs, async (limit) => {
      const arrival = await navigate(page, url, limit);
      state.shown = arrival.how === 'shown';
      return state.shown
        ? undefined
        : { result: 'failed', reason: arrival.how === 'failed' ? arrival.error : 'not-a-page' };
    });
    if (state.shown) await take();
    const { headless, languages, timeZone } = tools.browserFacts;
    const { product, userAgent } = browser;
    const toCover = places.result();
    return {
      result: 'item',
      state: steps.clean ? 'complete' : 'partial',
      details: {
        kind: 'web',
        title: state.title,
        source: { ...(saved.url === undefined ? {} : { pageUrl: saved.url }) },
        capturedAt: startedAt.toISOString(),
        steps: steps.results,
        ...(state.post === null ? {} : { post: state.post }),
        rendering: {
          browser: { product, userAgent, headless, languages, timeZone },
          viewport: request.viewport ?? standardViewport,
          actions: page.actions,
          scripts: 'not run',
          network: 'cut off',
          refused: page.refusals.length,
          refusedAddresses: [...new Set(page.refusals.map((refusal) => refusal.url))].slice(0, mostNamed),
        },
      },
      searchText: state.text,
      toCover,
    };
  } finally {
    await page.close();
    await removeOwnFolder(scratch);
  }

  /** What the page says of the post that it is: only where it is known of which address it is. */
  async function readShown(): Promise<void> {
    const { url: savedFrom } = saved ?? {};
    if (savedFrom === undefined) return;
    await steps.run('post', postMs, async (limit) => {
      const source = saved?.format === 'html' ? decodeHtml(html.body, null) : null;
      const reader = startReader();
      const reading = readSource(reader, { url: savedFrom, html: source, dom: state.dom });
      const { post, note } = await keepPost(reader, reading, { sink: tools.sink, limit });
      state.post = post;
      return note;
    });
  }

  /** What the page shows; of a page that was not shown nothing is taken: it would be the browser's own error page. */
  async function take(): Promise<void> {
    await steps.run('wait', request.timeoutMs, async (limit) => {
      await settle(page, limit, 0);
      return undefined;
    });
    await steps.run('viewport', request.timeoutMs, async (limit) => {
      await takeViewport(page, tools.sink);
      await places.look(page, [windowPiece(request.viewport ?? standardViewport)], scale, limit);
      return undefined;
    });
    await steps.run('text', request.timeoutMs, async () => {
      state.text = (await takeText(page, tools.sink)).whole;
      state.title = (await page.frame.ask<PageFacts>(pageFacts)).title;
      return undefined;
    });
    await steps.run('dom', request.timeoutMs, async () => {
      state.dom = await takeDom(page, tools.sink);
      return undefined;
    });
    await steps.run('screenshot', request.timeoutMs, async (limit) => {
      await places.look(page, await takeFullPage(page, tools.sink, limit), scale, limit);
      return undefined;
    });
    await readShown();
  }
}

interface Shown {
  shown: boolean;
  text: string;
  title: string;
  dom: string | null;
  post: Post | null;
}

/** The browser asks for an address without its fragment. */
function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
