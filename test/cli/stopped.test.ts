import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item } from '../../src/contract/item.ts';
import { startSite } from '../site/server.ts';
import { type Home, machine, main, makeHome, passphrase } from './run-jejak.ts';

let home: Home;
let site: Awaited<ReturnType<typeof startSite>>;
const locker = (): string => join(home.folder, 'bukti.jejak');

beforeAll(async () => {
  home = makeHome();
  site = await startSite();
  await home.run(['locker', 'create', locker(), '--officer', 'Sri', '--agency', 'Bawaslu Contoh']);
});
afterAll(async () => {
  await site.close();
  home.remove();
});

interface Result {
  items: Item[];
  error?: { code: string };
}

/**
 * Runs a command as a terminal does, and gives its whole group a Ctrl-C when it says `when` on stderr. The command
 * hears of it twice, as it does where a process that started it passes the signal on.
 */
async function stopAt(when: string, args: string[]): Promise<{ status: number | null; result: Result }> {
  const child = spawn(process.execPath, [main, ...args, '--json'], {
    env: {
      ...machine(),
      JEJAK_PROGRESS: 'plain',
      JEJAK_DATA_DIR: join(home.folder, 'data'),
      JEJAK_PASSPHRASE: passphrase,
    },
    detached: true,
  });
  let stdout = '';
  let stderr = '';
  let stopped = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    if (stopped || !stderr.includes(when) || child.pid === undefined) return;
    stopped = true;
    process.kill(-child.pid, 'SIGINT');
    setTimeout(() => child.kill('SIGINT'), 20);
  });
  await once(child, 'close');
  return { status: child.exitCode, result: JSON.parse(stdout) as Result };
}

test('a list that is stopped says what it stored, and the page that was cut short is captured again', async () => {
  const list = join(home.folder, 'daftar.csv');
  writeFileSync(list, `url\n${site.origin}/article\n${site.origin}/endless\n`);
  const stopped = await stopAt('scrolling to the end 2/2', ['capture', locker(), '--list', list]);
  expect(stopped.status).toBe(130);
  expect(stopped.result.error).toMatchObject({ code: 'interrupted' });
  expect(stopped.result.items.map((item) => item.state)).toEqual(['complete', 'partial']);

  const again = await home.run(['capture', locker(), '--list', list, '--scroll', '1', '--json']);
  expect(again.status).toBe(0);
  const { items } = again.json() as Result;
  expect(items[0]?.item).toBe(stopped.result.items[0]?.item);
  expect(items[1]?.item).not.toBe(stopped.result.items[1]?.item);
  expect(items[1]?.steps.filter((step) => step.result === 'interrupted')).toEqual([]);

  const third = await home.run(['capture', locker(), '--list', list, '--json']);
  expect((third.json() as Result).items.map((item) => item.item)).toEqual(items.map((item) => item.item));
  const all = (await home.run(['items', locker(), '--json'])).json() as Result;
  expect(all.items).toHaveLength(3);
});
