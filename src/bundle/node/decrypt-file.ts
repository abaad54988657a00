import { Worker } from 'node:worker_threads';
import { entryUrl } from '../../contract/entry-url.ts';
import { fromPlainError, JejakError } from '../../contract/error.ts';
import type { Decryption } from './age-header.ts';
import type { DecryptReply, DecryptThreadStart } from './decrypt-thread.ts';
import { endOf } from './thread-end.ts';

export interface DecryptOptions {
  onBytes: (bytes: number) => void;
  signal: AbortSignal;
}

/**
 * Decrypts an age v1 file into a new one, on a thread of its own: a passphrase alone keeps a processor busy for
 * a second. What was written so far stays where it fails; the caller takes it away.
 *
 * @throws JejakError `bundle-passphrase-wrong`, `bundle-identity-wrong`, `identity-not-readable`,
 * `bundle-cipher-damaged` (changed or cut off since it was encrypted), `interrupted`, system errors by name
 */
export async function decryptFile(
  from: string,
  to: string,
  decryption: Decryption,
  { onBytes, signal }: DecryptOptions,
): Promise<void> {
  const url = entryUrl(import.meta.url, 'bundle-decrypt-thread', './decrypt-thread.ts');
  const worker = new Worker(url, { workerData: { from, to, decryption } satisfies DecryptThreadStart });
  const end = endOf(worker);
  const stopped = Promise.withResolvers<never>();
  const stop = (): void => stopped.reject(new JejakError('interrupted', 'interrupted'));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await Promise.race([stopped.promise, answerOf(worker, onBytes)]);
    await end;
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function answerOf(worker: Worker, onBytes: (bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (reply: DecryptReply) => {
      if ('bytes' in reply) onBytes(reply.bytes);
      else if ('error' in reply) reject(fromPlainError(reply.error));
      else resolve();
    });
    worker.on('error', reject);
    worker.on('exit', () =>
      reject(new JejakError('internal', 'could-not-go-on', { detail: 'decrypting thread' })),
    );
  });
}
