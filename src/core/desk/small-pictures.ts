import type { Item } from '../../contract/item.ts';
import { type IntakeProcess, startIntakeProcess } from '../../intake/client.ts';
import type { Locker } from '../../locker/index.ts';
import { keepPoster, lookAtOldPictures, makeThumbnails } from '../thumbnails.ts';

/** Without a picture to make for so long, its process is ended. */
const idleMs = 10_000;

/** So long after its opening a locker is left to the person who opened it. */
const restMs = 15_000;

/** Makes the small pictures of captured pages, one after the other, while the next page is captured. */
export interface SmallPictures {
  /** `made` is called when the picture is there. Where none can be made the item stands without. */
  make(item: Item, made: () => void): void;
  /** Keeps the small picture of a film, of a frame that a window has decoded; false where none is kept of it. */
  keepPoster(item: Item, png: Uint8Array): Promise<boolean>;
  /** Looks at the pictures that were there before, one after the other, once the locker has been open for a while. */
  lookAtOld(): void;
  close(): Promise<void>;
}

export function createSmallPictures(locker: Locker): SmallPictures {
  const stop = new AbortController();
  let intake: IntakeProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  let soon: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
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
    keepPoster(item, png) {
      clearTimeout(idle);
      const kept = turn.then(async () => {
        if (stop.signal.aborted) return false;
        intake ??= startIntakeProcess();
        try {
          return await keepPoster(locker, intake, item, png);
        } finally {
          idle = setTimeout(() => void rest(), idleMs);
        }
      });
      turn = kept.then(
        () => undefined,
        () => undefined, // whoever asked for it hears of it
      );
      return kept;
    },
    lookAtOld() {
      clearTimeout(soon);
      soon = setTimeout(() => {
        looking = lookAtOld(locker, stop.signal).catch(() => undefined); // a cache, made at the next opening
      }, restMs);
    },
    async close() {
      clearTimeout(soon);
      stop.abort();
      await looking;
      await turn;
      await rest();
    },
  };
}

/** In a process of its own, where there is anything to look at. */
async function lookAtOld(locker: Locker, signal: AbortSignal): Promise<void> {
  let intake: IntakeProcess | undefined;
  try {
    await lookAtOldPictures(locker, () => (intake ??= startIntakeProcess()), signal);
  } finally {
    await intake?.close();
  }
}
