import { ed25519 } from '@noble/curves/ed25519.js';
import { ripemd160, sha1 } from '@noble/hashes/legacy.js';
import { sha256 as plainSha256 } from '@noble/hashes/sha2.js';
import { createSHA256 } from 'hash-wasm';
import { InflateError, type Primitives } from '../../bundle/primitives.ts';

/**
 * The primitives of `src/bundle` in a browser: SHA-256 in WebAssembly, since the browser's own takes no piece after
 * another; Ed25519 as RFC 8032 has it, since browsers of two years ago have none.
 */
export async function browserPrimitives(): Promise<Primitives> {
  const [whole, inPieces] = await Promise.all([createSHA256(), createSHA256()]);
  let isHashing = false;
  return {
    sha256(...parts) {
      whole.init();
      for (const part of parts) whole.update(part);
      return whole.digest('binary');
    },
    startSha256() {
      if (isHashing) return plainSha256.create(); // slower; a second one cannot be made without waiting
      isHashing = true;
      inPieces.init();
      return {
        update: (bytes) => void inPieces.update(bytes),
        digest() {
          isHashing = false;
          return inPieces.digest('binary');
        },
      };
    },
    olderHash: (name, bytes) => ({ sha1, ripemd160 })[name](bytes),
    verifyEd25519(rawKey, message, signature) {
      if (rawKey.length !== 32 || signature.length !== 64) return false;
      try {
        return ed25519.verify(signature, message, rawKey, { zip215: false });
      } catch {
        return false; // bytes that are no point of the curve are no key
      }
    },
    crc32,
    inflateRaw,
  };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array, previous = 0): number {
  let value = ~previous;
  for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 0xff] ?? 0);
  return ~value >>> 0;
}

async function* inflateRaw(packed: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Uint8Array> {
  const engine = new DecompressionStream('deflate-raw');
  const writer = engine.writable.getWriter();
  const reader = engine.readable.getReader();
  const feeding = feed(packed, writer);
  feeding.catch(() => undefined); // awaited below, after what could be unpacked
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await damagedUnless(reader.read());
      if (done) break;
      total += value.length;
      if (total > limit) throw new InflateError('too-long');
      yield value;
    }
    await feeding;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function feed(packed: AsyncIterable<Uint8Array>, writer: WritableStreamDefaultWriter): Promise<void> {
  try {
    for await (const piece of packed) await damagedUnless(writer.write(piece));
    await damagedUnless(writer.close());
  } catch (error) {
    await writer.abort(error).catch(() => undefined); // else whoever reads would wait for more
    throw error;
  }
}

/** The engine says of data that is damaged, ends early or goes on after its end that it has the wrong type. */
async function damagedUnless<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    if (error instanceof TypeError) throw new InflateError('damaged', { cause: error });
    throw error;
  }
}
