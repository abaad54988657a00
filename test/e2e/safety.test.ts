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
      'onOpened',
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
        ran: 'ran' in globalThis,
      };
    });
    expect(found.policy).toContain("default-src 'none'");
    expect(found.policy).not.toMatch(/unsafe|\*|https?:/);
    expect(found).toMatchObject({
      typed: 'TypeError',
      evaluated: 'EvalError',
      html: 'TypeError',
      ran: false,
    });
  });

  test('no navigation and no new window', async () => {
    const here = window.page.url();
    await window.page.evaluate((to) => {
      location.href = to;
    }, `${origin}/navigated`);
    const opened = await window.page.evaluate((to) => globalThis.open(to) === null, `${origin}/opened`);
    expect(opened).toBe(true);
    await window.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(window.page.url()).toBe(here);
    expect(window.app.windows()).toHaveLength(1);
    expect(asked).toEqual([]);
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

  test('no permission but the camera', async () => {
    const states = await window.page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          (error) => resolve(error.code),
        ),
      ),
      microphone: (await navigator.permissions.query({ name: 'microphone' })).state,
    }));
    expect(states).toEqual({ notifications: 'denied', place: 1, microphone: 'denied' });
  });

  test('main hears nobody but our own page', async () => {
    const said = await window.app.evaluate(async ({ BrowserWindow, app }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload: `${app.getAppPath()}/dist/app/preload/index.cjs` },
      });
      await stranger.loadURL('about:blank');
      const answer: unknown = await stranger.webContents.executeJavaScript(
        `jejak.choose('files').then(() => 'heard', (error) => String(error))`,
      );
      stranger.destroy();
      return String(answer);
    });
    expect(said).toContain('not our page');
  });
});
