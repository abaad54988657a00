import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLocker, openLocker } from '../../src/locker/index.ts';

test('opening takes away what a broken-off attempt to create the locker left beside its database', async () => {
  const root = mkdtempSync(join(tmpdir(), 'jejak-unfinished-'));
  const dir = join(root, 'bukti.jejak');
  const dataDir = join(root, 'device');
  const passphrase = 'kopi pahit tiga gelas';
  const officer = { name: 'Pengawas Satu' };
  const { locker, recoveryCode } = await createLocker(dir, {
    officer,
    agency: 'Bawaslu',
    passphrase,
    dataDir,
  });
  await locker.close();
  mkdirSync(join(dir, '.creating-abc123'));
  writeFileSync(join(dir, '.creating-abc123', 'in-use.lock'), '');
  await (await openLocker(dir, { recoveryCode }, { dataDir })).close();
  expect(readdirSync(dir).filter((name) => name.startsWith('.creating-'))).toEqual([]);
  rmSync(root, { recursive: true });
});
