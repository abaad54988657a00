import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';

/** How the navigation went: a document is shown, a file came instead, or the browser's error. */
export type Arrival =
  | { how: 'shown'; loaderId: string }
  | { how: 'download' }
  | { how: 'failed'; error: string };

/** Opens the address. Resolves when its document is shown or it is clear that none will be. */
export async function navigate(page: OpenPage, url: string, limit: Limit): Promise<Arrival> {
  const { errorText, isDownload, loaderId } = await limit.race(page.session.send('Page.navigate', { url }));
  if (isDownload === true || page.downloads.main !== null) {
    await limit.race(page.downloads.begun());
    return { how: 'download' };
  }
  page.downloads.pageShown = true;
  return errorText === undefined
    ? { how: 'shown', loaderId: loaderId ?? page.frame.loaderId }
    : { how: 'failed', error: errorText };
}
