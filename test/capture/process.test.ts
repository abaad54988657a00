import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startCaptureProcess } from '../../src/capture/client.ts';
import { JejakError } from '../../src/contract/error.ts';
import { picture } from '../site/picture.ts';
import { type Site, startSite } from '../site/server.ts';
import { html } from '../site/visit.ts';
import { checkWacz } from './archive/check-wacz.ts';
import { type CaptureBench, MemoryEvidence, startCaptureBench } from './capture-one.ts';

let site: Site;
let bench: CaptureBench;

beforeAll(async () => {
  site = await startSite({
    pages: {
      '/heavy': (visit) =>
        visit.reply({
          body: html(
            'Berat',
            '<img src="/big.png"><script>const again = () => fetch("/tick").then(again); onload = again;</script>',
          ),
        }),
      '/big.png': (visit) =>
        visit.reply({ headers: { 'content-type': 'image/png' }, body: picture(5, 40, 30, 4_000_000) }),
    },
  });
});
afterAll(() => site.close());
beforeEach(() => {
  bench = startCaptureBench();
});
afterEach(() => bench.close());

/** The browser that this capture process started, and no other. */
function browserPid(): number {
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(bench.process.pid)], {
    encoding: 'utf8',
  });
  const [first] = children.trim().split(/\s+/);
  return Number(first);
}

test('a browser that is killed mid-way leaves a partial item with what had come', async () => {
  const { outcome, evidence } = await bench.run(
    `${site.origin}/endless?pages=100000`,
    {},
    {
      onProgress: ({ step }) => {
        if (step === 'scroll') setTimeout(() => process.kill(browserPid(), 'SIGKILL'), 500);
      },
    },
  );
  if (outcome.result !== 'item') throw new Error(outcome.code);
  expect(outcome.state).toBe('partial');
  expect(outcome.details.steps).toContainEqual(
    expect.objectContaining({ name: 'scroll', result: 'interrupted', reason: 'browser-died' }),
  );
  const { records } = await checkWacz(evidence.bytes('wacz'));
  expect(records.some((one) => one.get('WARC-Target-URI') === `${site.origin}/endless?pages=100000`)).toBe(
    true,
  );
  expect(evidence.text('html')).toContain('Tanpa akhir');
  expect([...evidence.files.keys()]).toEqual(expect.arrayContaining(['viewport', 'capture']));
});

test('the next capture after that has a new browser', async () => {
  await bench.item(`${site.origin}/article`);
  process.kill(browserPid(), 'SIGKILL');
  const { state } = await bench.item(`${site.origin}/article`);
  expect(state).toBe('complete');
});

test('a capture process that is killed says so, and its archive so far is kept', async () => {
  const evidence = new MemoryEvidence();
  let pieces = 0;
  evidence.beforeWrite = (role) => {
    if (role === 'wacz') pieces += 1;
    if (pieces === 3) process.kill(bench.process.pid ?? 0, 'SIGKILL');
    return Promise.resolve();
  };
  const work = bench.process.capture(
    { url: `${site.origin}/heavy`, timeoutMs: 20_000, scrollMs: 20_000, acceptTlsErrors: false },
    evidence,
  );
  await expect(work).rejects.toMatchObject({ code: 'capture-process-died', fault: 'could-not-go-on' });
  expect(evidence.bytes('wacz').length).toBeGreaterThan(200_000);
});

test('a capture that is stopped is partial with what had come', async () => {
  const stop = new AbortController();
  const { outcome, evidence } = await bench.run(
    `${site.origin}/endless?pages=100000`,
    {},
    {
      signal: stop.signal,
      onProgress: ({ step }) => step === 'scroll' && stop.abort(),
    },
  );
  if (outcome.result !== 'item') throw new Error(outcome.code);
  expect(outcome.state).toBe('partial');
  expect(outcome.details.steps).toContainEqual(
    expect.objectContaining({ result: 'interrupted', reason: 'stopped' }),
  );
  expect(evidence.files.has('wacz')).toBe(true);
  expect(evidence.files.has('html')).toBe(true);
});

test('the network lost mid-way leaves a partial item', async () => {
  const lost = await startSite();
  const { outcome } = await bench.run(
    `${lost.origin}/endless?pages=100000`,
    { scrollMs: 5000 },
    {
      onProgress: ({ step }) => step === 'scroll' && setTimeout(() => lost.cutNetwork(), 400),
    },
  );
  if (outcome.result !== 'item') throw new Error(outcome.code);
  expect(outcome.state).toBe('partial');
  expect(outcome.details.steps.find(({ name }) => name === 'wacz')?.reason).toMatch(
    /^responses-broken-off: \d+$/,
  );
});

test('a sink that cannot store ends the capture with its error', async () => {
  const evidence = new MemoryEvidence();
  evidence.beforeWrite = (role) =>
    role === 'viewport' ? Promise.reject(new JejakError('disk-full', 'could-not-go-on')) : Promise.resolve();
  const work = bench.process.capture(
    { url: `${site.origin}/article`, timeoutMs: 20_000, scrollMs: 20_000, acceptTlsErrors: false },
    evidence,
  );
  await expect(work).rejects.toMatchObject({ code: 'disk-full' });
});

test('a slow sink loses nothing', async () => {
  const evidence = new MemoryEvidence();
  evidence.beforeWrite = () => new Promise((resolve) => setTimeout(resolve, 5));
  const outcome = await bench.process.capture(
    { url: `${site.origin}/video`, timeoutMs: 20_000, scrollMs: 20_000, acceptTlsErrors: false },
    evidence,
  );
  expect(outcome).toMatchObject({ result: 'item', state: 'complete' });
  await checkWacz(evidence.bytes('wacz'));
});

test('two captures at once do not mix', async () => {
  const [article, endless] = await Promise.all([
    bench.item(`${site.origin}/article`),
    bench.item(`${site.origin}/endless`),
  ]);
  expect(article.evidence.text('text')).toContain('Netralitas ASN');
  expect(endless.evidence.text('text')).toContain('Komentar 1.0');
  expect(article.record.network.requests).toBeLessThan(endless.record.network.requests);
});

test('the passphrase is not in the environment of the capture process or its browser', async () => {
  process.env.JEJAK_PASSPHRASE = 'sandi-rahasia';
  const own = startCaptureBench();
  try {
    await own.item(`${site.origin}/article`);
    const environment = await readFile(`/proc/${own.process.pid ?? 0}/environ`, 'utf8');
    expect(environment).toContain('PATH=');
    expect(environment).not.toContain('sandi-rahasia');
  } finally {
    delete process.env.JEJAK_PASSPHRASE;
    await own.close();
  }
});

test('nothing stays in the scratch folder, whether the process ends or is killed', async () => {
  const { scratchDir } = bench;
  await bench.item(`${site.origin}/video`);
  const [own] = await readdir(scratchDir);
  const left = await readdir(join(scratchDir, own ?? ''));
  expect(left.filter((name) => !name.startsWith('profile-'))).toEqual([]);
  await bench.process.close();
  expect(await readdir(scratchDir)).toEqual([]);
  const killed = startCaptureProcess({ scratchDir });
  const work = killed.capture(
    { url: `${site.origin}/heavy`, timeoutMs: 20_000, scrollMs: 0, acceptTlsErrors: false },
    new MemoryEvidence(),
    { onProgress: ({ step }) => step === 'wait' && process.kill(killed.pid ?? 0, 'SIGKILL') },
  );
  await expect(work).rejects.toMatchObject({ code: 'capture-process-died' });
  await killed.close();
  expect(await readdir(scratchDir)).toEqual([]);
});

test('a scratch folder that is not there yet is made', async () => {
  const scratchDir = join(bench.scratchDir, 'not', 'there');
  const fresh = startCaptureProcess({ scratchDir });
  const outcome = await fresh.capture(
    { url: `${site.origin}/article`, timeoutMs: 20_000, scrollMs: 0, acceptTlsErrors: false },
    new MemoryEvidence(),
  );
  expect(outcome).toMatchObject({ result: 'item', state: 'complete' });
  await fresh.close();
});

test('cookies of one capture are not sent by the next', async () => {
  const sent: (string | undefined)[] = [];
  const noting = await startSite({
    pages: {
      '/noting': (visit) => {
        sent.push(visit.request.headers.cookie);
        visit.reply({ headers: { 'set-cookie': 'sid=1; Path=/' }, body: '<p>Kuki</p>' });
      },
    },
  });
  await bench.item(`${noting.origin}/noting`);
  await bench.item(`${noting.origin}/noting`);
  await noting.close();
  expect(sent).toEqual([undefined, undefined]);
});

test('a browser that is not there is said to be missing', async () => {
  const none = startCaptureProcess({ scratchDir: bench.scratchDir, browserPath: '/no/such/browser' });
  const work = none.capture(
    { url: site.origin, timeoutMs: 1000, scrollMs: 0, acceptTlsErrors: false },
    new MemoryEvidence(),
  );
  await expect(work).rejects.toMatchObject({ code: 'browser-not-found', fault: 'wrong-use' });
  await none.close();
});
