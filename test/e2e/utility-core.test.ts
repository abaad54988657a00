import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { closeDisplay, displayName } from './display.ts';
import { definedOf } from './window.ts';

afterAll(closeDisplay);

test('the core runs as a utility process too, and its ports reach the page', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-utility-'));
  const executablePath = process.env['JEJAK_RUNTIME'];
  if (executablePath === undefined)
    throw new Error('no Electron: JEJAK_RUNTIME names none; npm test finds or fetches one');
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      join(import.meta.dirname, '../..'),
    ],
    env: {
      // Without JEJAK_NODE the shell starts the core by itself.
      ...definedOf({ ...process.env, JEJAK_NODE: undefined }),
      ...((await displayName()) === undefined ? {} : { DISPLAY: (await displayName()) ?? '' }),
      JEJAK_CORE: join(import.meta.dirname, 'children/stub-core.cjs'),
      JEJAK_DATA_DIR: folder,
      XDG_CONFIG_HOME: folder,
    },
  });
  try {
    const page = await app.firstWindow({ timeout: 60_000 });
    const answer = await page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('message', ({ data, ports }: MessageEvent<{ nonce?: string }>) => {
            const [port] = ports;
            if (data.nonce !== 'trial' || port === undefined) return;
            port.onmessage = (said: MessageEvent<unknown>) => resolve(said.data);
            port.postMessage('hello');
          });
          (window as Window & { jejak?: { connect(nonce: string): void } }).jejak?.connect('trial');
        }),
    );
    expect(answer).toBe('heard hello');
  } finally {
    await app.close();
    rmSync(folder, { recursive: true });
  }
});
