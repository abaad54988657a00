import { findBrowser, installedBrowsers, tryBrowser } from '../../capture/client.ts';
import type { BrowserState } from '../../contract/calls/keeping-types.ts';
import { scratchFolder } from '../data-folder.ts';

/** Which browser captures, why it is that one, and which others are there. */
export async function readBrowser(chosen: string | null): Promise<BrowserState> {
  const { JEJAK_BROWSER: named } = process.env;
  const why =
    chosen !== null ? 'chosen' : named !== undefined && named !== '' ? 'environment' : ('found' as const);
  return {
    used: await findBrowser(chosen ?? undefined).catch(() => null),
    why,
    installed: await installedBrowsers(),
  };
}

/**
 * Starts a browser as a capture would, and ends it; gives its name and version, `Chrome/156.0.8078.79`.
 *
 * @param path null for the one that is found
 * @throws JejakError `browser-not-found`, `browser-not-started`
 */
export async function proveBrowser(path: string | null): Promise<{ product: string }> {
  return { product: await tryBrowser(await findBrowser(path ?? undefined), scratchFolder()) };
}
