import { expect, test } from 'vitest';
import { SessionGone } from '../../src/capture/browser/connection.ts';
import { StepList } from '../../src/capture/step-list.ts';

const gone = (): Promise<never> => Promise.reject(new SessionGone('Runtime.evaluate'));
const said = (steps: StepList) => steps.results.map(({ name, result, reason }) => [name, result, reason]);

test('a page that is gone just before the word to stop counts as stopped, and so does what comes after', async () => {
  const stop = new AbortController();
  const steps = new StepList(stop.signal, () => undefined);
  const run = steps.run('scroll', 5000, gone);
  stop.abort();
  await run;
  await steps.run('text', 5000, gone);
  expect(said(steps)).toEqual([
    ['scroll', 'interrupted', 'stopped'],
    ['text', 'interrupted', 'stopped'],
  ]);
});

test('a page that is gone without such a word is a fault of each step, and is waited for once', async () => {
  const steps = new StepList(new AbortController().signal, () => undefined);
  for (const name of ['scroll', 'text'] as const) await steps.run(name, 5000, gone);
  expect(said(steps).map(([name, result]) => [name, result])).toEqual([
    ['scroll', 'failed'],
    ['text', 'failed'],
  ]);
  expect(steps.broken).toBeNull();
});
