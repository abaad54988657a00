import { type Limit, LimitReached } from '../limit.ts';
import { ignoreRefusal } from '../recorder/targets.ts';
import type { OpenPage } from './open-page.ts';

/** How long a page may be busy before its scripts count as hung. */
const busyMs = 10_000;

/**
 * Asks the page for a sign of life. One whose scripts hang gets them stopped for good, so that what it
 * shows can still be taken.
 *
 * @returns false where that was needed
 * @throws BrowserDied where the browser itself hangs: it is ended
 */
export async function wake(page: OpenPage, limit: Limit): Promise<boolean> {
  if (page.frame.crashed) throw new Error('the page crashed');
  const patience = limit.within(busyMs);
  try {
    await patience.race(page.frame.ask('0'));
    return true;
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
  }
  page.act('scripts-stopped', `no answer in ${busyMs} ms`);
  const stopped = limit
    .within(busyMs)
    .race(
      Promise.all([
        ignoreRefusal(page.session.send('Emulation.setScriptExecutionDisabled', { value: true })),
        ignoreRefusal(page.session.send('Runtime.terminateExecution')),
      ]),
    );
  try {
    await stopped;
  } catch (error) {
    if (error instanceof LimitReached) await page.endHungBrowser();
    throw error;
  }
  return false;
}

/**
 * Waits for what the browser itself does with the page, such as a picture of it, and stops the page's scripts where
 * they keep it waiting. Not for what runs scripts of the capture in the page: they would be stopped too.
 *
 * @returns false where that was needed
 */
export async function waitAwake(page: OpenPage, limit: Limit, work: Promise<void>): Promise<boolean> {
  try {
    await limit.within(busyMs).race(work);
    return true;
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
  }
  const isAwake = await wake(page, limit);
  await limit.race(work);
  return isAwake;
}
