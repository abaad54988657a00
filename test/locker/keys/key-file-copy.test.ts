import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createKeyFile, setPassphraseWithRecovery, unlockKeyFile } from '../../../src/locker/keys/index.ts';

test('a change that stands in keys.json is not told as failed for its copy, and the new recovery code is told', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'jejak-keys-'));
  const actor = 'a'.repeat(32);
  const { dataKey, recoveryCode } = await createKeyFile(dir, { actor, passphrase: 'kopi pahit tiga gelas' });
  const copy = join(dir, 'keys.json.bak');
  rmSync(copy);
  mkdirSync(copy);
  writeFileSync(join(copy, 'in-the-way'), '');
  const made = await setPassphraseWithRecovery(dir, { recoveryCode, newPassphrase: 'teh manis hangat' });
  const opened = await unlockKeyFile(dir, { recoveryCode: made.recoveryCode }, () => true);
  expect(opened.dataKey).toEqual(dataKey);
  expect(opened.findings).toEqual([expect.objectContaining({ code: 'keys-not-mended' })]);
  rmSync(copy, { recursive: true });
  expect((await unlockKeyFile(dir, { recoveryCode: made.recoveryCode }, () => true)).findings).toEqual([]);
  rmSync(dir, { recursive: true });
});
