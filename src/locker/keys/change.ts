import { randomBytes } from 'node:crypto';
import { JejakError } from '../../contract/error.ts';
import { newId } from '../../contract/ids.ts';
import { type Hold, holdKeysUnless } from './hold-locker.ts';
import { hasKeyFile, type KeyFile, readKeyFile, writeKeyFile } from './key-file.ts';
import { assertPassphrase } from './passphrase.ts';
import { newRecoveryCode, parseRecoveryCode } from './recovery-code.ts';
import { type KeySlot, keyFileVersion, passphraseSlot, recoverySlot } from './slot.ts';
import { type Credential, openFirst, toSecret, wrong } from './unlock.ts';

/**
 * Draws the data key of a new locker and writes its `keys.json` with two slots for its first officer.
 *
 * @param dir an existing folder
 * @returns the data key, 32 bytes, and the recovery code, which is shown once and kept nowhere
 * @throws JejakError `keys-exist`, `passphrase-too-short`
 */
export async function createKeyFile(
  dir: string,
  { lockerId = newId(), actor, passphrase }: { lockerId?: string; actor: string; passphrase: string },
): Promise<{ dataKey: Buffer; recoveryCode: string }> {
  assertPassphrase(passphrase);
  const held = holdKeysUnless(undefined, dir);
  try {
    if (hasKeyFile(dir)) throw new JejakError('keys-exist', 'wrong-use', { locker: dir });
    const dataKey = randomBytes(32);
    const { slots, recoveryCode } = await officerSlots(lockerId, actor, passphrase, dataKey);
    writeKeyFile(dir, { v: keyFileVersion, locker: lockerId, slots });
    return { dataKey, recoveryCode };
  } finally {
    held.release();
  }
}

/**
 * Replaces the passphrase of the officer whose passphrase it is. The data key stays: an older copy of
 * `keys.json` still opens today's database with the old passphrase, which only a new data key ends.
 *
 * @throws JejakError `wrong-passphrase`, `passphrase-too-short`, `rekey-unfinished`, and as reading does
 */
export async function changePassphrase(
  dir: string,
  { passphrase, newPassphrase }: { passphrase: string; newPassphrase: string },
): Promise<{ actor: string }> {
  assertPassphrase(newPassphrase);
  return changeSlots(dir, { passphrase }, async (file, opened) => {
    const slot = await passphraseSlot(file.locker, opened.slot.actor, newPassphrase, opened.dataKey);
    const slots = file.slots.map((kept) => (kept.id === opened.slot.id ? slot : kept));
    return { slots, result: { actor: slot.actor } };
  });
}

/**
 * Opens with a recovery code and gives its officer a new passphrase and a new code: neither the old
 * passphrase nor the used code opens afterwards.
 *
 * @throws JejakError `wrong-recovery-code`, `recovery-code-mistyped`, `recovery-code-length`,
 *   `passphrase-too-short`, `rekey-unfinished`, and as reading does
 */
export async function setPassphraseWithRecovery(
  dir: string,
  { recoveryCode, newPassphrase }: { recoveryCode: string; newPassphrase: string },
): Promise<{ actor: string; recoveryCode: string }> {
  assertPassphrase(newPassphrase);
  return changeSlots(dir, { recoveryCode }, async (file, opened) => {
    const { actor } = opened.slot;
    const made = await officerSlots(file.locker, actor, newPassphrase, opened.dataKey);
    const slots = [...file.slots.filter((slot) => slot.actor !== actor), ...made.slots];
    return { slots, result: { actor, recoveryCode: made.recoveryCode } };
  });
}

/**
 * Gives the officer whose passphrase it is a new recovery code; the former one opens no more.
 *
 * @returns the officer, and the code, which is shown once and kept nowhere
 * @throws JejakError `wrong-passphrase`, `rekey-unfinished`, and as reading does
 */
export async function renewRecoveryCode(
  dir: string,
  { passphrase }: { passphrase: string },
): Promise<{ actor: string; recoveryCode: string }> {
  return changeSlots(dir, { passphrase }, (file, opened) => {
    const { actor } = opened.slot;
    const recoveryCode = newRecoveryCode();
    const slot = recoverySlot(file.locker, actor, parseRecoveryCode(recoveryCode), opened.dataKey);
    const others = file.slots.filter((kept) => kept.actor !== actor || kept.kind !== 'recovery');
    return Promise.resolve({ slots: [...others, slot], result: { actor, recoveryCode } });
  });
}

async function changeSlots<T>(
  dir: string,
  credential: Credential,
  change: (
    file: KeyFile,
    opened: { slot: KeySlot; dataKey: Buffer },
  ) => Promise<{ slots: KeySlot[]; result: T }>,
): Promise<T> {
  const secret = toSecret(credential);
  const held = holdKeysUnless(undefined, dir);
  try {
    const { file } = readKeyFile(dir);
    if (file.next !== undefined) throw new JejakError('rekey-unfinished', 'could-not-go-on', { locker: dir });
    const [opened] = await openFirst(file, file.slots, secret);
    if (opened === undefined) throw wrong(credential);
    try {
      const { slots, result } = await change(file, opened);
      writeKeyFile(dir, { ...file, slots });
      return result;
    } finally {
      opened.dataKey.fill(0);
    }
  } finally {
    held.release();
  }
}

async function officerSlots(
  lockerId: string,
  actor: string,
  passphrase: string,
  dataKey: Buffer,
): Promise<{ slots: KeySlot[]; recoveryCode: string }> {
  const recoveryCode = newRecoveryCode();
  const slots = [
    await passphraseSlot(lockerId, actor, passphrase, dataKey),
    recoverySlot(lockerId, actor, parseRecoveryCode(recoveryCode), dataKey),
  ];
  return { slots, recoveryCode };
}

/**
 * First half of a new data key, before the database is exchanged: draws it and writes it beside the old
 * one, so that a stop at any point leaves a file that opens whichever database stands. Other officers'
 * slots cannot be sealed without their passphrases: they end with the old key, and are returned.
 *
 * @param newPassphrase where the passphrase changes too: it opens the new data key, the former one the former
 * @throws JejakError `wrong-passphrase`, `passphrase-too-short`, `rekey-unfinished` (unlock first, which ends it), and as reading does
 */
export async function stageDataKey(
  dir: string,
  { passphrase, newPassphrase = passphrase }: { passphrase: string; newPassphrase?: string },
  alone?: Hold,
): Promise<{ dataKey: Buffer; newDataKey: Buffer; recoveryCode: string; endedActors: string[] }> {
  assertPassphrase(newPassphrase);
  const held = holdKeysUnless(alone, dir);
  try {
    const { file } = readKeyFile(dir);
    if (file.next !== undefined) throw new JejakError('rekey-unfinished', 'could-not-go-on', { locker: dir });
    const [opened] = await openFirst(file, file.slots, { passphrase });
    if (opened === undefined) throw wrong({ passphrase });
    const { actor } = opened.slot;
    const newDataKey = randomBytes(32);
    const { slots: next, recoveryCode } = await officerSlots(file.locker, actor, newPassphrase, newDataKey);
    writeKeyFile(dir, { ...file, next });
    const endedActors = [...new Set(file.slots.map((slot) => slot.actor))].filter((id) => id !== actor);
    return { dataKey: opened.dataKey, newDataKey, recoveryCode, endedActors };
  } finally {
    held.release();
  }
}

/**
 * Second half, once it is sure which data key the database opens with: the slots of the other one go.
 */
export function settleDataKey(dir: string, stands: 'new' | 'former', alone?: Hold): void {
  const held = holdKeysUnless(alone, dir);
  try {
    const { next, ...file } = readKeyFile(dir).file;
    if (next !== undefined) writeKeyFile(dir, stands === 'new' ? { ...file, slots: next } : file);
  } finally {
    held.release();
  }
}
