import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { benchFolder } from '../cache.ts';
import { clearFolder } from '../photos.ts';
import { type Bench, boundRow, median, percentile, type Row } from '../row.ts';
import { runProduct } from '../run-process.ts';

const items = 100_000;
const growth = z.object({
  ms: z.number(),
  windows: z.array(z.object({ items: z.number(), median: z.number(), p99: z.number(), floor: z.number() })),
});
const opening = z.object({ openMs: z.number(), deriveMs: z.number() });
const searches = z.array(z.object({ query: z.string(), ms: z.number(), hits: z.number() }));

/** How much dearer the hundred-thousandth append may be than the thousandth. */
const flatness = 1.3;

/** The cost of an append as the locker grows, beside a small write with its fsync. Leaves the grown locker for the others. */
export const appendBench: Bench = {
  name: 'append',
  rounds: 1,
  async run() {
    const { windows, ms } = await grow();
    const start = windows[0];
    return windows.map((window): Row => {
      const value = start === undefined ? Number.NaN : window.median / start.median;
      return {
        bench: 'append',
        what: `one item, the locker at ${window.items.toLocaleString('en')}`,
        product: window.median,
        unit: 'ms',
        floor: window.floor,
        ratio: { of: 'product/floor', value, least: value, most: value },
        bound: window === start ? null : { sign: '≤', value: flatness },
        met: window === start ? null : value <= flatness,
        peak: null,
        note: `p99 ${window.p99.toFixed(1)} ms; floor: 4 KiB and an fsync; ratio: to the cost at the first size; all ${items.toLocaleString('en')} in ${Math.round(ms / 1000)} s`,
      };
    });
  },
};

/** Opening a locker of 100,000 items in a fresh process, less the key derivation. */
export const openBench: Bench = {
  name: 'open',
  rounds: 7,
  async run(rounds) {
    const dir = await grownLocker();
    const left: number[] = [];
    const derived: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const { said } = await runProduct('open', [dir], opening, { sampleMs: 0 });
      left.push(said.openMs - said.deriveMs);
      derived.push(said.deriveMs);
    }
    return [
      boundRow({
        bench: 'open',
        what: 'a locker of 100,000 items, after the key derivation',
        product: median(left),
        unit: 'ms',
        bound: 300,
        floor: median(derived),
        note: `floor: the derivation itself (scrypt, N = 2^17); rounds ${left.map((ms) => Math.round(ms)).join(' ')}`,
      }),
    ];
  },
};

/** Searching there, with what people type. */
export const searchBench: Bench = {
  name: 'search',
  rounds: 5,
  async run(rounds) {
    const dir = await grownLocker();
    const { said, peak } = await runProduct('search', [dir, String(rounds)], searches);
    const times = said.map(({ ms }) => ms);
    const slowest = said.toSorted((a, b) => b.ms - a.ms).slice(0, 3);
    const empty = new Set(said.filter(({ hits }) => hits === 0).map(({ query }) => query));
    const row = (what: string, product: number, bound: number | null, note?: string): Row =>
      boundRow({
        bench: 'search',
        what,
        product,
        unit: 'ms',
        bound,
        peak: peak.tree,
        ...(note === undefined ? {} : { note }),
      });
    return [
      row(
        'median',
        median(times),
        20,
        `${times.length} searches in 100,000 items; without a hit: ${[...empty].join(', ')}`,
      ),
      row('p99', percentile(times, 0.99), 100),
      row(
        'slowest',
        Math.max(...times),
        null,
        slowest.map(({ query, ms }) => `${query} ${ms.toFixed(1)} ms`).join('; '),
      ),
    ];
  },
};

async function grow(): Promise<z.infer<typeof growth>> {
  const dir = lockerPath();
  clearFolder(join(dir, '..'));
  benchFolder('grown');
  const { said } = await runProduct('grow', [dir, String(items)], growth, { sampleMs: 0 });
  return said;
}

/** The locker that the last growth left, or a new one; a change of the schema asks for `append` first. */
async function grownLocker(): Promise<string> {
  if (!existsSync(join(lockerPath(), 'keys.json'))) await grow();
  return lockerPath();
}

function lockerPath(): string {
  return join(benchFolder('grown'), 'bukti.jejak');
}
