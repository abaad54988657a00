import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { startCaptureProcess } from '../../src/capture/client.ts';
import { importSavedPage } from '../../src/core/import-saved-page.ts';
import { newLocker, removeFolders } from '../locker/temporary-locker.ts';

vi.mock('../../src/capture/client.ts', async (original) => {
  const whole = await original<{ startCaptureProcess: typeof startCaptureProcess }>();
  return { ...whole, startCaptureProcess: vi.fn() };
});
afterEach(removeFolders);

test('a page whose file is another by the time it was shown is partial, and says so', async () => {
  const { locker, base } = await newLocker();
  const path = join(base, 'halaman.html');
  writeFileSync(path, '<title>a</title>');
  const others: (() => void)[] = [
    () => {
      writeFileSync(join(base, 'baru.html'), '<title>b</title>');
      renameSync(join(base, 'baru.html'), path);
    },
    () => undefined,
  ];
  const state = 'complete' as const;
  const capturedAt = '2026-11-22T10:00:00.000Z';
  const shown = { kind: 'web', title: 'a', source: {}, capturedAt, steps: [] } as const;
  vi.mocked(startCaptureProcess).mockImplementation(
    () =>
      ({
        close: () => Promise.resolve(),
        capture() {
          others.shift()?.();
          return Promise.resolve({ result: 'item', state, details: { ...shown, steps: [] } });
        },
      }) as Partial<ReturnType<typeof startCaptureProcess>> as ReturnType<typeof startCaptureProcess>, // all that is asked
  );
  const request = { paths: [path], pageUrl: 'https://contoh.example/', scratchDir: base };
  const work = { signal: new AbortController().signal, onProgress: () => undefined };
  const { items: replaced } = await importSavedPage(locker, request, work);
  expect(replaced).toMatchObject([{ state: 'partial' }]);
  expect(replaced[0]?.steps.at(-1)).toMatchObject({
    ...{ name: 'render', result: 'failed', reason: 'changed-while-read' },
  });
  const { items: left } = await importSavedPage(locker, request, work);
  expect(left).toMatchObject([{ state: 'complete' }]);
  await locker.close();
});
