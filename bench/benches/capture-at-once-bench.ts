import { join } from 'node:path';
import { z } from 'zod';
import { type Bench, boundRow, type Row, ratioRow } from '../row.ts';
import { runProduct, timed } from '../run-process.ts';
import { siteMedia } from '../site/media.ts';
import { postHeight } from '../site/pages.ts';
import { type Site, startSite } from '../site.ts';
import { assertWhole, sealed } from './capture-bench.ts';
import { freshFolder, settle } from './photos-bench.ts';

const pages = 8;
const atOnce = 4;
/** What every answer takes longer, as over a slow network. */
const addedMs = 200;
const bound = 1.6;
/** 500 MB. */
const mostMemory = 476;

const timedCaptures = timed.extend({ items: z.array(sealed) });

/** Several captures at once beside one at a time in the same run; wrong where anything is missing of one of them. */
export const captureAtOnceBench: Bench = {
  name: 'capture-at-once',
  rounds: 3,
  async run(rounds): Promise<Row[]> {
    const slow = await inTurns(rounds, addedMs);
    const fast = await inTurns(rounds, 0);
    const what = `${pages} × /post of as many sites, ${atOnce} at once beside one at a time`;
    return [
      ratioRow({
        ...{ bench: 'capture-at-once', what: `${what}, ${addedMs} ms added`, bound, as: 'speed' },
        ...slow,
      }),
      ratioRow({ ...{ bench: 'capture-at-once', what, bound: null, as: 'speed' }, ...fast }),
      boundRow({
        ...{ bench: 'capture-at-once', what: 'the largest process beside the browsers', unit: 'MiB' },
        ...{ product: Math.max(slow.largest, fast.largest), bound: mostMemory },
      }),
    ];
  },
};

async function inTurns(
  rounds: number,
  delay: number,
): Promise<{ product: number[]; floor: number[]; peak: number; largest: number }> {
  const measured = { product: [] as number[], floor: [] as number[], peak: 0, largest: 0 };
  for (let round = 0; round < rounds; round++) {
    measured.floor.push((await captureAll(1, delay)).ms);
    const run = await captureAll(atOnce, delay);
    measured.product.push(run.ms);
    measured.peak = Math.max(measured.peak, run.tree);
    measured.largest = Math.max(measured.largest, run.largest);
  }
  return measured;
}

/** Each page on a server and a host of its own, so that no site is hurried. */
async function captureAll(
  count: number,
  delay: number,
): Promise<{ ms: number; tree: number; largest: number }> {
  const media = await siteMedia();
  const sites: Site[] = [];
  for (let at = 0; at < pages; at++) sites.push(await startSite(media, delay));
  const origins = sites.map(({ origin }, at) => origin.replace('127.0.0.1', `situs-${at}.localhost`));
  const out = freshFolder(`capture-${count}`);
  settle();
  const urls = origins.map((origin) => `${origin}/post`);
  const run = await runProduct(
    'capture-many',
    [join(out, 'bukti.jejak'), String(count), out, ...urls],
    timedCaptures,
  );
  for (const [at, item] of run.said.items.entries()) {
    const [origin = '', log = []] = [origins[at], sites[at]?.log];
    await assertWhole(item, join(out, String(at)), origin, log, postHeight);
  }
  await Promise.all(sites.map((site) => site.close()));
  return { ms: run.said.ms, tree: run.peak.tree, largest: run.peak.largest };
}
