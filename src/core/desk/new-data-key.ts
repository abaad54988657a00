import { JejakError } from '../../contract/error.ts';
import type { OnProgress } from '../../contract/sink.ts';
import { changePassphrase, provePassphrase } from '../../locker/index.ts';
import type { CaptureQueue } from './capture-queue.ts';

/** What a new data key is drawn for, and how the locker is closed and opened around it. */
interface Around {
  dir: string;
  queue: CaptureQueue;
  /** Whether anything else that a window has begun is under way. */
  isBusy: () => boolean;
  close: () => Promise<void>;
  /** Opens it again; `paused` holds its queue back. */
  reopen: (passphrase: string, paused: boolean) => Promise<void>;
}

/**
 * Closes the locker, encrypts it under a new data key, and opens it again: with the new passphrase, or with the
 * former one where it failed. A passphrase that is wrong, a page that is being captured, or other work
 * stops it before anything is closed.
 *
 * @throws JejakError `capture-running`, `work-running`, `wrong-passphrase`, and what `changePassphrase` throws
 */
export async function drawNewDataKey(
  { dir, queue, isBusy, close, reopen }: Around,
  { passphrase, newPassphrase }: { passphrase: string; newPassphrase: string },
  onProgress: OnProgress,
): ReturnType<typeof changePassphrase> {
  const { jobs, paused } = queue.state();
  if (jobs.some(({ state }) => state === 'running')) throw new JejakError('capture-running', 'wrong-use');
  if (isBusy()) throw new JejakError('work-running', 'wrong-use');
  await provePassphrase(dir, passphrase);
  await close();
  let opens = passphrase;
  try {
    const changed = await changePassphrase(dir, { passphrase, newPassphrase, rekey: true, onProgress });
    opens = newPassphrase;
    return changed;
  } finally {
    await reopen(opens, paused);
  }
}
