import { fromSystemError, JejakError } from '../../contract/error.ts';
import type { KeyFinding } from './finding.ts';
import { type Hold, holdKeysUnless } from './hold-locker.ts';
import { type KeyFile, keyFilesAgree, readKeyFile, writeKeyFile } from './key-file.ts';
import { parseRecoveryCode } from './recovery-code.ts';
import { type KeySlot, openSlot, type Secret } from './slot.ts';

/** What a person gives to open a locker. */
export type Credential = { passphrase: string } | { recoveryCode: string };

export interface Unlocked {
  /** 32 bytes; the caller clears them (`fill(0)`) when done. */
  dataKey: Buffer;
  /** The officer whose slot opened. */
  actor: string;
  slot: { id: string; kind: KeySlot['kind'] };
  findings: KeyFinding[];
}

/**
 * Opens the locker's data key with a passphrase or a recovery code.
 *
 * Where the machine stopped in the middle of a change of the data key, the file holds two, and only the
 * database can say which is its own: `opens` is asked, and the file is then brought to that one. The
 * caller must hold the locker as one in use (`holdLocker`), so that no such change is under way.
 *
 * @param opens whether the database opens with this key; needed by everyone who goes on to open it
 * @param alone where the caller holds the locker alone, that hold
 * @throws JejakError `wrong-passphrase`, `wrong-recovery-code`, `recovery-code-mistyped`,
 *   `recovery-code-length`, `keys-missing`, `keys-damaged`, `keys-newer`; `key-does-not-fit` where the
 *   database is not this key's, `slot-outdated` where it has a newer one than this officer's slot
 */
export async function unlockKeyFile(
  dir: string,
  credential: Credential,
  opens?: (dataKey: Buffer) => boolean,
  alone?: Hold,
): Promise<Unlocked> {
  const secret = toSecret(credential);
  const { file, findings } = readKeyFile(dir);
  const opened: OpenedSlot[] = [];
  for (const slots of [file.slots, file.next ?? []]) opened.push(...(await openFirst(file, slots, secret)));
  if (opened.length === 0) throw wrong(credential);
  const right = opens === undefined ? opened[0] : opened.find(({ dataKey }) => opens(dataKey));
  if (right === undefined) {
    throw new JejakError(file.next === undefined ? 'key-does-not-fit' : 'slot-outdated', 'could-not-go-on');
  }
  if (opens !== undefined) findings.push(...mend(dir, file, right.slot, alone));
  const { dataKey, slot } = right;
  return { dataKey, actor: slot.actor, slot: { id: slot.id, kind: slot.kind }, findings };
}

/** @throws JejakError where a recovery code cannot be one */
export function toSecret(credential: Credential): Secret {
  return 'passphrase' in credential
    ? { passphrase: credential.passphrase }
    : { recoverySigns: parseRecoveryCode(credential.recoveryCode) };
}

export function wrong(credential: Credential): JejakError {
  const code = 'passphrase' in credential ? 'wrong-passphrase' : 'wrong-recovery-code';
  return new JejakError(code, 'wrong-use');
}

export interface OpenedSlot {
  slot: KeySlot;
  dataKey: Buffer;
}

/** The first of the slots that the secret opens, alone in a list; an empty list where it opens none. */
export async function openFirst(file: KeyFile, slots: KeySlot[], secret: Secret): Promise<OpenedSlot[]> {
  for (const slot of slots) {
    const dataKey = await openSlot(file.locker, slot, secret);
    if (dataKey !== undefined) return [{ slot, dataKey }];
  }
  return [];
}

/**
 * Ends a change of the data key that was cut short, on the side of the slot that proved right, and makes
 * both key files say the same. Another who is changing them meanwhile does it too: then nothing is done.
 */
function mend(dir: string, read: KeyFile, right: KeySlot, alone: Hold | undefined): KeyFinding[] {
  if (read.next === undefined && keyFilesAgree(dir, read)) return [];
  try {
    const held = holdKeysUnless(alone, dir);
    try {
      const { file } = readKeyFile(dir);
      const { next, ...settled } = file;
      if (next?.some(({ id }) => id === right.id) === true) settled.slots = next;
      const notCopied = writeKeyFile(dir, settled);
      if (notCopied !== undefined) throw notCopied;
    } finally {
      held.release();
    }
    return [];
  } catch (error) {
    const { code } = fromSystemError(error);
    return code === 'keys-being-changed' ? [] : [{ code: 'keys-not-mended', params: { reason: code } }];
  }
}
