import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { violationsOf } from './against-wcag.ts';

/** Where the pictures of screens go (`JEJAK_PICTURES`); undefined for none. */
const folder = process.env['JEJAK_PICTURES'];

/**
 * Looks at the screen as it stands: takes its picture where pictures are wanted, and holds it to WCAG 2.2 AA
 * (axe), its colours in the light and in the dark unless the test goes through both itself. Gives what is against
 * that, as text.
 */
export async function lookAt(
  page: Page,
  name: string,
  { bothLooks = true }: { bothLooks?: boolean } = {},
): Promise<string[]> {
  // A message that goes by itself must not be half faded when its colours are read.
  const isStill = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await settled(page);
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    await takePicture(page, join(folder, `${name}.png`));
    const { now, other } = await looksOf(page);
    await turnTo(page, other);
    await takePicture(page, join(folder, `${name}-${other}.png`));
    await turnTo(page, now);
  }
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const violations = await violationsOf(page, { type: 'tag', values: tags });
  const elsewhere = bothLooks ? await inTheOtherLook(page) : [];
  await page.emulateMedia({ reducedMotion: isStill ? 'reduce' : 'no-preference' });
  return [...violations, ...elsewhere].flatMap(({ id, nodes }) =>
    nodes.map((node) => `${name}: ${id} ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

type Violations = Awaited<ReturnType<typeof violationsOf>>;

/** What cannot be told apart by its colours where the light is dark, or the dark light. */
async function inTheOtherLook(page: Page): Promise<Violations> {
  const { now, other } = await looksOf(page);
  await turnTo(page, other);
  const violations = await violationsOf(page, { type: 'rule', values: ['color-contrast'] });
  await turnTo(page, now);
  return violations;
}

/** 256 colours are enough for a screen of this window, at a third of the size. */
async function takePicture(page: Page, path: string): Promise<void> {
  await sharp(await page.screenshot())
    .png({ palette: true, effort: 10 })
    .toFile(path);
}

type Look = 'dark' | 'light';

async function looksOf(page: Page): Promise<{ now: Look; other: Look }> {
  const look = await page.evaluate(() => document.documentElement.getAttribute('data-mantine-color-scheme'));
  return look === 'dark' ? { now: 'dark', other: 'light' } : { now: 'light', other: 'dark' };
}

async function turnTo(page: Page, colorScheme: Look): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(
    (wanted) =>
      document.documentElement.getAttribute('data-mantine-color-scheme') === wanted &&
      document.getAnimations().every((each) => each.playState !== 'running'),
    colorScheme,
  );
}

/** Resolves when nothing moves any more, and what is written stays as it is between two looks. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const seen = window as Window & { lastSeen?: string };
      const now = document.body.innerText;
      const isStill = seen.lastSeen === now && document.querySelector('[aria-busy="true"]') === null;
      seen.lastSeen = now;
      // A screen that is still being loaded has nothing in it.
      const places = [...document.querySelectorAll<HTMLElement>('main, [role="tabpanel"]')];
      if (places.some((place) => place.checkVisibility() && place.innerText.trim() === '')) return false;
      const images = [...document.images].every((image) => image.complete);
      return isStill && images && document.getAnimations().every((each) => each.playState !== 'running');
    },
    undefined,
    { polling: 250 },
  );
}
