import { unlockKeyFile } from './keys/index.ts';

/**
 * Resolves where the passphrase is one of the locker's; nothing is opened or changed.
 *
 * @returns the id of the officer whose passphrase it is
 * @throws JejakError `wrong-passphrase`, and what reading `keys.json` throws
 */
export async function provePassphrase(dir: string, passphrase: string): Promise<string> {
  const { dataKey, actor } = await unlockKeyFile(dir, { passphrase });
  dataKey.fill(0);
  return actor;
}
