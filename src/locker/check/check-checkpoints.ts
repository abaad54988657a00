import { fromBase64, sameBytes, toHex, utf8 } from '../../bundle/bytes.ts';
import { checkpointText } from '../../bundle/checkpoint.ts';
import { fingerprintOf, originOf, rawFromSpki, rotationText } from '../../bundle/key.ts';
import { nodePrimitives as p } from '../../bundle/node/primitives.ts';
import { parseNote, verifyNote } from '../../bundle/note.ts';
import { type Entry, entryBodies } from '../../contract/entry.ts';
import type { ReadableDb } from '../database/handle.ts';
import type { Log } from '../ledger/log.ts';
import { keyInForce, keysOf, signWith } from '../ledger/signing-key.ts';
import { readRow } from './read-row.ts';
import type { Find } from './report.ts';

/** Checks signed checkpoints by the keys that the entries themselves name. */
export interface CheckpointCheck {
  /** Of how many checkpoints only what they say was compared, and not their signature. */
  readonly unsigned: number;
  /** Takes note of the key that an entry brings. */
  keyOf(entry: Entry): void;
  /** The checkpoint of this size says this root and is signed by the key in force. */
  at(size: number, root: Uint8Array | undefined): void;
  /** No key is stored that no entry brought. */
  end(): void;
}

/** A key of the log, and from which size of it on that signs. */
interface Key {
  fromSize: number;
  spki: Uint8Array;
}

/** For a replay that is not about signatures. */
export const noCheckpointCheck: CheckpointCheck = {
  unsigned: 0,
  keyOf: () => undefined,
  at: () => undefined,
  end: () => undefined,
};

/** @param most how many signatures are checked from the log's beginning on; of those after them, the newest of each key */
export function createCheckpointCheck(db: ReadableDb, log: Log, find: Find, most: number): CheckpointCheck {
  const { origin } = log;
  const keys: Key[] = [];
  let unsigned = 0;
  /** The newest checkpoint whose signature is left until it is known whether another by its key follows. */
  let newest: { size: number; bytes: Uint8Array; key: Key } | undefined;

  const signedText = (size: number, bytes: Uint8Array, { spki }: Key): string | undefined => {
    try {
      return verifyNote(p, bytes, { name: origin, raw: rawFromSpki(spki) }).text;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      find('checkpoint-signature-wrong', { log: origin, size, detail });
      return undefined;
    }
  };

  /** What a checkpoint says, though not whether its key said it; undefined where that has to be asked at once. */
  const saidText = (bytes: Uint8Array): string | undefined => {
    try {
      return parseNote(bytes).text;
    } catch {
      return undefined;
    }
  };

  const settleNewest = (): void => {
    if (newest !== undefined) signedText(newest.size, newest.bytes, newest.key);
    newest = undefined;
  };

  return {
    get unsigned() {
      return unsigned;
    },
    keyOf(entry) {
      const key = keyIn(entry, log, keys.at(-1)?.spki, find);
      if (key === undefined) return;
      keys.push(key);
      checkStoredKey(db, log, key, find);
    },
    at(size, root) {
      const where = { log: origin, size };
      const row = readRow<{ bytes: Uint8Array }>(
        db,
        'SELECT bytes FROM checkpoint WHERE log = ? AND size = ?',
        [log.log, size],
      );
      if (row.state !== 'read') {
        find(row.state === 'missing' ? 'checkpoint-missing' : 'checkpoint-unreadable', where);
        return;
      }
      const key = keys.findLast(({ fromSize }) => fromSize <= size);
      if (key === undefined) {
        find('checkpoint-key-unknown', where);
        return;
      }
      const { bytes } = row.value;
      const said = size <= most || root === undefined ? undefined : saidText(bytes);
      if (newest !== undefined && newest.key !== key) settleNewest();
      else if (newest !== undefined) unsigned++;
      newest = said === undefined ? undefined : { size, bytes, key };
      const text = said ?? signedText(size, bytes, key);
      if (text !== undefined && root !== undefined && text !== checkpointText({ origin, size, root }))
        find('checkpoint-wrong', where);
    },
    end() {
      settleNewest();
      const stored = readRow<{ count: number }>(
        db,
        'SELECT count(*) AS count FROM signing_key WHERE log = ?',
        [log.log],
      );
      if (stored.state === 'read' && stored.value.count > keys.length)
        find('rows-added', { table: 'signing_key', count: stored.value.count - keys.length });
    },
  };
}

/** The key that an entry brings, and from which size on it signs. */
function keyIn(entry: Entry, { origin }: Log, before: Uint8Array | undefined, find: Find): Key | undefined {
  const where = { log: origin, seq: entry.seq };
  try {
    if (entry.kind === 'locker.created') {
      const spki = fromBase64(entryBodies['locker.created'].parse(entry.body).publicKey);
      if (entry.seq !== 0 || originOf(p, spki) !== origin) find('origin-not-of-key', where);
      return { fromSize: 0, spki };
    }
    if (entry.kind !== 'key.rotated' || before === undefined) return undefined;
    const body = entryBodies['key.rotated'].parse(entry.body);
    const spki = fromBase64(body.newKey);
    const text = rotationText(origin, fingerprintOf(p, before), fingerprintOf(p, spki));
    if (!p.verifyEd25519(rawFromSpki(spki), utf8(text), fromBase64(body.signatureByNew))) {
      find('rotation-signature-wrong', where);
    }
    // The entry itself still stands under the key that it replaces.
    return { fromSize: entry.seq + 2, spki };
  } catch (error) {
    find('entry-wrong-form', { ...where, detail: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

/** The stored key is the one that the entry names, and its secret half signs for it. */
function checkStoredKey(db: ReadableDb, { log, origin }: Log, named: Key, find: Find): void {
  const where = { log: origin, fingerprint: toHex(p.sha256(named.spki)) };
  try {
    const stored = keyInForce(keysOf(db, log), named.fromSize);
    const message = utf8('jejak-check/v1\n');
    const signature = signWith(db, log, named.fromSize, message);
    if (
      stored.fromSize !== named.fromSize ||
      !sameBytes(stored.spki, named.spki) ||
      !p.verifyEd25519(rawFromSpki(named.spki), message, signature)
    ) {
      find('signing-key-wrong', where);
    }
  } catch (error) {
    find('signing-key-wrong', { ...where, detail: error instanceof Error ? error.message : String(error) });
  }
}
