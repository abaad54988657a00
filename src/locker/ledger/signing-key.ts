import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { keyIdOf, rawFromSpki } from '../../bundle/key.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { formatNote } from '../../bundle/note.ts';
import { JejakError } from '../../contract/error.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/** An Ed25519 key pair of a log; `fromSize` is the first size of the log whose checkpoint it signs. */
export interface SigningKey {
  log: number;
  fromSize: number;
  /** 44 bytes. */
  spki: Uint8Array;
}

export function drawKey(): { spki: Uint8Array; secret: Uint8Array } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    spki: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
    secret: new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })),
  };
}

/** All keys of a log, oldest first. */
export function keysOf(db: ReadableDb, log: number): SigningKey[] {
  return prepared<[number], { log: number; from_size: number; spki: Uint8Array }>(
    db,
    'SELECT log, from_size, spki FROM signing_key WHERE log = ? ORDER BY from_size',
  )
    .all(log)
    .map((row) => ({ log: row.log, fromSize: row.from_size, spki: new Uint8Array(row.spki) }));
}

/** The key that signs the checkpoint of this size. */
export function keyInForce<K extends { fromSize: number }>(keys: readonly K[], size: number): K {
  const key = keys.findLast(({ fromSize }) => fromSize <= size);
  if (key === undefined)
    throw new JejakError('locker-damaged', 'could-not-go-on', { detail: 'no signing key' });
  return key;
}

/** Signs with the key in force at `size`. 64 bytes. */
export function signWith(db: ReadableDb, log: number, size: number, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, secretInForce(db, log, size)));
}

/** A note's text signed by the key in force at `size`, under the log's name (C2SP signed-note). */
export function signNote(
  db: ReadableDb,
  { log, origin }: { log: number; origin: string },
  size: number,
  text: string,
): Uint8Array {
  const { spki } = keyInForce(keysOf(db, log), size);
  const signature = signWith(db, log, size, new TextEncoder().encode(text));
  const keyId = keyIdOf(nodePrimitives, origin, rawFromSpki(spki));
  return formatNote(text, [{ name: origin, keyId, signature }]);
}

const secrets = new WeakMap<ReadableDb, { log: number; fromSize: number; key: KeyObject }>();

function secretInForce(db: ReadableDb, log: number, size: number): KeyObject {
  const row = prepared<[number, number], { from_size: number; secret: Uint8Array }>(
    db,
    'SELECT from_size, secret FROM signing_key WHERE log = ? AND from_size <= ? ORDER BY from_size DESC LIMIT 1',
  ).get(log, size);
  if (row === undefined)
    throw new JejakError('locker-damaged', 'could-not-go-on', { detail: 'no signing key' });
  const known = secrets.get(db);
  if (known !== undefined && known.log === log && known.fromSize === row.from_size) return known.key;
  const key = createPrivateKey({ key: Buffer.from(row.secret), format: 'der', type: 'pkcs8' });
  secrets.set(db, { log, fromSize: row.from_size, key });
  return key;
}
