import { join } from 'node:path';
import { closeDisplay } from '../../test/e2e/display.ts';
import { Person } from '../../test/e2e/steps.ts';
import { openWindow, type TestWindow } from '../../test/e2e/window.ts';
import { type Bench, boundRow, median, type Row } from '../row.ts';
import { runProduct, timed } from '../run-process.ts';
import { traceOf } from './page-trace.ts';
import { freshFolder, settle } from './photos-bench.ts';

const pins = 10_000;
const passphrase = 'sandi bangku ukur 2024';
const panMs = 4000;

/** What the map costs while it is moved, beside the same map without pins in the same window, in turns. */
export const mapBench: Bench = {
  name: 'map',
  rounds: 5,
  async run(rounds) {
    const dir = join(freshFolder('map'), 'peta.jejak');
    await runProduct('place', [dir, String(pins)], timed, { sampleMs: 0 });
    settle();
    const window = await openWindow({ language: 'id' });
    window.page.setDefaultTimeout(120_000); // for a machine that does much else before
    const person = new Person(window, 'id');
    try {
      await openLocker(window, person, dir);
      await person.goTo('rail.map');
      await window.page.locator('[data-ready="true"][data-still]').waitFor({ timeout: 60_000 });
      const rows: Row[] = [];
      for (const [where, notches] of views) {
        const [full, empty] = await inTurns(window, person, rounds, notches);
        rows.push(...rowsOf(where, full, empty));
      }
      return rows;
    } finally {
      await window.close();
      await closeDisplay();
    }
  },
};

/** How far the wheel is turned before the map is moved: all of Indonesia, and a province. */
const views = [
  ['all of Indonesia', 0],
  ['a province', 8],
] as const;

interface Moved {
  /** Milliseconds of processor time, and by the clock, of the page's thread for each frame. */
  cpuMs: number;
  ms: number;
  framesPerSecond: number;
}

async function inTurns(
  window: TestWindow,
  person: Person,
  rounds: number,
  notches: number,
): Promise<[full: Moved[], empty: Moved[]]> {
  const full: Moved[] = [];
  const empty: Moved[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [of, said] of [
      ['Berposisi', full],
      ['Kosong', empty],
    ] as const) {
      await chooseCase(window, person, of);
      await turnWheel(window, -notches);
      said.push(await move(window));
      await turnWheel(window, notches);
    }
  }
  return [full, empty];
}

/** Drags the map to and fro, and turns the wheel in between, as fast as it answers. */
async function move(window: TestWindow): Promise<Moved> {
  const { page } = window;
  const { x, y } = await middleOf(window);
  let tookMs = 0;
  const { tasks, frames } = await traceOf(
    window,
    async () => {
      const began = performance.now();
      while (performance.now() - began < panMs) {
        await page.mouse.move(x - 100, y - 50);
        await page.mouse.down();
        for (let at = 1; at <= 50; at++) await page.mouse.move(x - 100 + 4 * at, y - 50 + 2 * at);
        for (let at = 50; at >= 0; at--) await page.mouse.move(x - 100 + 4 * at, y - 50 + 2 * at);
        await page.mouse.up();
        await page.mouse.wheel(0, -120);
        await page.mouse.wheel(0, 120);
      }
      tookMs = performance.now() - began;
    },
    { frames: true },
  );
  const sum = (of: 'cpuMs' | 'ms'): number => tasks.reduce((all, task) => all + task[of], 0);
  return {
    cpuMs: sum('cpuMs') / frames,
    ms: sum('ms') / frames,
    framesPerSecond: (frames / tookMs) * 1000,
  };
}

function rowsOf(where: string, full: Moved[], empty: Moved[]): Row[] {
  const each = (of: keyof Moved, moved: Moved[]): number[] => moved.map((one) => one[of]);
  const rates = full.map((one, at) => one.framesPerSecond / (empty[at]?.framesPerSecond ?? Number.NaN));
  const inWords = (all: number[]): string => all.map((value) => value.toFixed(1)).join(', ');
  const [fast, bare] = [median(each('framesPerSecond', full)), median(each('framesPerSecond', empty))];
  return [
    boundRow({
      bench: 'map',
      what: `${where}: the page’s thread for each frame while it is moved, 10,000 pins`,
      product: median(each('cpuMs', full)),
      floor: median(each('cpuMs', empty)),
      unit: 'ms',
      bound: 8,
      note: `processor time of each round: ${inWords(each('cpuMs', full))} ms; by the clock, waiting for what draws without a graphics card: ${median(each('ms', full)).toFixed(1)} ms; floor: the same map without pins`,
    }),
    {
      bench: 'map',
      what: `${where}: how fast it moves, beside the same map without pins`,
      product: 1000 / fast,
      unit: 'ms',
      floor: 1000 / bare,
      ratio: {
        of: 'floor/product',
        value: fast / bare,
        least: Math.min(...rates),
        most: Math.max(...rates),
      },
      bound: { sign: '≥', value: 0.9 },
      met: fast / bare >= 0.9,
      peak: null,
      note: `milliseconds from one frame to the next; ${inWords(each('framesPerSecond', full))} a second with pins, ${inWords(each('framesPerSecond', empty))} without`,
    },
  ];
}

async function openLocker(window: TestWindow, person: Person, dir: string): Promise<void> {
  await window.answerDialog([dir]);
  await person.press('welcome.open-another');
  await person.type('locker.passphrase', passphrase);
  await person.press('locker.open');
  await window.page.getByRole('row', { name: /Berposisi/ }).waitFor();
}

/** Narrows the map to a case, and waits until all of it is drawn. */
async function chooseCase(window: TestWindow, person: Person, title: string): Promise<void> {
  const { page } = window;
  await page.getByLabel(person.say('search.in-case'), { exact: true }).first().click();
  await page.getByRole('option', { name: new RegExp(title) }).click();
  const count = title === 'Kosong' ? person.say('map.empty') : person.say('map.placed', { number: '10.000' });
  await page.getByText(count).first().waitFor();
  await still(window);
}

async function turnWheel(window: TestWindow, notches: number): Promise<void> {
  const { x, y } = await middleOf(window);
  await window.page.mouse.move(x, y);
  for (let at = 0; at < Math.abs(notches); at++) await window.page.mouse.wheel(0, Math.sign(notches) * 120);
  await still(window);
}

/** Until nothing moves and all of it is drawn, twice a second apart, since a move may be about to begin. */
async function still(window: TestWindow): Promise<void> {
  for (let time = 0; time < 2; time++) {
    await window.page.waitForTimeout(500);
    await window.page.locator('[data-ready="true"][data-still]').waitFor({ timeout: 60_000 });
  }
}

async function middleOf(window: TestWindow): Promise<{ x: number; y: number }> {
  const box = await window.page.locator('[data-ready="true"]').boundingBox();
  if (box === null) throw new Error('no map');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
