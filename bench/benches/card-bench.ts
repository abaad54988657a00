import { statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { benchCard, manyPhotos } from '../many-photos.ts';
import { type Bench, boundRow, percentile, ratioRow } from '../row.ts';
import { runProduct, runScript, timed } from '../run-process.ts';
import { freshFolder, settle } from './photos-bench.ts';

const brought = z.object({ sealedMs: z.number(), lookedMs: z.number(), answered: z.array(z.number()) });
/** One photograph comes in before the clock runs, for the calls that are made meanwhile. */
const timedPhotos = manyPhotos - 1;
const leastRate = 60;

/**
 * A phone's card, 2,000 photographs of 12 megapixels, beside a loop that reads, hashes, writes and flushes them, and a
 * bare loop of sharp over them.
 */
export const cardBench: Bench = {
  name: 'card',
  rounds: 2,
  async run(rounds) {
    const paths = await benchCard();
    const sealed: number[] = [];
    const looked: number[] = [];
    const copied: number[] = [];
    const bare: number[] = [];
    const answered: number[] = [];
    let peak = 0;
    for (let round = 0; round < rounds; round++) {
      settle();
      bare.push((await runScript('./floor-thumbnails.ts', paths.slice(1), timed, { sampleMs: 0 })).said.ms);
      const out = join(freshFolder('card'), 'files');
      settle();
      copied.push(
        (await runScript('./floor-import.ts', [out, ...paths.slice(1)], timed, { sampleMs: 0 })).said.ms,
      );
      const dir = join(freshFolder('card'), 'bukti.jejak');
      settle();
      const run = await runProduct('many-photos', [dir, ...paths], brought, { sampleMs: 500 });
      sealed.push(run.said.sealedMs);
      looked.push(run.said.lookedMs);
      answered.push(...run.said.answered);
      peak = Math.max(peak, run.peak.tree);
    }
    const mebibytes = paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1024 ** 2;
    const perSecond = (ms: number): string => ((timedPhotos / ms) * 1000).toFixed(0);
    const what = `${manyPhotos} photos of 12 megapixels`;
    return [
      boundRow({
        bench: 'card',
        what: `${what}, a photo sealed, with what its Exif says`,
        product: percentile(sealed, 0.5) / timedPhotos,
        unit: 'ms',
        bound: Math.round(10_000 / leastRate) / 10,
        peak,
        note: `${(mebibytes / manyPhotos).toFixed(1)} MiB each; photos a second: ${sealed.map(perSecond).join(', ')}`,
      }),
      ratioRow({
        bench: 'card',
        what: `${what}, sealed, beside a loop that reads, hashes, writes and flushes them`,
        product: sealed,
        floor: copied,
        as: 'speed',
        bound: null,
        note: `the loop, photos a second: ${copied.map(perSecond).join(', ')}`,
      }),
      ratioRow({
        bench: 'card',
        what: `${what}, their small pictures and looks`,
        product: looked,
        floor: bare,
        as: 'speed',
        bound: 0.7,
        note: `small pictures a second: ${looked.map(perSecond).join(', ')}; bare: ${bare.map(perSecond).join(', ')}`,
      }),
      boundRow({
        bench: 'card',
        what: 'cheap calls meanwhile, p99',
        product: percentile(answered, 0.99),
        unit: 'ms',
        bound: 100,
        note: `${answered.length} calls, the slowest ${Math.max(...answered).toFixed(0)} ms`,
      }),
    ];
  },
};
