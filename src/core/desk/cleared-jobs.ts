import { newId } from '../../contract/ids.ts';
import type { Locker } from '../../locker/index.ts';
import type { CaptureQueue } from './capture-queue.ts';

/** What was taken off the queue and can be put back until it is closed. */
interface ClearedJobs extends Pick<CaptureQueue, 'clear' | 'putBack'> {
  /** Where the locker is away, they go with another closing. */
  forget(): Promise<void>;
}

/** @param inTurn lets nothing be added meanwhile: how many came and went is counted */
export function createClearedJobs(
  locker: Locker,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): ClearedJobs {
  let areThere = false;
  // What was taken off before a process died nobody takes back; where it cannot be forgotten now, the closing does it.
  locker.changeQueue({ change: 'forget-cleared' }).catch(() => (areThere = true));
  return {
    clear: () =>
      inTurn(async () => {
        const before = locker.queue().length;
        const clearing = newId();
        areThere = true;
        await locker.changeQueue({ change: 'clear', clearing });
        const left = locker.queue();
        const failed = left.filter(({ state }) => state === 'failed').length;
        return { clearing, cleared: before - left.length, failed };
      }),
    putBack: (clearing) =>
      inTurn(async () => {
        const before = locker.queue().length;
        await locker.changeQueue({ change: 'put-back', clearing });
        return locker.queue().length - before;
      }),
    async forget() {
      if (areThere) await locker.changeQueue({ change: 'forget-cleared' }).catch(() => undefined);
    },
  };
}
