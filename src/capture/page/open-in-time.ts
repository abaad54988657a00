import { JejakError } from '../../contract/error.ts';
import type { Browser } from '../browser/launch.ts';
import type { CaptureTools } from '../capture-state.ts';
import { Limit, LimitReached, Stopped } from '../limit.ts';
import { type OpenPage, openPage, type PageOptions } from './open-page.ts';

/** How often it is tried, each time with another browser. */
const attempts = 2;

type Tools = Pick<CaptureTools, 'browser' | 'giveUpBrowser' | 'launchMs' | 'stop'>;

/**
 * An empty page in a browser. One that does not come within the time is taken for the fault of a browser that hangs:
 * that is ended, and another is tried. A capture must not wait for ever.
 *
 * @throws JejakError `browser-not-started` where none comes, `interrupted` where it is stopped before
 */
export function openInTime(
  tools: Tools,
  options: PageOptions,
): Promise<{ browser: Browser; page: OpenPage }> {
  const open = async () => {
    const browser = await tools.browser();
    return { browser, page: await openPage(browser, options) };
  };
  return inTime(tools, open, ({ page }) => page.close());
}

/** A browser that answers, in the same way. */
export function browserInTime(tools: Tools): Promise<Browser> {
  return inTime(tools, tools.browser, () => Promise.resolve());
}

/** @param leave what is done with what comes after nobody waits for it any more */
async function inTime<T>(
  { giveUpBrowser, launchMs, stop }: Tools,
  open: () => Promise<T>,
  leave: (late: T) => Promise<void>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const opening = open();
    try {
      return await new Limit(stop, launchMs).race(opening);
    } catch (error) {
      if (error instanceof Stopped) {
        opening.then(leave).catch(() => undefined); // It is gone then, which is what was wanted.
        throw new JejakError('interrupted', 'interrupted');
      }
      if (!(error instanceof LimitReached)) throw error;
      await giveUpBrowser();
      if (attempt >= attempts)
        throw new JejakError('browser-not-started', 'could-not-go-on', { path: '', detail: 'no answer' });
    }
  }
}
