import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Frame } from 'playwright-core';
import { findBrowser } from '../../../src/capture/browser/find-browser.ts';

const wabac = dirname(createRequire(import.meta.url).resolve('@webrecorder/wabac/swlib'));

/** The replayed page, and every request that did not stay within the replay's own server. */
export interface Replay {
  frame: Frame;
  outside: string[];
  close(): Promise<void>;
}

const hostPage = `<!doctype html><meta charset="utf-8"><script>
  window.ready = (async () => {
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
    const added = new Promise((done, fail) => navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data.msg_type === 'collAdded') done();
      if (data.error) fail(new Error(data.error));
    }));
    navigator.serviceWorker.controller.postMessage({
      msg_type: 'addColl', name: 'uji', file: { sourceUrl: location.origin + '/bukti.wacz' },
    });
    await added;
  })();
</script><iframe name="replay" style="width:800px;height:600px"></iframe>`;

/**
 * Opens a page of a WACZ in ReplayWeb.page's own engine: wabac's service worker in a real Chromium,
 * which reads the WACZ by ranges from a loopback server. No other host can be reached.
 */
export async function openInReplay(wacz: Buffer, url: string, ts: string): Promise<Replay> {
  const unknown: string[] = [];
  const server = await serve(wacz, unknown);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
  const browser = await chromium.launch({
    executablePath: await findBrowser(undefined),
    env: { ...process.env, LANG: 'en_US.UTF-8' },
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const outside: string[] = unknown;
  const page = await pageOf(browser, origin, outside);
  const timestamp = ts.replace(/\D/g, '').slice(0, 14);
  const frame = page.frame({ name: 'replay' });
  if (frame === null) throw new Error('no frame');
  await frame.goto(`${origin}/w/uji/${timestamp}mp_/${url}`);
  return {
    frame,
    outside,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function pageOf(
  browser: Browser,
  origin: string,
  outside: string[],
): Promise<import('playwright-core').Page> {
  const context = await browser.newContext();
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(request.url())) {
      outside.push(request.url());
    }
  });
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await page.evaluate('window.ready');
  return page;
}

async function serve(wacz: Buffer, unknown: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/') {
      response.setHeader('content-type', 'text/html').end(hostPage);
    } else if (path === '/sw.js') {
      response.setHeader('content-type', 'text/javascript').end(readFileSync(join(wabac, 'sw.js')));
    } else if (path.startsWith('/bukti.wacz')) {
      sendRange(wacz, request.headers.range, response);
    } else {
      if (path !== '/favicon.ico') unknown.push(path);
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** `bytes=A-B`, `bytes=A-` and `bytes=-N`, the last clamped to the file. */
function sendRange(
  file: Buffer,
  range: string | undefined,
  response: import('node:http').ServerResponse,
): void {
  response.setHeader('accept-ranges', 'bytes');
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === '' && last === '') {
    response.setHeader('content-length', file.length).end(file);
    return;
  }
  const from = first === '' ? Math.max(0, file.length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? file.length - 1 : Math.min(Number(last), file.length - 1);
  response.writeHead(206, {
    'content-range': `bytes ${from}-${to}/${file.length}`,
    'content-length': to - from + 1,
  });
  response.end(file.subarray(from, to + 1));
}
