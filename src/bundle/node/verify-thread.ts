import { parentPort, workerData } from 'node:worker_threads';
import { type PlainError, toPlainError } from '../../contract/error.ts';
import type { Progress } from '../../contract/sink.ts';
import { type VerifyFileOptions, type VerifyResult, verifyFile } from './verify-file.ts';

/** What a verifying thread is started with; any message to it stops it. */
export interface VerifyThreadStart {
  path: string;
  options: Pick<
    VerifyFileOptions,
    'key' | 'since' | 'tsaCa' | 'tsaCrl' | 'rotation' | 'certificateCa' | 'bitcoinHeaders' | 'threads'
  >;
  /** Whether what was read whole is handed over with the result. */
  keeps: boolean;
}

/** From a verifying thread: how far it is; then the result, or why there is none. After that it ends by itself. */
export type VerifyReply =
  | { progress: Progress }
  | { result: VerifyResult; kept: Map<string, Uint8Array> }
  | { error: PlainError };

if (parentPort === null) throw new Error('verify-thread is the entry of a worker thread');
const port = parentPort;
const reply = (message: VerifyReply): void => port.postMessage(message);
const { path, options, keeps } = workerData as VerifyThreadStart; // what verify-apart.ts starts it with
const stopped = new AbortController();
port.on('message', () => stopped.abort());
const kept = new Map<string, Uint8Array>();
void verifyFile(path, {
  ...options,
  ...(keeps ? { kept } : {}),
  signal: stopped.signal,
  onProgress: (progress) => reply({ progress }),
})
  .then(
    (result) => reply({ result, kept }),
    (error: unknown) => reply({ error: toPlainError(error) }),
  )
  .then(() => port.close());
