import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { browserWindow } from './hands.ts';
import { member } from './pages/members.ts';
import type { Site } from './server.ts';

const run = promisify(execFile);

/**
 * What a person does in the browser's window, by the keyboard of its display: waits for the form, types name and
 * password, waits until they are in, and closes the window.
 */
export async function logInByHand(site: Site, display: string | undefined): Promise<void> {
  if (display === undefined) throw new Error('no display for the keyboard to type on');
  const env = { ...process.env, DISPLAY: display };
  const press = async (...args: string[]): Promise<void> => {
    await run('xdotool', args, { env });
  };
  const begun = site.served().length;
  const until = async (path: string): Promise<void> => {
    const end = performance.now() + 30_000;
    while (
      !site
        .served()
        .slice(begun)
        .some(({ url }) => new URL(url).pathname === path)
    ) {
      if (performance.now() > end) throw new Error(`the browser did not come to ${path}`);
      await pause(100);
    }
  };
  const isThere = (): Promise<boolean> =>
    run('xdotool', ['getwindowname', window], { env }).then(
      () => true,
      () => false,
    );
  await until('/members/login');
  const window = await browserWindow(env);
  await pause(500); // The form takes the focus once it is drawn.
  await press('windowfocus', '--sync', window);
  await press('type', '--delay', '15', member.name);
  await press('key', 'Tab');
  await press('type', '--delay', '15', member.password);
  await press('key', 'Return');
  await until('/members/settled');
  // A key may come while the browser is busy and be lost: as a person does, once more.
  for (let tries = 0; tries < 20 && (await isThere()); tries++) {
    await press('key', 'ctrl+shift+w');
    await pause(1000);
  }
}
