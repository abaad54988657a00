import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createDesk } from '../../../src/core/desk/create-desk.ts';

test('a locker of which nothing can be read any more keeps its name in the window', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-unreadable-'));
  vi.stubEnv('JEJAK_DATA_DIR', join(folder, 'data'));
  const desk = createDesk([], { show: () => undefined, keep: () => undefined });
  const passphrase = 'empat kata sandi acak';
  await desk.createLocker({
    dir: join(folder, 'a.jejak'),
    officer: { name: 'Sari' },
    agency: 'Contoh',
    passphrase,
  });
  try {
    const before = desk.state().locker;
    // As where the disk gives an error for each read; no test can ask that of a disk that it shares.
    const refuse = (): never => {
      throw new Error('disk I/O error');
    };
    const { locker } = desk.open();
    vi.spyOn(locker, 'origin', 'get').mockImplementation(refuse);
    vi.spyOn(locker, 'fingerprint', 'get').mockImplementation(refuse);
    expect(() => locker.origin).toThrow('disk I/O error');
    expect(desk.state().locker).toMatchObject({ origin: before?.origin, fingerprint: before?.fingerprint });
    expect(desk.shown()).toBe(before?.origin);
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    await desk.closeLocker();
    rmSync(folder, { recursive: true });
  }
});
