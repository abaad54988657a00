import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDisplay } from './display.ts';
import { openWindow, type TestWindow } from './window.ts';

let window: TestWindow;
let server: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('<title>outside</title>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
  window = await openWindow();
}, 120_000);
afterAll(async () => {
  await window.close();
  await closeDisplay();
  server.close();
});

describe("Electron's security list", () => {
  test('the page is isolated: no Node, nothing of Electron, only the bridge', async () => {
    const seen = await window.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'global', 'Buffer'].filter((name) => name in globalThis),
      bridge: Object.keys((globalThis as { jejak?: object }).jejak ?? {}).sort(),
    }));
    expect(seen.node).toEqual([]);
    const calls = [
      'camera',
      'choose',
      'connect',
      'copy',
      'drop',
      'onCameraTaken',
      'onLeave',
      'onLock',
      'onOpened',
      'onStay',
      'opened',
      'print',
      'replay',
      'showInFolder',
      'zoom',
    ];
    expect(seen.bridge).toEqual(calls);
    const preferences = await window.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      ...{ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true },
      ...{ nodeIntegrationInSubFrames: false, webviewTag: false },
    });
  });

  test('a strict policy: no foreign script, no evaluation, no inline script, no HTML from text', async () => {
    const found = await window.page.evaluate(async () => {
      const policy = (await fetch(location.href)).headers.get('content-security-policy') ?? '';
      const attempt = (work: () => unknown): string => {
        try {
          work();
          return 'done';
        } catch (error) {
          return error instanceof Error ? error.name : 'thrown';
        }
      };
      const script = document.createElement('script');
      const typed = attempt(() => (script.text = 'globalThis.ran = true'));
      document.head.append(script);
      return {
        policy,
        typed,
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what must fail
        evaluated: attempt(() => new Function('return 1')),
        html: attempt(() => (document.createElement('p').innerHTML = '<b>x</b>')),
        worker: attempt(() => new Worker('/assets/other.js')),
        ran: 'ran' in globalThis,
      };
    });
    expect(found.policy).toContain("default-src 'none'");
    expect(found.policy).not.toMatch(/unsafe|\*|https?:/);
    expect(found).toMatchObject({
      typed: 'TypeError',
      evaluated: 'EvalError',
      html: 'TypeError',
      worker: 'TypeError',
      ran: false,
    });
  });

  test('no navigation but to our own page, whatever scheme', async () => {
    const here = window.page.url();
    await watchMain();
    const [item] = ['ab'.repeat(16)];
    const ways = [`${origin}/navigated`, `jejak://blob/${item}/page`, `jejak-replay://${item}/`, 'blob:'];
    for (const way of ways) {
      await window.page.evaluate((to) => {
        const made = URL.createObjectURL(new Blob(['<p>made</p>'], { type: 'text/html' }));
        location.href = to === 'blob:' ? made : to;
      }, way);
      await expect.poll(() => happened(`will-navigate ${way}`)).toMatch(/prevented$/);
    }
    expect(window.page.url()).toBe(here);
    expect(asked).toEqual([]);
  });

  test('no new window, by whatever way', async () => {
    const { page } = window;
    await page.evaluate((to) => {
      const add = <T extends HTMLElement>(element: T): T => document.body.appendChild(element);
      const link = add(Object.assign(document.createElement('a'), { href: `${to}/link`, target: '_blank' }));
      link.click();
      link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
      link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
      link.remove();
      const form = add(
        Object.assign(document.createElement('form'), { action: `${to}/form`, target: '_blank' }),
      );
      form.submit();
      form.remove();
    }, origin);
    for (const way of [`${origin}/opened`, 'about:blank', 'jejak://app/index.html'])
      expect(await page.evaluate((to) => globalThis.open(to) === null, way)).toBe(true);
    await expect.poll(howManyContents).toBe(1);
    expect(asked).toEqual([]);
  });

  test('no frame but an empty one, and no webview, neither in our page nor in another', async () => {
    const { page, app } = window;
    const framed = await page.evaluate(async () => {
      const made = URL.createObjectURL(new Blob(['<p>made</p>'], { type: 'text/html' }));
      const frames: Record<string, boolean> = {};
      for (const src of ['jejak://app/index.html', `jejak://blob/${'ab'.repeat(16)}/page`, made, 'data:,x']) {
        const frame = Object.assign(document.createElement('iframe'), { src });
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        // What was refused is a page of the browser's own, of another origin; what was loaded had text.
        frames[src.slice(0, 12)] = frame.contentDocument?.body.textContent !== undefined;
        frame.remove();
      }
      const webview = document.body.appendChild(document.createElement('webview'));
      webview.setAttribute('src', 'jejak://app/index.html');
      const isPlain = webview.constructor === HTMLElement || webview instanceof HTMLUnknownElement;
      webview.remove();
      return { frames: Object.values(frames), isPlain };
    });
    expect(framed).toEqual({ frames: [false, false, false, false], isPlain: true });
    const attached = await app.evaluate(async ({ BrowserWindow }) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
      const contents: NodeJS.EventEmitter = stranger.webContents;
      const asked = new Promise<boolean>((resolve) =>
        contents.once('will-attach-webview', (event: { defaultPrevented: boolean }) =>
          setImmediate(() => resolve(event.defaultPrevented)),
        ),
      );
      await stranger.loadURL('about:blank');
      await stranger.webContents.executeJavaScript(
        `document.body.append(Object.assign(document.createElement('webview'), { src: 'about:blank' }))`,
      );
      const prevented = await asked;
      stranger.destroy();
      return prevented;
    });
    expect(attached).toBe(true);
    await expect.poll(howManyContents).toBe(1);
  });

  test('no download, of a page, of a text that a script made, or of the app itself', async () => {
    await watchMain();
    for (const way of ['jejak://app/index.html', 'blob:', 'data:text/plain,x']) {
      await window.page.evaluate((to) => {
        const made = URL.createObjectURL(new Blob(['made']));
        const href = to === 'blob:' ? made : to;
        Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click();
      }, way);
      await expect.poll(() => happened(`will-download ${way}`)).toMatch(/prevented$/);
    }
    await window.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('jejak://app/about.html'),
    );
    await expect.poll(() => happened('will-download jejak://app/about.html')).toMatch(/prevented$/);
  });

  test('no request leaves the page or its session', async () => {
    const answered = await window.page.evaluate(
      (to) =>
        Promise.all([
          fetch(to).then(
            () => 'answered',
            () => 'refused',
          ),
          new Promise<string>((resolve) => {
            const image = new Image();
            image.onload = () => resolve('answered');
            image.onerror = () => resolve('refused');
            image.src = `${to}/picture.png`;
          }),
        ]),
      origin,
    );
    expect(answered).toEqual(['refused', 'refused']);
    const bySession = await window.app.evaluate(
      ({ session }, to) =>
        session.defaultSession.fetch(to).then(
          () => 'answered',
          () => 'refused',
        ),
      origin,
    );
    expect(bySession).toBe('refused');
    expect(asked).toEqual([]);
  });

  test('no permission, asked for or looked up, before the camera is wanted', async () => {
    const { page } = window;
    const names = [
      ...[
        'camera',
        'microphone',
        'geolocation',
        'notifications',
        'midi',
        'clipboard-read',
        'clipboard-write',
      ],
      ...['background-sync', 'persistent-storage', 'screen-wake-lock', 'window-management', 'idle-detection'],
      ...['accelerometer', 'display-capture', 'local-fonts', 'payment-handler', 'background-fetch', 'push'],
    ];
    const states = await page.evaluate(async (all) => {
      const found: string[] = [];
      for (const name of all) {
        const one: object = { name, userVisibleOnly: true, sysex: true };
        found.push((await navigator.permissions.query(one as PermissionDescriptor)).state); // some have names of their own
      }
      return found;
    }, names);
    expect(states).toEqual(names.map(() => 'denied'));
    // As if somebody had pressed something: some are asked for only then.
    const ends: unknown = await window.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `Promise.all([
          () => Notification.requestPermission(),
          () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
          () => navigator.mediaDevices.getUserMedia({ audio: true }),
          () => navigator.mediaDevices.getUserMedia({ video: true }),
          () => navigator.mediaDevices.getDisplayMedia({ video: true }),
          () => navigator.clipboard.readText(),
          () => navigator.clipboard.writeText('x'),
          () => navigator.requestMIDIAccess({ sysex: true }),
          () => navigator.wakeLock.request('screen'),
          () => navigator.hid.requestDevice({ filters: [] }).then((found) => found.length),
          () => navigator.usb.requestDevice({ filters: [] }),
          () => navigator.serial.requestPort(),
          () => queryLocalFonts().then((found) => found.length),
          () => navigator.storage.persist(),
        ].map((ask) => Promise.resolve().then(ask).then(
          (given) => given === 'denied' || given === false || given === 0 ? 'refused' : ask + ' gave ' + given,
          () => 'refused',
        )))`,
        true,
      ),
    );
    expect(new Set(ends as string[])).toEqual(new Set(['refused']));
  });

  test('whatever the scheme of the app serves is of a plain type and guarded', async () => {
    const loaded = await window.page.evaluate(async () => {
      const parts = document.querySelectorAll<HTMLElement>('script[src], link[href]');
      const names = [...parts].map((part) =>
        part instanceof HTMLScriptElement ? part.src : part instanceof HTMLLinkElement ? part.href : '',
      );
      return Promise.all(
        [location.href, ...names].map(async (url) => {
          const { status, headers } = await fetch(url);
          const of = (name: string): string => headers.get(name) ?? '';
          return { url, status, type: of('content-type'), sniff: of('x-content-type-options') };
        }),
      );
    });
    expect(loaded.length).toBeGreaterThan(3);
    for (const { url, status, type, sniff } of loaded) {
      expect(url).toMatch(/^jejak:\/\/app\//);
      expect([url, status, sniff]).toEqual([url, 200, 'nosniff']);
      expect(type).toMatch(/^(text\/(html|javascript|css)|font\/woff2|image\/|application\/json)/);
    }
    const tried = await window.page.evaluate(() =>
      Promise.all(
        [
          ...['jejak://app/..%2f..%2f..%2fpackage.json', 'jejak://app/%2e%2e/preload/index.cjs'],
          ...['jejak://app/%00.html', 'jejak://app/%E0%A4%A.html', 'jejak://blob/%/%', 'jejak://blob/x/y'],
        ].map((url) =>
          fetch(url).then(
            ({ status }) => status,
            () => 404,
          ),
        ),
      ),
    );
    expect(new Set(tried)).toEqual(new Set([404]));
  });
});

describe('a page that is led elsewhere by its own server', () => {
  test('stays, also where nothing else refused the request', async () => {
    const led = await window.app.evaluate(async ({ BrowserWindow, session }, to) => {
      // Without what refuses requests, and with a server in the place of the network.
      session.defaultSession.webRequest.onBeforeRequest(null);
      session.defaultSession.protocol.handle('http', (request) =>
        request.url.endsWith('/begin')
          ? new Response(null, { status: 302, headers: { location: `${to}/led` } })
          : new Response('<title>led</title>', { headers: { 'content-type': 'text/html' } }),
      );
      const own = new BrowserWindow({ show: false });
      const contents: NodeJS.EventEmitter = own.webContents;
      const redirected = new Promise<boolean>((resolve) =>
        contents.once('will-redirect', (event: { defaultPrevented: boolean }) =>
          setImmediate(() => resolve(event.defaultPrevented)),
        ),
      );
      const loaded = own.loadURL(`${to}/begin`).then(
        () => 'loaded',
        () => 'refused',
      );
      const ends = [await redirected, await loaded, own.webContents.getTitle() === 'led'];
      own.destroy();
      return ends;
    }, origin);
    expect(led).toEqual([true, 'refused', false]);
  });
});

const howManyContents = (): Promise<number> =>
  window.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);

/** Notes from now on what the shell is told of a page that wants to go or to fetch, and what it did about it. */
function watchMain(): Promise<void> {
  return window.app.evaluate(({ BrowserWindow, session }) => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const contents: NodeJS.EventEmitter | undefined = BrowserWindow.getAllWindows()[0]?.webContents;
    const note = (what: string, event: { defaultPrevented: boolean }): void =>
      void setImmediate(() => told.push(`${what} ${event.defaultPrevented ? 'prevented' : 'let through'}`));
    contents?.on('will-navigate', (event: { defaultPrevented: boolean }, url: string) =>
      note(`will-navigate ${url}`, event),
    );
    session.defaultSession.on('will-download', (event, item) =>
      note(`will-download ${item.getURL()}`, event),
    );
  });
}

/** The newest of that which begins so; empty while there is none. */
async function happened(begins: string): Promise<string> {
  const told = await window.app.evaluate(() => (globalThis as { told?: string[] }).told ?? []); // set above
  return told.findLast((line) => line.startsWith(begins)) ?? '';
}
