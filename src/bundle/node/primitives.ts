import { createHash, createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { concat, sameBytes } from '../bytes.ts';
import { spkiFromRaw } from '../key.ts';
import { InflateError, type Primitives } from '../primitives.ts';

/** The primitives of `src/bundle` from Node's own crypto and zlib. */
export const nodePrimitives: Primitives = {
  sha256(...parts) {
    // One-shot hashing is more than twice as quick as createHash for the small records of a tree; and given as text it
    // takes a quarter of the time of a buffer, whose memory the collector must free by itself.
    const [only] = parts;
    return bytesOf(
      hash('sha256', parts.length === 1 && only !== undefined ? only : concat(...parts), 'binary'),
    );
  },
  startSha256() {
    const running = createHash('sha256');
    return {
      update: (bytes) => void running.update(bytes),
      digest: () => plain(running.digest()),
    };
  },
  olderHash: (name, bytes) => plain(createHash(name).update(bytes).digest()),
  verifyEd25519(rawKey, message, signature) {
    if (rawKey.length !== 32 || signature.length !== 64) return false;
    return verify(null, message, keyObjectOf(rawKey), signature);
  },
  crc32: (bytes, previous) => crc32(bytes, previous ?? 0),
  inflateRaw,
};

/** The key of the signature before: a log has many by the same, and reading a key takes as long as half a signature. */
let lastKey: { raw: Uint8Array; object: KeyObject } | undefined;

function keyObjectOf(raw: Uint8Array): KeyObject {
  if (lastKey === undefined || !sameBytes(lastKey.raw, raw)) {
    const object = createPublicKey({ key: Buffer.from(spkiFromRaw(raw)), format: 'der', type: 'spki' });
    lastKey = { raw: raw.slice(), object };
  }
  return lastKey.object;
}

/** The bytes of a text that has one in each character. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** The same bytes without Buffer's own methods, whose `slice` shares memory where Uint8Array's copies. */
function plain(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

async function* inflateRaw(packed: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Uint8Array> {
  let given = 0;
  async function* counted(): AsyncIterable<Uint8Array> {
    for await (const piece of packed) {
      given += piece.length;
      yield piece;
    }
  }
  const source = Readable.from(counted(), { objectMode: false });
  const engine = createInflateRaw({ chunkSize: 256 * 1024 });
  source.on('error', (error) => engine.destroy(error));
  source.pipe(engine);
  let total = 0;
  try {
    for await (const piece of engine) {
      const bytes = piece as Uint8Array; // the engine is not in object or string mode
      total += bytes.length;
      if (total > limit) throw new InflateError('too-long');
      yield bytes;
    }
  } catch (error) {
    throw isZlibError(error) ? new InflateError('damaged', { cause: error }) : error;
  } finally {
    source.destroy();
    engine.destroy();
  }
  // Bytes after the end of the deflate stream are passed over by zlib, and would be hidden there.
  if (engine.bytesWritten !== given) throw new InflateError('damaged');
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
