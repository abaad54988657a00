import { join } from 'node:path';
import { serveSamplePost } from '../../src/core/sample/serve-post.ts';
import { closeDisplay } from '../../test/e2e/display.ts';
import { Person } from '../../test/e2e/steps.ts';
import { openWindow } from '../../test/e2e/window.ts';
import { type Bench, boundRow } from '../row.ts';
import { type PageTask, traceOf } from './page-trace.ts';

const typed = ['al', 'alh', 'alham', 'alhamd', 'kantor', 'nomor', 'nomor 9', 'misal'];

/**
 * The longest tasks of the page's own thread, by the browser's tracing, while pages are captured and a search runs: of
 * all rounds, since one task that is too long is one too many.
 */
export const windowTasksBench: Bench = {
  name: 'window-tasks',
  rounds: 3,
  async run(rounds) {
    const longest: number[] = [];
    const busiest: number[] = [];
    let count = 0;
    try {
      for (let round = 0; round < rounds; round++) {
        const tasks = await traceTasks();
        count += tasks.length;
        longest.push(Math.max(...tasks.map(({ ms }) => ms)));
        busiest.push(Math.max(...tasks.map(({ cpuMs }) => cpuMs)));
      }
    } finally {
      await closeDisplay();
    }
    return [
      boundRow({
        bench: 'window-tasks',
        what: 'longest task of the page while a capture and a search run',
        product: Math.max(...longest),
        unit: 'ms',
        bound: 50,
        note: `the longest of each round: ${inWords(longest)}; ${count} tasks`,
      }),
      boundRow({
        bench: 'window-tasks',
        what: 'the same in processor time: what is the page’s own',
        product: Math.max(...busiest),
        unit: 'ms',
        bound: null,
        note: `the longest of each round: ${inWords(busiest)}`,
      }),
    ];
  },
};

const inWords = (all: number[]): string => `${all.map((ms) => ms.toFixed(0)).join(', ')} ms`;

/** The tasks of the page's thread. */
async function traceTasks(): Promise<PageTask[]> {
  const sample = await serveSamplePost(join(import.meta.dirname, '../../resources/samples/post'));
  const window = await openWindow({ language: 'id' });
  try {
    const person = new Person(window, 'id');
    await person.createLocker('Ukur');
    await person.openCase('1', 'Satu');
    await person.capture(sample.url, 1);
    await person.goTo('rail.search');
    const field = window.page.getByLabel(person.say('search.field')).first();
    const { tasks } = await traceOf(window, async () => {
      await person.goTo('rail.capture');
      await person.type('queue.addresses', [1, 2, 3].map((at) => `${sample.url}?${at}`).join('\n'));
      await person.press('queue.add-many', { count: 3 });
      await person.goTo('rail.search');
      for (let round = 0; round < 3; round++) {
        for (const text of typed) {
          await field.fill(text);
          await window.page.waitForTimeout(150);
        }
      }
    });
    return tasks;
  } finally {
    await window.close();
    await sample.close();
  }
}
