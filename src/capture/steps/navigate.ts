import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';

/** How the navigation went: a document is shown, a file came instead, or the browser's error. */
export type Arrival =
  | { how: 'shown'; loaderId: string }
  | { how: 'download' }
  | { how: 'failed'; error: string };

const errorPageMs = 2000;

/** Opens the address. Resolves when its document is shown or it is clear that none will be. */
export async function navigate(page: OpenPage, url: string, limit: Limit): Promise<Arrival> {
  const { errorText, isDownload, loaderId } = await limit.race(page.session.send('Page.navigate', { url }));
  if (isDownload === true || page.downloads.main !== null) {
    await limit.race(page.downloads.begun());
    return { how: 'download' };
  }
  page.downloads.pageShown = true;
  if (errorText === undefined) return { how: 'shown', loaderId: loaderId ?? page.frame.loaderId };
  if (!errorText.includes('ERR_ABORTED')) await errorPage(page, limit);
  return { how: 'failed', error: errorText };
}

/** The browser says that it failed before it shows its page about it. */
async function errorPage(page: OpenPage, limit: Limit): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const stop = page.frame.watch(() => {
    if (page.frame.unreachable !== null) resolve(undefined);
  });
  try {
    if (page.frame.unreachable === null) await limit.within(errorPageMs).race(promise);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error; // Then there is none.
  } finally {
    stop();
  }
}
