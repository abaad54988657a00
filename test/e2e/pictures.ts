import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** Where the pictures of screens go (`JEJAK_PICTURES`); undefined for none. */
const folder = process.env['JEJAK_PICTURES'];

/**
 * Looks at the screen as it stands: takes its picture where pictures are wanted, and holds it to WCAG 2.2 AA
 * (axe). Gives what is against that, as text.
 */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  await settled(page);
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    // 256 colours are enough for a screen of this window, at a third of the size.
    await sharp(await page.screenshot())
      .png({ palette: true, effort: 10 })
      .toFile(join(folder, `${name}.png`));
  }
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${name}: ${id} ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
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
