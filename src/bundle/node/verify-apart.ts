import { Worker } from 'node:worker_threads';
import { entryUrl } from '../../contract/entry-url.ts';
import { fromPlainError, JejakError } from '../../contract/error.ts';
import { endOf } from './thread-end.ts';
import type { VerifyFileOptions, VerifyResult } from './verify-file.ts';
import type { VerifyReply, VerifyThreadStart } from './verify-thread.ts';

/** How long a thread that is to stop may finish what it cannot leave, in ms. */
const patience = 2000;

/**
 * Checks the case bundle in a file as `verifyFile` does, on a thread of its own: reading a large ledger does not hold
 * up the process that asks.
 * Throws what `verifyFile` throws.
 */
export async function verifyApart(path: string, options: VerifyFileOptions = {}): Promise<VerifyResult> {
  const { key, since, tsaCa, tsaCrl, rotation, certificateCa, bitcoinHeaders, threads, kept } = options;
  const { signal, onProgress } = options;
  if (isStopped(signal)) throw new JejakError('interrupted', 'interrupted');
  const start: VerifyThreadStart = {
    path,
    options: {
      ...(key === undefined ? {} : { key }),
      ...(since === undefined ? {} : { since }),
      ...(tsaCa === undefined ? {} : { tsaCa }),
      ...(certificateCa === undefined ? {} : { certificateCa }),
      ...(bitcoinHeaders === undefined ? {} : { bitcoinHeaders }),
      ...(tsaCrl === undefined ? {} : { tsaCrl }),
      ...(rotation === undefined ? {} : { rotation }),
      ...(threads === undefined ? {} : { threads }),
    },
    keeps: kept !== undefined,
  };
  const worker = new Worker(entryUrl(import.meta.url, 'bundle-verify-thread', './verify-thread.ts'), {
    workerData: start,
  });
  const end = endOf(worker);
  let impatient: NodeJS.Timeout | undefined;
  const stop = (): void => {
    worker.postMessage('stop');
    impatient = setTimeout(() => void worker.terminate(), patience);
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const answer = await answerOf(worker, onProgress);
    for (const [name, bytes] of answer.kept) kept?.set(name, bytes);
    return answer.result;
  } catch (error) {
    if (isStopped(signal)) throw new JejakError('interrupted', 'interrupted');
    throw error;
  } finally {
    await end;
    clearTimeout(impatient);
    signal?.removeEventListener('abort', stop);
  }
}

function answerOf(
  worker: Worker,
  onProgress: VerifyFileOptions['onProgress'],
): Promise<Extract<VerifyReply, { result: unknown }>> {
  return new Promise((resolve, reject) => {
    worker.on('message', (reply: VerifyReply) => {
      if ('progress' in reply) onProgress?.(reply.progress);
      else if ('error' in reply) reject(fromPlainError(reply.error));
      else resolve(reply);
    });
    worker.on('error', reject);
    worker.on('exit', () =>
      reject(new JejakError('internal', 'could-not-go-on', { detail: 'verifying thread' })),
    );
  });
}

function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
