import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Item } from '../../src/contract/item.ts';
import { closeDisplay, displayName } from '../e2e/display.ts';
import { Hands } from '../site/hands.ts';
import { member, members } from '../site/pages/members.ts';
import { type Site, startSite } from '../site/server.ts';
import { type Home, machine, main, makeHome, passphrase } from './run-jejak.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

/** A visit as an investigator makes it: real command line, real browser with a window, real keyboard. */
let home: Home;
let site: Site;
let hands: Hands;
let env: Record<string, string>;
const society = members();
const locker = (): string => join(home.folder, 'bukti.jejak');
const number = '014/BWS/2026';
const jejak = (...args: string[]) => home.run([...args, '--json'], { env });

beforeAll(async () => {
  home = makeHome();
  site = await startSite({ pages: society.pages });
  const display = await displayName();
  env = { DISPLAY: display ?? '' };
  hands = new Hands(display);
  await jejak('locker', 'create', locker(), '--officer', 'Sri Contoh', '--agency', 'Bawaslu Contoh');
  await jejak('case', 'open', locker(), '--number', number, '--title', 'Dugaan dukungan');
});
afterAll(async () => {
  await site.close();
  home.remove();
  await closeDisplay();
});

interface Browsing {
  child: ChildProcess;
  /** What it has said on stderr. */
  said: () => string;
  type: (line: string) => void;
  ended: Promise<{
    status: number | null;
    json: { items: Item[]; failed: unknown[]; recording?: Item | null; error?: { code: string } };
  }>;
}

let browsing: Browsing | undefined;
afterEach(async () => {
  browsing?.child.kill('SIGKILL');
  await browsing?.ended.catch(() => undefined);
});

function browse(...args: string[]): Browsing {
  const child = spawn(process.execPath, [main, 'browse', locker(), ...args, '--json'], {
    env: {
      ...machine(),
      JEJAK_PASSPHRASE: passphrase,
      ...env,
      ...{ JEJAK_DATA_DIR: join(home.folder, 'data'), LANG: 'en_US.UTF-8' },
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  browsing = {
    child,
    said: () => said.err,
    type: (line) => void child.stdin.write(`${line}\n`),
    ended: new Promise((resolve) =>
      child.once('close', (status) => resolve({ status, json: JSON.parse(said.out || 'null') as never })),
    ),
  };
  return browsing;
}

const asked = (path: string, begun: number) => (): boolean =>
  site
    .served()
    .slice(begun)
    .some(({ url }) => new URL(url).pathname === path);

test('a person logs in, keeps two pages with a note, closes the window, and stays logged in', async () => {
  const noScreen = await home.run(['browse', locker(), '--json'], {
    env: { DISPLAY: '', WAYLAND_DISPLAY: '' },
  });
  expect([noScreen.status, noScreen.json()]).toMatchObject([2, { error: { code: 'nowhere-to-browse' } }]);

  await jejak('profile', 'add', locker(), '--name', 'Pemantau', '--url', `${site.origin}/members/post`);
  const begun = site.served().length;
  const run = browse(`${site.origin}/members/login`, '--case', number, '--profile', 'Pemantau', '--record');
  await expect.poll(asked('/members/login', begun), { timeout: 60_000 }).toBe(true);
  await hands.toBrowser();
  await hands.until(asked('/members/settled', begun), async () => {
    await hands.type(member.name);
    await hands.press('Tab');
    await hands.type(member.password);
    await hands.press('Return');
  });
  const busy = await jejak('capture', locker(), '--profile', 'Pemantau', `${site.origin}/members/post`);
  expect([busy.status, busy.json()]).toMatchObject([3, { error: { code: 'profile-in-use' } }]);
  run.type('Beranda sesudah masuk');
  await expect.poll(run.said, { timeout: 60_000 }).toContain('Beranda anggota');
  await hands.goTo(`${site.origin}/members/post`);
  await expect.poll(asked('/members/cached.png', begun), { timeout: 30_000 }).toBe(true);
  await hands.until(
    () => run.said().includes('Unggahan anggota'),
    () => hands.press('alt+shift+j'),
    30_000, // Until it is sealed: a second press would be a second snapshot.
  );
  await hands.until(
    () => run.child.exitCode !== null,
    () => hands.press('ctrl+shift+w').catch(() => undefined),
  );
  const { status, json } = await run.ended;
  expect([status, json.failed]).toEqual([0, []]);
  expect(json.items.map(({ title, state }) => [title, state])).toContainEqual([
    'Beranda anggota',
    'complete',
  ]);
  expect(json.items.at(-1)).toMatchObject({ title: 'Unggahan anggota', state: 'complete' });

  expect(json.recording).toMatchObject({ kind: 'video', state: 'complete', case: json.items[0]?.case });
  expect(json.recording?.files.map(({ role }) => role)).toEqual(['recording', 'capture']);
  const found = await jejak('search', locker(), 'sesudah', '--case', number);
  expect(found.json()).toMatchObject({ hits: [{ role: 'notes', item: json.items[0]?.item }] });
  const captured = await jejak('capture', locker(), '--profile', 'Pemantau', `${site.origin}/members/post`);
  expect((captured.json() as { items: Item[] }).items).toMatchObject([{ title: 'Unggahan anggota' }]);
  expect((await jejak('locker', 'check', locker(), '--deep')).json()).toMatchObject({ ok: true });
});

test('what was reported as stored is there, whatever ends the visit', async () => {
  let begun = site.served().length;
  const run = browse(`${site.origin}/lazy`, '--record');
  await expect.poll(asked('/lazy.png', begun), { timeout: 60_000 }).toBe(true);
  run.type('');
  await expect.poll(run.said, { timeout: 60_000 }).toContain('●');
  // The second is under way when its browser is killed: taken or not, it is in the result.
  run.type('kedua');
  await expect.poll(() => run.said().split('Taken').length, { timeout: 60_000 }).toBe(3);
  process.kill(browserOf(home.folder), 'SIGKILL');
  const killed = await run.ended;
  expect(killed.status).toBe(0);
  expect(killed.json.items).toHaveLength(2);
  expect(run.said()).toContain('ended by itself');
  expect(killed.json.recording).toMatchObject({
    state: 'partial',
    steps: [{ name: 'recording', result: 'interrupted', reason: 'browser-died' }],
  });

  begun = site.served().length;
  const stopped = browse(`${site.origin}/lazy`);
  await expect.poll(asked('/lazy.png', begun), { timeout: 60_000 }).toBe(true);
  stopped.type('');
  await expect.poll(stopped.said, { timeout: 60_000 }).toContain('●');
  await hands.toBrowser();
  await hands.until(
    () =>
      stopped.said().includes('●') && /surat keputusan\.zip[\s\S]*surat keputusan\.zip/.test(stopped.said()),
    () => hands.goTo(`${site.origin}/download`),
    30_000, // Until it is sealed: a second press would be a second file.
  );
  stopped.child.kill('SIGINT');
  const { status, json } = await stopped.ended;
  expect([status, json.error?.code]).toEqual([130, 'interrupted']);
  expect(json.items.map(({ kind, state, outcome }) => [kind, state, outcome])).toEqual([
    ['web', 'complete', 'ok'],
    ['file', 'complete', 'download'],
  ]);
  const all = (await jejak('items', locker(), '--inbox')).json() as { items: Item[] };
  const there = all.items.map(({ item }) => item);
  for (const { item } of [...killed.json.items, ...json.items]) expect(there).toContain(item);
});

/** The number of the browser of a visit: the one with a window. */
function browserOf(folder: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    let flags: string;
    try {
      flags = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      continue; // It has ended meanwhile.
    }
    const isBrowser = flags.includes(`--user-data-dir=${folder}`) && !flags.includes('--type=');
    if (isBrowser && !flags.includes('--headless')) return Number(pid);
  }
  throw new Error('no browser');
}
