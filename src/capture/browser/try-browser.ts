import { mkdir } from 'node:fs/promises';
import { makeScratch, removeScratch } from '../scratch.ts';
import { launchBrowser } from './launch.ts';

/**
 * Starts a browser without a network, as captures start one, and ends it at once. Gives its name and version.
 *
 * @throws JejakError `browser-not-started`
 */
export async function tryBrowser(path: string, scratchDir: string): Promise<string> {
  await mkdir(scratchDir, { recursive: true, mode: 0o700 });
  const scratch = await makeScratch(scratchDir, process.pid);
  try {
    const browser = await launchBrowser({
      ...{ path, scratchDir: scratch, headless: true, offline: true },
      languages: ['id-ID', 'id', 'en'],
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    const { product } = browser;
    await browser.close();
    return product;
  } finally {
    await removeScratch(scratchDir, process.pid);
  }
}
