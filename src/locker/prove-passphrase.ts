import { unlockKeyFile } from './keys/index.ts';

/**
 * Resolves where the passphrase is one of the locker's; nothing is opened or changed.
 *
 * @throws JejakError `wrong-passphrase`, and what reading `keys.json` throws
 */
export async function provePassphrase(dir: string, passphrase: string): Promise<void> {
  const { dataKey } = await unlockKeyFile(dir, { passphrase });
  dataKey.fill(0);
}
