/**
 * The product's capture of one page: locker unlocked, browser cold. The clock runs from the call to the
 * sealed item. What the check needs comes out of the locker afterwards.
 *
 *     node bench/product/capture.ts LOCKER URL FOLDER
 */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { captureList } from '../../src/core/index.ts';
import { benchBrowser } from '../cache.ts';
import { createBenchLocker, scratchFolder, unattended } from './session.ts';

const [dir, url, folder] = process.argv.slice(2);
if (dir === undefined || url === undefined || folder === undefined)
  throw new Error('usage: capture.ts LOCKER URL FOLDER');
const locker = await createBenchLocker(dir);
const opened = await locker.openCase({ number: '001/BENCH/2024', title: 'Unggahan' });

const began = performance.now();
const { items, failed } = await captureList(
  locker,
  {
    addresses: [url],
    resume: false,
    caseId: opened.case,
    timeoutMs: 120_000,
    scrollMs: 60_000,
    acceptTlsErrors: false,
    browserPath: benchBrowser(),
    scratchDir: scratchFolder(dir),
    locale: 'id-ID',
    timeZone: 'Asia/Makassar',
  },
  unattended,
);
const ms = performance.now() - began;
const item = items[0];
if (item === undefined) throw new Error(`the capture failed: ${JSON.stringify(failed)}`);
for (const { role } of item.files) {
  if (!/^(wacz|screenshot)/.test(role)) continue;
  await pipeline(Readable.from(locker.readFile(item.item, role)), createWriteStream(join(folder, role)));
}
await locker.close();
console.log(JSON.stringify({ ms, item }));
