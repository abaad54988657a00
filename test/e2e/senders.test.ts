import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callsWithInput } from '../contract/every-call.ts';
import { closeDisplay } from './display.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

let window: TestWindow;
let person: Person;

beforeAll(async () => {
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
  await person.createLocker('Penyusup');
}, 120_000);
afterAll(async () => {
  await window.close();
  await closeDisplay();
});

/** The children of the shell that are its core. */
function cores(): string[] {
  const shell = String(window.app.process().pid);
  const children = execFileSync('ps', ['--ppid', shell, '-o', 'pid=,args='], { encoding: 'utf8' });
  return children.split('\n').filter((line) => line.includes('core-process.js'));
}

/** Asks the core for what is shown, as the window itself does. */
async function stillAnswers(): Promise<void> {
  await person.goTo('rail.inbox');
  await person.goTo('rail.cases');
  expect(window.complaints.filter((line) => line.startsWith('stderr: core ended'))).toEqual([]);
}

test('main hears nobody but our own page, neither what it asks nor that it wants a port', async () => {
  const said = await window.app.evaluate(async ({ BrowserWindow, app }) => {
    const preload = `${app.getAppPath()}/dist/app/preload/index.cjs`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload } });
    await stranger.loadURL('about:blank');
    const answers: unknown = await stranger.webContents.executeJavaScript(`(async () => {
      let ports = 0;
      addEventListener('message', ({ data }) => { if (data?.jejak === 'port') ports += 1; });
      jejak.connect('00000000-0000-0000-0000-000000000000');
      const { replay } = jejak;
      const place = { x: 0, y: 0, width: 100, height: 100 };
      const ways = [
        () => jejak.choose('files'), () => jejak.drop([new File(['x'], 'x')]), () => jejak.opened(),
        () => jejak.copy('stolen'), () => jejak.camera('picture'), () => jejak.print(), () => jejak.showInFolder('x'),
        () => replay.open({ item: 'ab'.repeat(16), url: 'http://x', capturedAt: '2026-01-01' }, place),
        () => replay.place(place), () => replay.cover(), () => replay.go('back'), () => replay.focus(), () => replay.close(),
      ];
      const answers = [];
      for (const way of ways) answers.push(await way().then(() => 'heard: ' + way, (error) => String(error)));
      return [ports, ...answers];
    })()`);
    stranger.destroy();
    return answers as [number, ...string[]];
  });
  const [ports, ...answers] = said;
  expect(ports).toBe(0);
  expect(answers).toHaveLength(13);
  for (const answer of answers) expect(answer).toContain('not our page');
});

test('what the bridge is given in another form does nothing, and reaches no file', async () => {
  const { page, app } = window;
  await app.evaluate(({ dialog }) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showOpenDialog = (...given: unknown[]) => {
      asked.push(given);
      return Promise.resolve({ canceled: true, filePaths: [] });
    };
    dialog.showSaveDialog = () => {
      asked.push('save');
      return Promise.resolve({ canceled: true, filePath: '' });
    };
  });
  const ends = await page.evaluate(async () => {
    type Loose = Record<string, (...given: unknown[]) => unknown>;
    const { jejak } = globalThis as unknown as { jejak: Loose & { replay: Loose } };
    const wrong = [
      ...[undefined, null, 5, Number.NaN, true, 10n, 'x', '__proto__', 'constructor', 'save-x', [], [[]]],
      ...[{}, { path: '/etc/passwd' }, [{ path: '/etc/passwd' }], new Map(), new Date(), 'x'.repeat(100_000)],
    ];
    const own = ['choose', 'drop', 'copy', 'camera', 'print', 'showInFolder', 'zoom', 'connect'];
    const answers: string[] = [];
    for (const [topic, names] of [
      [jejak, own],
      [jejak.replay, ['open', 'place', 'go']],
    ] as const) {
      for (const name of names.filter((each) => each !== 'print'))
        for (const value of wrong)
          answers.push(
            await Promise.resolve()
              .then(() => topic[name]?.(value, value))
              .then(
                (given) =>
                  Array.isArray(given) && given.length > 0 ? `${name} gave ${JSON.stringify(given)}` : '',
                () => '',
              ),
          );
    }
    jejak['zoom']?.(1);
    return answers.filter((answer) => answer !== '');
  });
  expect(ends).toEqual([]);
  expect(await app.evaluate(() => (globalThis as { asked?: unknown[] }).asked)).toEqual([]); // set above
  await stillAnswers();
});

test('a page that says anything at all over its ports is refused in words, and ends neither the shell nor the core', {
  timeout: 120_000,
}, async () => {
  const before = cores();
  expect(before).toHaveLength(1);
  const names = callsWithInput().map(({ topic, name }) => `/${topic}/${name}`);
  const refused = await window.page.evaluate(async (paths) => {
    const { jejak } = globalThis as unknown as { jejak: { connect(nonce: string): void } };
    const open = (): Promise<MessagePort> =>
      new Promise((resolve) => {
        const nonce = crypto.randomUUID();
        const hear = ({ data, ports }: MessageEvent<{ nonce?: string }>): void => {
          const [port] = ports;
          if (data.nonce !== nonce || port === undefined) return;
          removeEventListener('message', hear);
          port.start();
          resolve(port);
        };
        addEventListener('message', hear);
        jejak.connect(nonce);
      });
    // Each on a port of its own: what is no call ends its port.
    const circle: { in?: unknown } = {};
    circle.in = circle;
    const anything = [
      ...[
        undefined,
        null,
        5,
        10n,
        true,
        'x',
        '',
        '{}',
        '[]',
        '{"i":1}',
        '{"i":1,"p":{"u":5}}',
        [],
        {},
        circle,
      ],
      ...[
        '{"i":1,"t":3}',
        '{"i":1,"p":{"u":"http://["}}',
        new Map([[circle, 1]]),
        new Set([1]),
        new Error('x'),
      ],
      ...[new ArrayBuffer(8), new Uint8Array([1, 255, 2]), new Date(Number.NaN), /x/, new Blob(['x'])],
      ...[new File(['x'], 'x'), new ImageData(1, 1), new DOMRect(), new MessageChannel()].slice(0, 3),
    ];
    for (const data of anything) (await open()).postMessage(data);
    const channel = new MessageChannel();
    (await open()).postMessage(channel.port1, [channel.port1]);

    const port = await open();
    const answers = new Map<string, { s?: number; b?: { json?: { data?: { code?: string } } } }>();
    const inputs = [5, 'x', true, [5]];
    const wanted = paths.length * inputs.length;
    const all = new Promise<void>((resolve) =>
      port.addEventListener('message', ({ data }: MessageEvent<string>) => {
        const { i, p } = JSON.parse(data) as { i: string; p: object };
        answers.set(i, p);
        if (answers.size === wanted) resolve();
      }),
    );
    for (const u of paths)
      for (const [at, json] of inputs.entries())
        port.postMessage(JSON.stringify({ i: `${u} ${at}`, p: { u, b: { json } } }));
    await all;
    return [...answers].map(([i, { s, b }]) => `${i}: ${s} ${b?.json?.data?.code}`);
  }, names);
  const notSo = refused.filter((line) => !line.endsWith(': 422 input-not-accepted'));
  expect(notSo).toEqual([]);
  expect(refused.length).toBe(names.length * 4);
  expect(cores()).toEqual(before);
  await stillAnswers();
});
