/**
 * The product's capture of several pages of several sites: locker unlocked, browsers cold. The clock runs from the
 * call to the last sealed item. What the check needs comes out of the locker afterwards, a folder a page.
 *
 *     node bench/product/capture-many.ts LOCKER AT-ONCE FOLDER URL…
 */
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { captureList } from '../../src/core/index.ts';
import { benchBrowser } from '../cache.ts';
import { createBenchLocker, scratchFolder, unattended } from './session.ts';

const [dir, atOnce, folder, ...urls] = process.argv.slice(2);
if (dir === undefined || folder === undefined || urls.length === 0)
  throw new Error('usage: capture-many.ts LOCKER AT-ONCE FOLDER URL…');
const locker = await createBenchLocker(dir);
const opened = await locker.openCase({ number: '001/BENCH/2024', title: 'Unggahan' });

const began = performance.now();
const { items, failed } = await captureList(
  locker,
  {
    addresses: urls,
    resume: false,
    caseId: opened.case,
    timeoutMs: 120_000,
    scrollMs: 60_000,
    acceptTlsErrors: false,
    atOnce: Number(atOnce),
    browserPath: benchBrowser(),
    scratchDir: scratchFolder(dir),
    locale: 'id-ID',
    timeZone: 'Asia/Makassar',
  },
  unattended,
);
const ms = performance.now() - began;
if (items.length !== urls.length) throw new Error(`a capture failed: ${JSON.stringify(failed)}`);
for (const [at, item] of items.entries()) {
  mkdirSync(join(folder, String(at)), { recursive: true });
  for (const { role } of item.files) {
    if (!/^(wacz|screenshot)/.test(role)) continue;
    await pipeline(
      Readable.from(locker.readFile(item.item, role)),
      createWriteStream(join(folder, String(at), role)),
    );
  }
}
await locker.close();
console.log(JSON.stringify({ ms, items }));
