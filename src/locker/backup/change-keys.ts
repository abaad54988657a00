import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import type { OnProgress } from '../../contract/sink.ts';
import { databaseFileName, opensWith } from '../database/open-database.ts';
import {
  changePassphrase as changePassphraseSlot,
  type Hold,
  holdLocker,
  holdLockerAlone,
  renewRecoveryCode,
  setPassphraseWithRecovery,
  settleDataKey,
  stageDataKey,
  unlockKeyFile,
} from '../keys/index.ts';
import { callBackupThread } from './backup-client.ts';

/** What changed beside the passphrase. */
export interface PassphraseChanged {
  /** With a new data key there is a new recovery code too, shown once; the old one has ended. */
  recoveryCode?: string;
  /** Officers whose ways in ended with the old data key; they need new ones. */
  endedActors: string[];
}

/**
 * Changes the passphrase of the officer whose passphrase it is, beside others who have the locker open.
 * With `rekey` also the data key, so that no older copy of `keys.json` opens the database from now on; that
 * cannot be done beside others; until the new database stands, the former passphrase is the one that opens.
 *
 * @throws JejakError `locker-in-use` (rekey only), `not-a-locker`, `wrong-passphrase`, `passphrase-too-short`,
 *   `keys-being-changed`, `disk-full` and other system errors by name
 */
export async function changePassphrase(
  dir: string,
  {
    passphrase,
    newPassphrase,
    rekey = false,
    onProgress,
  }: { passphrase: string; newPassphrase: string; rekey?: boolean; onProgress?: OnProgress | undefined },
): Promise<PassphraseChanged> {
  return held(dir, rekey, async (alone) => {
    await endUnfinished(dir, { passphrase }, alone);
    if (alone !== undefined) return drawDataKey(dir, { passphrase, newPassphrase }, alone, onProgress);
    await changePassphraseSlot(dir, { passphrase, newPassphrase });
    return { endedActors: [] };
  });
}

/**
 * Opens with a recovery code and sets a new passphrase; the used code is replaced by a new one, shown once.
 *
 * @throws JejakError `wrong-recovery-code`, `recovery-code-mistyped`, `recovery-code-length`,
 *   `passphrase-too-short`, `not-a-locker`, `keys-being-changed`, system errors by name
 */
export async function recoverLocker(
  dir: string,
  { recoveryCode, newPassphrase }: { recoveryCode: string; newPassphrase: string },
): Promise<{ actor: string; recoveryCode: string }> {
  return held(dir, false, async () => {
    await endUnfinished(dir, { recoveryCode }, undefined);
    return setPassphraseWithRecovery(dir, { recoveryCode, newPassphrase });
  });
}

/**
 * Gives the officer whose passphrase it is a new recovery code, beside others who have the locker open; the
 * former one opens no more. As with a passphrase, an older copy of `keys.json` still opens with it.
 *
 * @throws JejakError `wrong-passphrase`, `not-a-locker`, `keys-being-changed`, system errors by name
 */
export async function newRecoveryCode(
  dir: string,
  { passphrase }: { passphrase: string },
): Promise<{ actor: string; recoveryCode: string }> {
  return held(dir, false, async () => {
    await endUnfinished(dir, { passphrase }, undefined);
    return renewRecoveryCode(dir, { passphrase });
  });
}

async function drawDataKey(
  dir: string,
  passphrases: { passphrase: string; newPassphrase: string },
  alone: Hold,
  onProgress: OnProgress | undefined,
): Promise<PassphraseChanged> {
  const staged = await stageDataKey(dir, passphrases, alone);
  const dataKey = Uint8Array.from(staged.dataKey);
  const newDataKey = Uint8Array.from(staged.newDataKey);
  try {
    // It is not given up half-way: no signal goes in.
    await callBackupThread('exchange', { dir, dataKey, newDataKey }, { onProgress });
  } catch (error) {
    if (opensWith(dir, dataKey)) settleDataKey(dir, 'former', alone);
    throw error;
  } finally {
    for (const key of [staged.dataKey, staged.newDataKey, dataKey, newDataKey]) key.fill(0);
  }
  settleDataKey(dir, 'new', alone);
  return { recoveryCode: staged.recoveryCode, endedActors: staged.endedActors };
}

/** Brings the key file to the data key that is the database's, where an earlier change was cut short. */
async function endUnfinished(
  dir: string,
  credential: { passphrase: string } | { recoveryCode: string },
  alone: Hold | undefined,
): Promise<void> {
  const { dataKey } = await unlockKeyFile(dir, credential, (key) => opensWith(dir, key), alone);
  dataKey.fill(0);
}

async function held<T>(
  dir: string,
  rekey: boolean,
  work: (alone: Hold | undefined) => Promise<T>,
): Promise<T> {
  if (!existsSync(join(dir, databaseFileName)))
    throw new JejakError('not-a-locker', 'wrong-use', { locker: dir });
  const alone = rekey ? holdLockerAlone(dir) : undefined;
  const shared = alone ?? holdLocker(dir);
  try {
    return await work(alone);
  } catch (error) {
    throw fromSystemError(error);
  } finally {
    shared.release();
  }
}
