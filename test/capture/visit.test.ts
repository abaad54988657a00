import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type CaptureProcess, startCaptureProcess } from '../../src/capture/client.ts';
import type { DownloadRecord } from '../../src/contract/visit-download.ts';
import { closeDisplay, displayName } from '../e2e/display.ts';
import { Hands } from '../site/hands.ts';
import { member, members } from '../site/pages/members.ts';
import { type Site, startSite } from '../site/server.ts';
import { html } from '../site/visit.ts';
import { checkWacz } from './archive/check-wacz.ts';
import { MemoryEvidence } from './capture-one.ts';
import { compareWithLog, recordedResponses } from './compare-with-log.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

/** Tells in its text how it is looked at, and asks for more as it is scrolled. */
const watchful = html(
  'Halaman yang berjaga',
  `<p id="seen" style="position:fixed;top:0;background:#fff"></p><ol id="list"></ol><script>
  const counted = { scroll: 0, resize: 0, visibilitychange: 0, beforeprint: 0, keydown: 0 };
  let asked = 0;
  const show = () => { seen.textContent = 'terlihat ' + JSON.stringify({ ...counted, y: Math.round(scrollY), width: innerWidth, height: innerHeight, asked }); };
  for (const name of Object.keys(counted)) addEventListener(name, () => { counted[name] += 1; show(); }, true);
  addEventListener('scroll', () => { if (asked < 5) { asked += 1; fetch('/data.json?n=' + asked).then(show); } });
  for (let n = 0; n < 60; n++) { const item = document.createElement('li'); item.style.height = '120px'; item.textContent = 'Baris ke-' + n; list.append(item); }
  dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyJ', altKey: true, shiftKey: true, bubbles: true }));
  show();
  </script>`,
);

/** A field that copies what is typed into its attribute, as some pages do, and sends it under a name that says nothing. */
const passwordField = (kind: string): string =>
  `<p>Sandi.</p><input id="p" ${kind} autofocus oninput="p.setAttribute('value', p.value); if (p.value.length === 9) fetch('/act/login', { method: 'POST', body: 'x=' + p.value })">`;

/** Empties its field in the very moment in which it sends what stood there, by every way but a form's. */
const allWays = `<p>Sandi.</p><input id="p" type="password"><script>
  const send = (secret) => {
    const socket = new WebSocket('ws://' + location.host + '/socket');
    socket.onopen = () => { socket.send('q ' + secret); fetch('/data.json?by=socket'); };
    socket.onmessage = () => undefined;
    navigator.sendBeacon('/act/login?by=beacon', secret);
    fetch('/passed-on', { method: 'POST', body: secret });
  };
  p.addEventListener('input', () => {
    if (p.value.length < 9) return;
    const secret = p.value;
    p.value = '';
    send(secret);
  });
  navigator.serviceWorker.register('/ways-worker.js').then(() => navigator.serviceWorker.ready)
    .then(() => new Promise((done) => { if (navigator.serviceWorker.controller) done(); else navigator.serviceWorker.oncontrollerchange = done; }))
    .then(() => p.focus());
  </script>`;

/** Keeps what is typed, goes to another page, and sends it from there: no field that it stood in is left. */
const keepsTyped = `<p>Sandi.</p><input id="p" type="password" autofocus><script>
  addEventListener('unload', () => undefined); // It is not to be kept by the browser.
  p.addEventListener('input', () => {
    if (p.value.length < 9) return;
    sessionStorage.setItem('x', p.value);
    location = '/later-sends';
  });
  </script>`;
const sendsLater = `<p>Sudah masuk.</p><script>
  addEventListener('load', async () => {
    const secret = sessionStorage.getItem('x');
    const ways = { plain: secret, form: new URLSearchParams({ a: secret }), json: JSON.stringify({ a: secret }), base64: btoa('pengguna:' + secret), harmless: 'isi biasa' };
    for (const [way, body] of Object.entries(ways)) await fetch('/act/later?way=' + way, { method: 'POST', body });
    await fetch('/data.json?q=' + encodeURIComponent(secret));
    const socket = new WebSocket('ws://' + location.host + '/socket');
    socket.onopen = () => { socket.send('q ' + secret); fetch('/data.json?by=socket'); };
  });
  </script>`;

const letter = Buffer.from([0, 255, 1, 254, 13, 10, 0, ...Buffer.from('surat')]);
const rows = 'nama;desa\r\nSiti;Sumber\r\n';
const attached = (name: string) => ({
  'content-type': 'application/octet-stream',
  'content-disposition': `attachment; filename="${name}"`,
});

const society = members();
let site: Site;
let scratchDir: string;
let capture: CaptureProcess;
let hands: Hands;

beforeAll(async () => {
  const display = await displayName();
  if (display !== undefined) process.env['DISPLAY'] = display;
  hands = new Hands(display);
  site = await startSite({
    pages: {
      ...society.pages,
      '/watchful': (visit) => visit.reply({ body: watchful }),
      '/opener': (visit) =>
        visit.reply({
          body: html(
            'Pembuka',
            `<a id="a" href="/short" target="_blank" autofocus>Buka</a><script>a.focus()</script>`,
          ),
        }),
      '/asking': (visit) =>
        visit.reply({
          body: html(
            'Bertanya',
            "<script>setTimeout(() => fetch('/data.json?answer=' + confirm('Ya?')), 100)</script>",
          ),
        }),
      '/short': (visit) => visit.reply({ status: 302, headers: { location: '/popup' } }),
      '/popup': (visit) =>
        visit.reply({ body: html('Jendela baru', `<p>Isi jendela baru</p><img src="/lazy.png?seed=1">`) }),
      '/files': (visit) =>
        visit.reply({
          body: html(
            'Berkas',
            `<a id="a" href="/file/surat.pdf?access_token=rahasia-1">a</a><a id="b" href="/file/daftar.csv" download>b</a><a id="c" href="/file/endless">c</a><script>
  const way = [a, b, c]; a.focus(); addEventListener('click', ({ target }) => setTimeout(() => way[way.indexOf(target) + 1]?.focus(), 0));</script>`,
          ),
        }),
      '/file/surat.pdf': (visit) =>
        visit.reply({
          headers: { ...attached('surat edaran.bin'), 'set-cookie': 'sesi=rahasia-2' },
          body: letter,
        }),
      '/file/daftar.csv': (visit) => visit.reply({ headers: { 'content-type': 'text/csv' }, body: rows }),
      '/file/endless': (visit) => {
        visit.begin(200, { ...attached('besar.bin'), 'content-length': '1000000' });
        visit.write('awal'.repeat(1000));
      },
      '/react': (visit) => visit.reply({ body: html('Kolom', passwordField('type="password"')) }),
      '/ways': (visit) => visit.reply({ body: html('Jalan', allWays) }),
      '/later': (visit) => visit.reply({ body: html('Nanti', keepsTyped) }),
      '/later-sends': (visit) => visit.reply({ body: html('Nanti', sendsLater) }),
      '/ways-worker.js': (visit) =>
        visit.reply({
          headers: { 'content-type': 'text/javascript' },
          body: `self.addEventListener('install', () => self.skipWaiting());
            self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
            self.addEventListener('fetch', (event) => {
              if (event.request.url.endsWith('/passed-on'))
                event.respondWith(event.request.text().then((body) => fetch('/act/login?by=worker', { method: 'POST', body })));
            });`,
        }),
      // The person had the password shown before they typed it: the field was never one of a password.
      '/shown': (visit) =>
        visit.reply({ body: html('Kolom', passwordField('type="text" autocomplete="current-password"')) }),
    },
  });
});
afterAll(async () => {
  await site.close();
  await closeDisplay();
});

/** A visit that goes on. */
interface Running {
  urls: (string | null)[];
  keys: number;
  files: { number: number; url: string; name: string }[];
  over: Promise<'closed' | 'ended' | 'died'>;
  end(): void;
  at(path: string): Promise<void>;
}

let visit: Running;
beforeEach(() => {
  scratchDir = mkdtempSync(join(tmpdir(), 'jejak-visit-'));
  capture = startCaptureProcess({ scratchDir, headless: false, ahead: false, timeZone: 'Asia/Jakarta' });
});
afterEach(async () => {
  visit.end();
  await visit.over.catch(() => undefined);
  await capture.close();
  rmSync(scratchDir, { recursive: true, force: true });
});

async function begin(path: string): Promise<void> {
  const stop = new AbortController();
  const urls: (string | null)[] = [];
  const running: Running = {
    urls,
    keys: 0,
    files: [],
    over: capture.visit(
      site.origin + path,
      {
        changed: ({ url }) => void urls.push(url),
        asked: () => {
          running.keys += 1;
        },
        downloaded: (file) => void running.files.push(file),
      },
      stop.signal,
    ),
    end: () => stop.abort(),
    at: (wanted) => expect.poll(() => urls.at(-1), { timeout: 90_000 }).toBe(site.origin + wanted),
  };
  visit = running;
  running.over.catch(() => undefined);
  await running.at(path);
  await hands.toBrowser();
}

async function snapshot() {
  const evidence = new MemoryEvidence();
  const outcome = await capture.snapshot('window', evidence);
  if (outcome.result !== 'item') throw new Error(`no item: ${outcome.code} ${outcome.message}`);
  return { outcome, evidence, record: evidence.record() };
}

const servedSince = (begun: number) => site.served().slice(begun);
/** What the watchful page says of how it was looked at. */
function seenIn(evidence: MemoryEvidence): Record<string, number> {
  const [, said = '{}'] = /terlihat (\{.*\})/.exec(evidence.text('text')) ?? [];
  return JSON.parse(said) as Record<string, number>; // of the page above
}

test('a page is kept as it is: not loaded again, not moved, with everything that came since it was opened', async () => {
  const before = site.served().length;
  await begin('/watchful');
  await hands.until(
    () => servedSince(before).some(({ url }) => url.endsWith('n=5')),
    () => hands.press('Next'),
  );
  await expect
    .poll(async () => seenIn((await snapshot()).evidence), { timeout: 20_000 })
    .toMatchObject({ asked: 5 });
  const first = await snapshot();
  const second = await snapshot();

  expect(first.outcome).toMatchObject({ state: 'complete', details: { title: 'Halaman yang berjaga' } });
  expect(seenIn(second.evidence)).toEqual(seenIn(first.evidence));
  expect(seenIn(second.evidence)).toMatchObject({ resize: 0, visibilitychange: 0, beforeprint: 0 });
  expect(seenIn(second.evidence)['y']).toBeGreaterThan(500);
  const served = servedSince(before);
  expect(served.filter(({ url }) => url.endsWith('/watchful'))).toHaveLength(1);
  for (const { evidence } of [first, second]) {
    const { missing, notServed } = compareWithLog(await recordedResponses(evidence.bytes('wacz')), served);
    expect([missing, notServed]).toEqual([[], []]);
  }
  const roles = ['viewport', 'screenshot', 'text', 'dom', 'mhtml', 'html', 'wacz', 'capture'];
  expect([...first.evidence.files.keys()]).toEqual(expect.arrayContaining(roles));
  expect(second.record.visit).toMatchObject({ by: 'window', tab: 1, acts: [], bodiesWithheld: 0 });
  expect(second.record.visit?.snapshot).toBe((first.record.visit?.snapshot ?? 0) + 1);
  expect(second.record.browser).toMatchObject({ headless: false, profile: 'temporary' });
  // A page cannot press the key: what its script sends is no key of a person.
  expect(visit.keys).toBe(0);
  await hands.until(
    () => visit.keys > 0,
    () => hands.press('alt+shift+j'),
  );
});

test('a person logs in and acts: what they sent is named, and no byte has the password', async () => {
  const before = site.served().length;
  await begin('/members/login');
  await hands.until(
    () => servedSince(before).some(({ url }) => url.endsWith('/members/settled')),
    async () => {
      await hands.type(member.name);
      await hands.press('Tab');
      await hands.type(member.password);
      await hands.press('Return');
    },
  );
  const home = await snapshot();
  expect(home.outcome).toMatchObject({ details: { source: { url: home.record.reached } } });
  await hands.goTo(`${site.origin}/members/post`);
  await visit.at('/members/post');
  const post = await snapshot();
  expect(post.evidence.text('text')).toContain('Unggahan yang dicari');
  for (const { evidence, record } of [home, post]) {
    expect(record.visit?.acts).toContainEqual(
      expect.objectContaining({ method: 'POST', rule: 'acting-method', tab: 1 }),
    );
    expect(record.visit?.bodiesWithheld).toBeGreaterThan(0);
    const { records } = await checkWacz(evidence.bytes('wacz'));
    const archived = records.flatMap(({ httpHead, payload }) => [Buffer.from(httpHead ?? ''), payload]);
    for (const bytes of [...archived, ...[...evidence.files.values()].map((file) => file.bytes)])
      expect(bytes.includes(member.password)).toBe(false);
  }
  expect(post.record.visit?.addresses.map(({ url }) => new URL(url).pathname)).toEqual(
    expect.arrayContaining(['/members/login', '/members/home', '/members/post']),
  );
});

test.each(['react', 'shown'])(
  'a password that stands in a field comes into no file, under whatever name it is sent (%s)',
  async (page) => {
    const secret = 'kunci-789';
    const before = site.served().length;
    await begin(`/${page}`);
    await hands.until(
      () => servedSince(before).some(({ url }) => url.endsWith('/act/login')),
      async () => {
        await hands.press('ctrl+a');
        await hands.type(secret);
      },
    );
    const { evidence, record, outcome } = await snapshot();
    expect(outcome).toMatchObject({ state: 'complete' });
    expect(record.visit?.bodiesWithheld).toBeGreaterThan(0);
    expect(record.steps).toContainEqual(
      expect.objectContaining({ name: 'mhtml', reason: 'password-in-page' }),
    );
    const { records } = await checkWacz(evidence.bytes('wacz'));
    const archived = records.flatMap(({ httpHead, payload }) => [Buffer.from(httpHead ?? ''), payload]);
    expect(archived.some((bytes) => bytes.includes('removed-by-jejak'))).toBe(true);
    for (const bytes of [...archived, ...[...evidence.files.values()].map((file) => file.bytes)])
      expect(bytes.includes(secret)).toBe(false);
  },
);

test('a password that goes out by a socket, a beacon or a service worker comes into no file', async () => {
  const secret = 'kunci-456';
  const before = site.served().length;
  const ways = ['?by=socket', '?by=beacon', '?by=worker'];
  await begin('/ways');
  await hands.until(
    () => ways.every((way) => servedSince(before).some(({ url }) => url.endsWith(way))),
    async () => {
      await hands.press('ctrl+a');
      await hands.type(secret);
    },
  );
  const { evidence, record, outcome } = await snapshot();
  expect(outcome.state).toBe('complete');
  expect(record.visit?.bodiesWithheld).toBeGreaterThanOrEqual(3);
  const { records } = await checkWacz(evidence.bytes('wacz'));
  const archived = records.flatMap(({ httpHead, payload, block }) => [
    Buffer.from(httpHead ?? ''),
    ...[payload, block],
  ]);
  const sockets = records.filter((one) => one.get('WARC-Target-URI')?.startsWith('urn:jejak:web-socket:'));
  expect(sockets.map(({ block }) => block.toString()).join('')).toContain('removed-by-jejak');
  for (const bytes of [...archived, ...[...evidence.files.values()].map((file) => file.bytes)])
    expect(bytes.includes(secret)).toBe(false);
});

test('a password that is sent when its field and its page are long gone comes into no file, however it is written', async () => {
  const secret = 'kunci+4&6';
  const before = site.served().length;
  await begin('/later');
  await hands.until(
    () => servedSince(before).some(({ url }) => url.endsWith('?by=socket')),
    async () => {
      await hands.press('ctrl+a');
      await hands.type(secret);
    },
  );
  const { evidence, record, outcome } = await snapshot();
  expect(outcome.state).toBe('complete');
  expect(record.visit?.bodiesWithheld).toBeGreaterThanOrEqual(5);
  const { records } = await checkWacz(evidence.bytes('wacz'));
  const archived = records.flatMap(({ httpHead, payload, block }) => [
    Buffer.from(httpHead ?? ''),
    ...[payload, block],
  ]);
  const sent = records.filter((one) => one.get('WARC-Type') === 'request');
  const bodyOf = (way: string) =>
    sent.find((one) => one.get('WARC-Target-URI')?.endsWith(way))?.payload.toString();
  expect(bodyOf('?way=json')).toContain('removed-by-jejak');
  expect(bodyOf('?way=harmless')).toBe('isi biasa');
  const forms = [secret, encodeURIComponent(secret), btoa(`pengguna:${secret}`)];
  for (const bytes of [...archived, ...[...evidence.files.values()].map((file) => file.bytes)])
    for (const form of forms) expect(bytes.includes(form), form).toBe(false);
});

test('a window that a page opens is a tab of its own, with all that came to it', async () => {
  await begin('/opener');
  const before = site.served().length;
  await hands.until(
    () => servedSince(before).some(({ url }) => url.includes('/lazy.png')),
    () => hands.press('Return'),
  );
  await visit.at('/popup');
  const { evidence, record, outcome } = await snapshot();
  expect(evidence.text('text')).toContain('Isi jendela baru');
  const source = { url: `${site.origin}/short`, reached: `${site.origin}/popup` };
  expect(outcome).toMatchObject({ details: { source } });
  expect(record.visit).toMatchObject({ tab: 2 });
  const { missing } = compareWithLog(
    await recordedResponses(evidence.bytes('wacz')),
    servedSince(before).filter(({ url }) => !url.endsWith('/favicon.ico')),
  );
  expect(missing).toEqual([]);
});

test('a file that a person lets come is kept as it came, and one that breaks off is noted', async () => {
  const before = site.served().length;
  const keep = async (number: number) => {
    const evidence = new MemoryEvidence();
    return { evidence, outcome: await capture.keepDownload(number, evidence) };
  };
  const come = (count: number) =>
    hands.until(
      () => visit.files.length >= count,
      () => hands.press('Return'),
    );
  await begin('/files');
  await come(1);
  const [first] = visit.files;
  expect(first).toMatchObject({ number: 1, name: 'surat edaran.bin' });
  const { evidence, outcome } = await keep(1);
  expect(outcome).toMatchObject({
    result: 'item',
    state: 'complete',
    details: {
      ...{ kind: 'file', title: 'surat edaran.bin', outcome: 'download' },
      source: { url: `${site.origin}/file/surat.pdf?access_token=removed-by-jejak` },
    },
  });
  expect(evidence.bytes('original')).toEqual(letter);
  const record = JSON.parse(evidence.text('capture')) as DownloadRecord; // as it was just written
  expect(record).toMatchObject({
    download: { bytes: letter.length, response: { status: 200 } },
    visit: { tab: 1, page: `${site.origin}/files` },
  });
  for (const secret of ['rahasia-1', 'rahasia-2']) expect(evidence.text('capture')).not.toContain(secret);
  await come(2);
  const second = await keep(2);
  expect(second.evidence.text('original')).toBe(rows);
  expect(JSON.parse(second.evidence.text('capture'))).toMatchObject({ download: { response: null } });
  // Asked for once each: what is kept is what the browser was sent.
  const asked = (path: string) => servedSince(before).filter(({ url }) => url.includes(path)).length;
  expect([asked('/file/surat.pdf'), asked('/file/daftar.csv')]).toEqual([1, 1]);
  const isComing = () =>
    readdirSync(scratchDir, { recursive: true }).some((path) => /downloads[\\/]./.test(String(path)));
  await hands.until(isComing, () => hands.press('Return'));
  visit.end();
  await expect.poll(() => visit.files.length, { timeout: 30_000 }).toBe(3);
  expect((await keep(3)).outcome).toMatchObject({ result: 'failed', code: 'download-broken-off' });
  expect(await visit.over).toBe('ended');
});

test('an address that cannot be opened is no page, and the attempt says why', async () => {
  const gone = await startSite();
  await gone.close();
  await begin('/article');
  await hands.until(
    () => visit.urls.at(-1) === `${gone.origin}/`,
    () => hands.goTo(gone.origin),
  );
  const evidence = new MemoryEvidence();
  expect(await capture.snapshot('key', evidence)).toMatchObject({
    result: 'failed',
    code: 'connection-refused',
    source: { url: `${gone.origin}/` },
  });
  expect([...evidence.files.keys()]).toEqual([]);
});

test('a page that waits in a dialog is left waiting, and what came is kept', async () => {
  const before = site.served().length;
  const answered = (): boolean => servedSince(before).some(({ url }) => url.endsWith('?answer=true'));
  await begin('/asking');
  const { evidence, record } = await untilAsking();
  expect(record.steps).toContainEqual(
    expect.objectContaining({ name: 'dom', result: 'failed', reason: 'page-does-not-answer' }),
  );
  expect(evidence.text('html')).toContain('confirm(');
  expect(answered()).toBe(false);
  await hands.until(answered, () => hands.press('Return'));
});

/** The first snapshot that the dialog was there for. */
async function untilAsking() {
  for (;;) {
    const taken = await snapshot();
    if (taken.outcome.state === 'partial') return taken;
  }
}
