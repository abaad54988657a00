import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { captureList } from '../../src/core/capture-list.ts';
import { compareWithLog, recordedResponses } from '../capture/compare-with-log.ts';
import { newLocker, removeFolders } from '../locker/temporary-locker.ts';
import { type Site, startSite } from '../site/server.ts';

// Eight pages, on whatever machine.
vi.setConfig({ testTimeout: 300_000 });

let site: Site;
let made: Awaited<ReturnType<typeof newLocker>>;

beforeAll(async () => {
  site = await startSite();
  made = await newLocker();
});
afterAll(async () => {
  await made.locker.close();
  await site.close();
  removeFolders();
});

/** Pages that load what is seen, play, stream, and start workers: each would suffer from not being in front. */
const paths = ['/lazy', '/endless', '/video', '/events', '/workers', '/framed', '/inner', '/article'];

test('four at once, the archives hold every answer that the server gave, and nothing of another page', async () => {
  const { locker } = made;
  const scratchDir = join(made.dir, '..', 'scratch');
  const { items, failed, pages } = await captureList(
    locker,
    {
      addresses: paths.map((path) => site.origin + path),
      ...{ resume: false, atOnce: 4, pauseMs: 0, timeoutMs: 120_000, scrollMs: 60_000 },
      ...{ acceptTlsErrors: false, scratchDir, locale: 'id-ID', timeZone: 'Asia/Jakarta' },
    },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  rmSync(scratchDir, { recursive: true, force: true });
  expect(failed).toEqual([]);
  expect(items.map(({ source, state, steps }) => [source.url, state, steps.filter(isBad)])).toEqual(
    paths.map((path) => [site.origin + path, 'complete', []]),
  );
  expect(pages.every(({ ms }) => (ms ?? 0) > 0)).toBe(true);
  const recorded = [];
  for (const { item } of items) {
    const parts: Uint8Array[] = [];
    for await (const part of locker.readFile(item, 'wacz')) parts.push(part);
    recorded.push(...(await recordedResponses(Buffer.concat(parts))));
  }
  const { missing } = compareWithLog(recorded, site.served());
  expect(missing).toEqual([]);
});

function isBad({ result }: { result: string }): boolean {
  return result !== 'ok' && result !== 'skipped';
}
