import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../site/server.ts';
import { html } from '../site/visit.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';

let site: Site;
let bench: CaptureBench | undefined;
let stopNow: () => void = () => undefined;

beforeAll(async () => {
  site = await startSite({
    pages: {
      '/page': (visit) => visit.reply({ body: html('Halaman', '<p>Ada</p>') }),
      '/waits': (visit) => visit.reply({ body: html('Menunggu', '<p>Ada</p><img src="/never">') }),
      '/never': () => stopNow(),
    },
  });
});
afterEach(() => bench?.close());
afterAll(() => site.close());

/** Lets the browser of this capture process, and no other, stand still. */
function stopBrowser({ process: { pid } }: CaptureBench): number {
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  const browser = Number(children.trim().split(/\s+/)[0]);
  process.kill(browser, 'SIGSTOP');
  return browser;
}

test('a browser that stands still is ended, and the page is captured with another', async () => {
  bench = startCaptureBench({ launchMs: 12_000 });
  await bench.item(`${site.origin}/page`);
  const browser = stopBrowser(bench);
  const { state } = await bench.item(`${site.origin}/page`);
  expect(state).toBe('complete');
  expect(() => process.kill(browser, 0)).toThrow('ESRCH');
}, 120_000);

test('a browser that never answers is told, and not waited for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jejak-silent-'));
  try {
    const browserPath = join(folder, 'silent-browser');
    await writeFile(browserPath, '#!/bin/sh\nexec sleep 600\n');
    await chmod(browserPath, 0o755);
    bench = startCaptureBench({ browserPath, launchMs: 500 });
    await expect(bench.run(`${site.origin}/page`)).rejects.toMatchObject({ code: 'browser-not-started' });
    await bench.close();
    // One that would be waited for longer than this test may take: whoever stops it is heard at once.
    bench = startCaptureBench({ browserPath, launchMs: 600_000 });
    const stop = new AbortController();
    const capture = bench.run(`${site.origin}/page`, {}, { signal: stop.signal });
    stop.abort();
    await expect(capture).rejects.toMatchObject({ code: 'interrupted' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);

test('a browser that stands still mid-way is ended too, and what had come is kept', async () => {
  const taking = (bench = startCaptureBench());
  stopNow = () => stopBrowser(taking);
  const { state, evidence, record } = await taking.item(`${site.origin}/waits`, { timeoutMs: 3000 });
  expect(state).toBe('partial');
  expect(record.steps).toContainEqual(
    expect.objectContaining({ name: 'viewport', result: 'interrupted', reason: 'browser-died' }),
  );
  expect(evidence.text('html')).toContain('Ada');
}, 120_000);
