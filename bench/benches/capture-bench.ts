import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { itemFile, itemState, stepResult } from '../../src/contract/item.ts';
import { missingAnswers, pngSize } from '../check-capture.ts';
import { type Bench, type Row, ratioRow } from '../row.ts';
import { runProduct, runScript, timed } from '../run-process.ts';
import { siteMedia } from '../site/media.ts';
import { postHeight } from '../site/pages.ts';
import { type SiteAnswer, startSite } from '../site.ts';
import { freshFolder, settle } from './photos-bench.ts';

/** Every form of a page that `docs/formats` asks for. */
const roles = ['screenshot', 'viewport', 'html', 'dom', 'wacz', 'mhtml', 'text', 'post', 'capture'];
const bound = 0.8;

export const sealed = z.object({ state: itemState, files: z.array(itemFile), steps: z.array(stepResult) });
const timedCapture = timed.extend({ item: sealed });
const bareSays = z.object({ height: z.number() });

export const capturePostBench = captureBench('capture-post', '/post', postHeight);
export const captureArticleBench = captureBench('capture-article', '/article', 0);

/** One page with every role, every answer and the seal, beside the bare script; wrong where anything is missing. */
function captureBench(name: string, path: string, height: number): Bench {
  return {
    name,
    rounds: 5,
    async run(rounds): Promise<Row[]> {
      const media = await siteMedia();
      const floor: number[] = [];
      const product: number[] = [];
      let peak = 0;
      let answers = 0;
      for (let round = 0; round < rounds; round++) {
        const bare = await startSite(media);
        settle();
        const folder = freshFolder('bare');
        floor.push(
          (await runScript('./bare-capture.ts', [bare.origin + path, folder], bareSays, { sampleMs: 0 })).ms,
        );
        await bare.close();

        const site = await startSite(media);
        const out = freshFolder('capture');
        settle();
        const args = [join(out, 'bukti.jejak'), site.origin + path, out];
        const run = await runProduct('capture', args, timedCapture);
        await assertWhole(run.said.item, out, site.origin, site.log, height);
        await site.close();
        product.push(run.said.ms);
        peak = Math.max(peak, run.peak.tree);
        answers = site.log.length;
      }
      const what = `${path}, ${answers} answers, every role, sealed`;
      return [ratioRow({ bench: name, what, product, floor, as: 'time', bound, peak })];
    },
  };
}

/** Throws where the capture is not whole: speed counts for nothing then. */
export async function assertWhole(
  item: z.infer<typeof sealed>,
  folder: string,
  origin: string,
  log: readonly SiteAnswer[],
  height: number,
): Promise<void> {
  const wrong: string[] = [];
  const there = new Set(item.files.map((file) => file.role));
  const absent = roles.filter((role) => !there.has(role));
  if (absent.length > 0) wrong.push(`roles missing: ${absent.join(' ')}`);
  const bad = item.steps.filter((step) => step.result !== 'ok' && step.result !== 'skipped');
  if (item.state !== 'complete') wrong.push(`state ${item.state}: ${JSON.stringify(bad)}`);
  const missing = await missingAnswers(join(folder, 'wacz'), origin, log);
  if (missing.length > 0) wrong.push(`answers missing: ${missing.join('; ')}`);
  const pictures = readdirSync(folder).filter((name) => name.startsWith('screenshot'));
  const seen = pictures.reduce((sum, name) => sum + pngSize(join(folder, name)).height, 0);
  if (seen < height) wrong.push(`the picture shows ${seen} of ${height} pixels`);
  if (wrong.length > 0) throw new Error(`the capture is wrong: ${wrong.join(' | ')}`);
}
