import { closeSync, openSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Decrypter } from 'age-encryption';
import { fromSystemError, JejakError, type PlainError, toPlainError } from '../../contract/error.ts';
import type { Decryption } from './age-header.ts';
import { type FileSource, openFileSource } from './file-source.ts';

/** What a decrypting thread is started with. */
export interface DecryptThreadStart {
  from: string;
  /** The file to make; none of that name may be there. */
  to: string;
  decryption: Decryption;
}

/** From a decrypting thread: bytes read since the last message; then that all is written, or why not. */
export type DecryptReply = { bytes: number } | { done: true } | { error: PlainError };

const pieceBytes = 1024 * 1024;
/** Of a header; a longer one is of nobody who means well, and the library would read it to its end. */
const longestHeader = 64 * 1024;
const endOfHeader = '\n--- ';

async function decrypt(start: DecryptThreadStart, onBytes: (bytes: number) => void): Promise<void> {
  using source = openFileSource(start.from);
  const head = await source.read(0, Math.min(source.size, longestHeader));
  if (!Buffer.from(head).includes(endOfHeader)) throw damaged('no end of the header');
  const plain = await opened(decrypterFor(start.decryption), cipherOf(source, onBytes), start.decryption);
  const out = openSync(start.to, 'wx', 0o600);
  try {
    for await (const piece of plain) {
      for (let done = 0; done < piece.length; ) done += writeSync(out, piece, done);
    }
  } catch (error) {
    throw error instanceof Error && 'code' in error ? fromSystemError(error) : damaged(error);
  } finally {
    closeSync(out);
  }
}

function cipherOf(source: FileSource, onBytes: (bytes: number) => void): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const bytes = await source.read(at, Math.min(pieceBytes, source.size - at));
        at += bytes.length;
        onBytes(bytes.length);
        if (bytes.length > 0) controller.enqueue(bytes);
        if (at >= source.size) controller.close();
      },
    },
    { highWaterMark: 1 },
  );
}

function decrypterFor(decryption: Decryption): Decrypter {
  const decrypter = new Decrypter();
  if ('passphrase' in decryption) {
    decrypter.addPassphrase(decryption.passphrase);
    return decrypter;
  }
  const lines = decryption.identities.split(/\r?\n/).map((line) => line.trim());
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'));
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch (error) {
    throw new JejakError('identity-not-readable', 'wrong-use', {}, { cause: error });
  }
  if (identities.length === 0) throw new JejakError('identity-not-readable', 'wrong-use');
  return decrypter;
}

async function opened(
  decrypter: Decrypter,
  cipher: ReadableStream<Uint8Array>,
  decryption: Decryption,
): Promise<ReadableStream<Uint8Array>> {
  try {
    return await decrypter.decrypt(cipher);
  } catch (error) {
    // The library tells its errors apart by their words alone.
    if (!(error instanceof Error) || !error.message.startsWith('no identity matched')) throw damaged(error);
    const code = 'passphrase' in decryption ? 'bundle-passphrase-wrong' : 'bundle-identity-wrong';
    throw new JejakError(code, 'wrong-use', {}, { cause: error });
  }
}

function damaged(cause: unknown): JejakError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new JejakError('bundle-cipher-damaged', 'wrong-use', { detail }, { cause });
}

if (parentPort === null) throw new Error('decrypt-thread is the entry of a worker thread');
const port = parentPort;
const reply = (message: DecryptReply): void => port.postMessage(message);
// What decrypt-file.ts starts it with.
void decrypt(workerData as DecryptThreadStart, (bytes) => reply({ bytes }))
  .then(
    () => reply({ done: true }),
    (error: unknown) => reply({ error: toPlainError(error) }),
  )
  .then(() => port.close());
