import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { closeDisplay, displayName } from '../../test/e2e/display.ts';
import { definedOf } from '../../test/e2e/window.ts';
import { type Bench, ratioRow } from '../row.ts';
import { freshFolder, settle } from './photos-bench.ts';

/** Of the page in which the function below runs. */
declare const document: { querySelector(selector: string): object | null };

const root = join(import.meta.dirname, '../..');
const blank = join(root, 'bench/blank-window');

/** From the start of the program to the first screen that can be used, beside a blank window on the same runtime. */
export const windowBench: Bench = {
  name: 'window',
  rounds: 7,
  async run(rounds) {
    const product: number[] = [];
    const floor: number[] = [];
    try {
      for (let round = 0; round < rounds; round++) {
        floor.push(await startOf(blank));
        product.push(await startOf(root));
      }
    } finally {
      await closeDisplay();
    }
    return [
      ratioRow({
        bench: 'window',
        what: 'from its start to the first heading',
        product,
        floor,
        as: 'time',
        bound: 1.5,
        note: 'floor: a window with a heading and nothing else; both are started by the same driver, whose share is in both',
      }),
    ];
  },
};

/** Milliseconds from the start of the process until its window shows a heading. */
async function startOf(app: string): Promise<number> {
  const runtime = process.env['JEJAK_RUNTIME'];
  if (runtime === undefined)
    throw new Error('no Electron: JEJAK_RUNTIME names none; npm run bench finds one');
  const folder = freshFolder('window');
  for (const name of ['data', 'config']) mkdirSync(join(folder, name), { recursive: true });
  const display = await displayName();
  settle();
  const began = Date.now();
  const started = await _electron.launch({
    executablePath: runtime,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', app],
    env: {
      ...definedOf(process.env),
      ...(display === undefined ? {} : { DISPLAY: display }),
      JEJAK_DATA_DIR: join(folder, 'data'),
      XDG_CONFIG_HOME: join(folder, 'config'),
    },
  });
  try {
    const page = await started.firstWindow();
    // Looked for at every frame, and told by the clock of the page, which is that of the machine.
    const shown = await page.waitForFunction(
      () => document.querySelector('h1') !== null && performance.timeOrigin + performance.now(),
    );
    return Number(await shown.jsonValue()) - began;
  } finally {
    await started.close();
  }
}
