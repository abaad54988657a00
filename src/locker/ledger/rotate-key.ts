import { createPrivateKey, sign } from 'node:crypto';
import { toBase64, utf8 } from '../../bundle/bytes.ts';
import { fingerprintOf, rotationText } from '../../bundle/key.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { JejakError } from '../../contract/error.ts';
import type { RotationReason } from '../../contract/rotation.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { approving, type OpenApprover } from '../officers/approving.ts';
import { needsTwo } from '../officers/two-people.ts';
import { type Appended, appendEntry } from './append.ts';
import { currentLog } from './log.ts';
import { drawKey, keysOf } from './signing-key.ts';

/**
 * Draws a new signing key for the log that is being written. The entry that says so still stands under the key before,
 * and is signed by the new one within: checkpoints from the next entry on are signed by the new key alone.
 */
export function rotateKey(
  db: WritableDb,
  {
    actor,
    reason,
    approvers = [],
  }: { actor: string; reason: RotationReason; approvers?: readonly OpenApprover[] | undefined },
): Appended & { fingerprint: string } {
  const { log, origin } = currentLog(db);
  const before = keysOf(db, log).at(-1);
  if (before === undefined)
    throw new JejakError('locker-damaged', 'could-not-go-on', { detail: 'no signing key' });
  const { spki, secret } = drawKey();
  const fingerprint = fingerprintOf(nodePrimitives, spki);
  const text = rotationText(origin, fingerprintOf(nodePrimitives, before.spki), fingerprint);
  const key = createPrivateKey({ key: Buffer.from(secret), format: 'der', type: 'pkcs8' });
  const signatureByNew = toBase64(new Uint8Array(sign(null, utf8(text), key)));
  const appended = appendEntry(db, {
    kind: 'key.rotated',
    actor,
    body: { newKey: toBase64(spki), signatureByNew, reason },
    approve: approving(db, { needsTwo: needsTwo(db, 'key'), actor, approvers }),
  });
  prepared<[number, number, Uint8Array, Uint8Array]>(
    db,
    'INSERT INTO signing_key (log, from_size, spki, secret) VALUES (?, ?, ?, ?)',
  ).run(log, appended.seq + 2, spki, secret);
  return { ...appended, fingerprint };
}
