import { statSync } from 'node:fs';
import { entryUrl } from '../../contract/entry-url.ts';
import { JejakError } from '../../contract/error.ts';
import type { OnProgress } from '../../contract/sink.ts';
import { startCallThread } from '../../processes/call-thread.ts';
import type { BackupCalls, BackupNotice, BackupStart } from './backup-calls.ts';

export interface CopyOptions {
  onProgress?: OnProgress | undefined;
  /** Copying one database cannot be interrupted inside: the answer comes at once, the thread ends after it. */
  signal?: AbortSignal | undefined;
}

const lookEveryMs = 300;

/** Asks a thread of its own to copy a locker. */
export async function callBackupThread<K extends keyof BackupCalls>(
  call: K,
  args: BackupCalls[K]['args'],
  { onProgress, signal }: CopyOptions,
): Promise<BackupCalls[K]['result']> {
  if (signal?.aborted === true) throw new JejakError('interrupted', 'interrupted');
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const growth = watchGrowth(onProgress);
  const thread = startCallThread<BackupCalls>(
    entryUrl(import.meta.url, 'locker-backup', './backup-thread.ts'),
    { stop } satisfies BackupStart,
    (notice) => growth.take(notice as BackupNotice), // the only notice that backup-thread.ts gives
  );
  const interrupted = Promise.withResolvers<never>();
  const give = (): void => {
    Atomics.store(stop, 0, 1);
    interrupted.reject(new JejakError('interrupted', 'interrupted'));
  };
  signal?.addEventListener('abort', give);
  try {
    return await Promise.race([thread.call(call, args), interrupted.promise]);
  } finally {
    signal?.removeEventListener('abort', give);
    growth.end();
  }
}

/** Progress of a file that is written in one step, by its size. */
function watchGrowth(onProgress: OnProgress | undefined): { take(notice: BackupNotice): void; end(): void } {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  return {
    take({ progress, growing }) {
      clearInterval(timer);
      if (ended) return; // Given up: the thread comes to its end by itself, and nothing may wait for it.
      onProgress?.(progress);
      if (growing === undefined || onProgress === undefined) return;
      timer = setInterval(() => onProgress({ ...progress, done: sizeOf(growing) }), lookEveryMs);
    },
    end() {
      ended = true;
      clearInterval(timer);
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
