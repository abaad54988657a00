import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe has against the screen; what it found in order is not listed, which takes as long again. It is brought into
 * the page once: `@axe-core/playwright` reads its million and a half characters in twice for each look.
 */
export async function violationsOf(
  page: Page,
  runOnly: { type: 'tag' | 'rule'; values: string[] },
): Promise<axe.Result[]> {
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  }
  return page.evaluate(async (only) => {
    const { axe: brought } = window as Window & { axe?: typeof axe };
    if (brought === undefined) throw new Error('axe did not come into the page');
    return (await brought.run(document, { runOnly: only, resultTypes: ['violations'] })).violations;
  }, runOnly);
}
