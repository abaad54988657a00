import { fromSystemError } from '../../contract/error.ts';
import type { Locker } from '../../locker/index.ts';

/** How often it is looked at, in ms. */
const everyMs = 1000;

/** Sees that an open locker's disk or folder has gone, and that it is back. */
export interface PlaceWatch {
  state(): Awaited<ReturnType<Locker['look']>>;
  end(): void;
}

/**
 * @param changed called at each change of the state
 * @param back called where the locker can be written again as it was
 * @param openAgain opens what lies at its place now; throws where that is not this locker
 */
export function watchPlace(
  locker: Locker,
  { changed, back, openAgain }: { changed: () => void; back: () => void; openAgain: () => Promise<void> },
): PlaceWatch {
  let state: ReturnType<PlaceWatch['state']> = 'here';
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const become = (next: typeof state): void => {
    if (next === state || isOver) return;
    state = next;
    changed();
  };
  const look = async (): Promise<void> => {
    const found = await locker.look();
    if (isOver || (found === 'here' && state === 'here')) return;
    if (found === 'gone') {
      become('gone');
      return;
    }
    // Files that were open through an unplugging may be dead though they look the same: writing tells.
    if (found === 'here' && (await isWritable(locker))) {
      become('here');
      back();
      return;
    }
    try {
      await openAgain();
    } catch (error) {
      // Looked at again, as long as it is so: a disk that has just come back may not be ready yet.
      become(fromSystemError(error).code === 'locker-away' ? 'another' : 'gone');
    }
  };
  const plan = (): void => {
    timer = setTimeout(() => void look().finally(() => (isOver ? undefined : plan())), everyMs).unref();
  };
  plan();
  return {
    state: () => state,
    end() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

async function isWritable(locker: Locker): Promise<boolean> {
  try {
    await locker.signOfLife();
    return true;
  } catch {
    return false; // which is the answer
  }
}
