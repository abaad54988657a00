import { readText } from '../../src/intake/ocr/read-text.ts';
import { bannerSeeds, drawBanners, unseenBannerSeeds } from '../banners/draw-banners.ts';
import { characterErrorRate } from '../banners/error-rate.ts';
import { startBareReader } from '../bare-reader.ts';
import { type Bench, boundRow, median, type Row } from '../row.ts';

/** The text of twenty drawn banners, and of twenty by which nothing was tuned, beside the bare reader on the same. */
export const pictureTextBench: Bench = {
  name: 'picture-text',
  rounds: 1,
  async run() {
    const bare = await startBareReader();
    try {
      const rows: Row[] = [];
      for (const [name, seeds] of [
        ['seen while tuning', bannerSeeds],
        ['never seen', unseenBannerSeeds],
      ] as const) {
        const [wrong, wrongBare, ms, msBare]: [number[], number[], number[], number[]] = [[], [], [], []];
        for (const { lines, jpeg } of await drawBanners(seeds)) {
          const stands = lines.join('\n');
          const began = process.cpuUsage();
          const { text } = await readText({
            bytes: jpeg,
            mediaType: 'image/jpeg',
            orientation: null,
            page: 1,
          });
          ms.push(processorMs(process.cpuUsage(began)));
          wrong.push(characterErrorRate(stands, text));
          const begun = process.cpuUsage();
          const read = await bare.read(jpeg);
          msBare.push(processorMs(process.cpuUsage(begun)));
          wrongBare.push(characterErrorRate(stands, read));
        }
        const bench = 'picture-text';
        rows.push(
          boundRow({
            ...{ bench, what: `20 banners ${name}, processor time of one`, unit: 'ms', bound: 1000 },
            ...{ product: median(ms), floor: median(msBare) },
          }),
          boundRow({
            ...{ bench, what: `20 banners ${name}, wrong characters`, unit: '%', bound: 10 },
            ...{ product: share(wrong), floor: share(wrongBare) },
          }),
        );
      }
      return rows;
    } finally {
      await bare.close();
    }
  },
};

function processorMs({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** The mean, in per cent. */
function share(values: readonly number[]): number {
  return (100 * values.reduce((sum, value) => sum + value, 0)) / values.length;
}
