import type { Item } from '../../contract/item.ts';
import { type IntakeProcess, startIntakeProcess } from '../../intake/client.ts';
import type { Locker } from '../../locker/index.ts';
import { makeThumbnails } from '../thumbnails.ts';

/** Without a picture to make for so long, its process is ended. */
const idleMs = 10_000;

/** Makes the small pictures of captured pages, one after the other, while the next page is captured. */
export interface SmallPictures {
  /** `made` is called when the picture is there. Where none can be made the item stands without. */
  make(item: Item, made: () => void): void;
  close(): Promise<void>;
}

export function createSmallPictures(locker: Locker): SmallPictures {
  const stop = new AbortController();
  let intake: IntakeProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  const rest = async (): Promise<void> => {
    clearTimeout(idle);
    const open = intake;
    intake = undefined;
    await open?.close();
  };
  return {
    make(item, made) {
      clearTimeout(idle);
      turn = turn
        .then(async () => {
          if (stop.signal.aborted) return;
          intake ??= startIntakeProcess();
          const failed = await makeThumbnails(locker, intake, [item], {
            onProgress: () => undefined,
            signal: stop.signal,
          });
          if (failed.size === 0) made();
          idle = setTimeout(() => void rest(), idleMs);
        })
        .catch(() => undefined); // a cache: the item is sealed, and whole without it
    },
    async close() {
      stop.abort();
      await turn;
      await rest();
    },
  };
}
