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
  return new Uint8Array(sign(null, message, secretInForce(db, log, size).key));
}

/** A note's text signed by the key in force at `size`, under the log's name (C2SP signed-note). */
export function signNote(
  db: ReadableDb,
  { log, origin }: { log: number; origin: string },
  size: number,
  text: string,
): Uint8Array {
  const { key, spki } = secretInForce(db, log, size);
  const signature = new Uint8Array(sign(null, new TextEncoder().encode(text), key));
  return formatNote(text, [{ name: origin, keyId: keyIdUnder(origin, spki), signature }]);
}

/** A key pair as it is used for signing. */
interface Secret {
  log: number;
  fromSize: number;
  key: KeyObject;
  spki: Uint8Array;
}

const secrets = new WeakMap<ReadableDb, Secret>();

function secretInForce(db: ReadableDb, log: number, size: number): Secret {
  const row = prepared<[number, number], { from_size: number; secret: Uint8Array; spki: Uint8Array }>(
    db,
    'SELECT from_size, secret, spki FROM signing_key WHERE log = ? AND from_size <= ? ORDER BY from_size DESC LIMIT 1',
  ).get(log, size);
  if (row === undefined)
    throw new JejakError('locker-damaged', 'could-not-go-on', { detail: 'no signing key' });
  const known = secrets.get(db);
  if (known !== undefined && known.log === log && known.fromSize === row.from_size) return known;
  const key = createPrivateKey({ key: Buffer.from(row.secret), format: 'der', type: 'pkcs8' });
  const secret = { log, fromSize: row.from_size, key, spki: new Uint8Array(row.spki) };
  secrets.set(db, secret);
  return secret;
}

let lastId: { origin: string; spki: Uint8Array; id: Uint8Array } | undefined;

/** The id of a key under a log's name. One log signs after another entry, and to look at a key's form takes long. */
function keyIdUnder(origin: string, spki: Uint8Array): Uint8Array {
  if (lastId?.origin !== origin || lastId.spki !== spki)
    lastId = { origin, spki, id: keyIdOf(nodePrimitives, origin, rawFromSpki(spki)) };
  return lastId.id;
}
