import { parentPort, workerData } from 'node:worker_threads';
import { fromSystemError, JejakError, toPlainError } from '../../contract/error.ts';
import type { FromThread, ToThread } from '../../processes/call-thread.ts';
import type { BackupCalls, BackupNotice, BackupStart } from './backup-calls.ts';
import { exchangeInLocker } from './exchange-key.ts';
import { makeBackup } from './make-backup.ts';
import { unpackBackup } from './unpack-backup.ts';

/** A thread that copies a whole locker: one call, then it ends. */
const port = parentPort;
if (port === null) throw new Error('the backup runs as a thread');
const { stop } = workerData as BackupStart; // given by backup-client.ts

const watch = {
  say: (notice: BackupNotice): void => port.postMessage({ notice } satisfies FromThread),
  throwIfStopped: (): void => {
    if (Atomics.load(stop, 0) === 1) throw new JejakError('interrupted', 'interrupted');
  },
};

port.once('message', (message: ToThread<BackupCalls>) => {
  run(message).then(
    (value) => end({ answer: message.id, value }),
    (error: unknown) => end({ answer: message.id, error: toPlainError(fromSystemError(error)) }),
  );
});

function end(answer: FromThread): void {
  port?.postMessage(answer);
  port?.close();
}

async function run(message: ToThread<BackupCalls>): Promise<unknown> {
  switch (message.call) {
    case 'backup':
      return makeBackup(message.args, watch);
    case 'restore':
      return unpackBackup(message.args, watch);
    case 'exchange':
      exchangeInLocker(message.args, watch);
      return null;
  }
}
