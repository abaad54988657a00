import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { bigFile } from '../big-file.ts';
import { benchPhotos, clearFolder } from '../photos.ts';
import { type Bench, boundRow, percentile, type Row } from '../row.ts';
import { runProduct, timed } from '../run-process.ts';
import { siteMedia } from '../site/media.ts';
import { startSite } from '../site.ts';
import { freshFolder, settle } from './photos-bench.ts';

const latencies = z.object({
  answered: z.array(z.object({ call: z.string(), ms: z.number() })),
  took: z.record(z.string(), z.number()),
});

/** 300 MB in MiB. */
const mostMemory = 286;

/** Cheap calls while an import, an export, a check and a capture run at once. */
export const latencyBench: Bench = {
  name: 'latency',
  rounds: 4,
  async run(rounds) {
    const photos = (await benchPhotos()).slice(0, 120);
    const media = await siteMedia();
    const answered: { call: string; ms: number }[] = [];
    const late: number[] = [];
    const notes: string[] = [];
    let peak = 0;
    for (let round = 0; round < rounds; round++) {
      const folder = freshFolder('latency');
      const site = await startSite(media);
      settle();
      const args = [join(folder, 'bukti.jejak'), `${site.origin}/post`, join(folder, 'x.zip'), ...photos];
      const idle = startIdleProcess();
      const run = await runProduct('latency', args, latencies);
      late.push(...(await idle.stop()));
      await site.close();
      answered.push(...run.said.answered);
      notes.push(
        Object.entries(run.said.took)
          .map(([job, ms]) => `${job} ${(ms / 1000).toFixed(1)} s`)
          .join(', '),
      );
      peak = Math.max(peak, run.peak.tree);
    }
    const row = (what: string, values: number[], share: number, bound: number | null, note?: string): Row =>
      boundRow({
        bench: 'latency',
        what,
        product: percentile(values, share),
        unit: 'ms',
        bound,
        floor: percentile(late, share),
        peak,
        ...(note === undefined ? {} : { note }),
      });
    const all = answered.map(({ ms }) => ms);
    const calls = [...new Set(answered.map(({ call }) => call))];
    return [
      row('all calls, p50', all, 0.5, null),
      row(
        'all calls, p99',
        all,
        0.99,
        100,
        `${all.length} calls; floor: how late the machine wakes an idle process meanwhile; ended after ${notes.join(' | ')}`,
      ),
      row('all calls, slowest', all, 1, null),
      ...calls.map((call) =>
        row(
          `${call}, p99`,
          answered.filter((each) => each.call === call).map(({ ms }) => ms),
          0.99,
          100,
        ),
      ),
    ];
  },
};

/** 10 GiB in one file: in, out, and checked. */
export const memoryBench: Bench = {
  name: 'memory',
  rounds: 1,
  async run() {
    const path = bigFile();
    const folder = freshFolder('memory');
    const dir = join(folder, 'bukti.jejak');
    const zip = join(folder, 'berkas.zip');
    const rows: Row[] = [];
    const measure = async (what: string, name: string, args: string[]): Promise<void> => {
      settle();
      const { said, peak } = await runProduct(name, args, timed);
      rows.push(
        boundRow({
          bench: 'memory',
          what: `10 GiB in one file, ${what}`,
          product: peak.tree,
          unit: 'MiB',
          bound: mostMemory,
          note: `${Math.round(said.ms / 1000)} s; largest single process ${Math.round(peak.largest)} MiB`,
        }),
      );
    };
    await measure('in', 'import', [dir, path]);
    await measure('out', 'export', [dir, zip]);
    await measure('checked', 'verify', [zip]);
    clearFolder(folder);
    return rows;
  },
};

/** A process that does nothing beside the measured one; see `floor-latency.ts`. */
function startIdleProcess(): { stop(): Promise<number[]> } {
  const script = join(import.meta.dirname, '../floor-latency.ts');
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return {
    async stop() {
      child.stdin.end();
      await ended;
      return z.array(z.number()).parse(JSON.parse(said));
    },
  };
}
