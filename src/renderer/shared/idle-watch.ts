/** How long the core may take to answer that it counts the time itself, in ms. */
const patienceMs = 3000;
/** How long after that it is asked again, as long as nobody is seen here, in ms. */
const againMs = 15_000;

/** Whoever is here puts the hiding off. */
export interface IdleWatch {
  touch(): void;
  end(): void;
}

/**
 * Hides what is shown once nobody has been here for so long and the core does not answer. A core that answers counts
 * the time itself, and by more than is seen here: a page that is replayed, a browser in which somebody looks around.
 *
 * @param minutes without a touch; 0 for never
 * @param ask resolves where the core answers
 */
export function watchIdle(
  minutes: number,
  { ask, hide }: { ask: () => Promise<unknown>; hide: () => void },
): IdleWatch {
  let touchedAt = performance.now();
  let isOver = minutes === 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const left = (): number => touchedAt + minutes * 60_000 - performance.now();
  const look = async (): Promise<void> => {
    if (left() > 0) {
      plan(left());
      return;
    }
    const isCounting = await answersInTime(ask);
    if (isOver) return;
    if (isCounting || left() > 0) plan(againMs);
    else hide();
  };
  const plan = (ms: number): void => {
    timer = setTimeout(() => void look(), ms);
  };
  if (!isOver) plan(left());
  return {
    touch() {
      touchedAt = performance.now();
    },
    end() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

async function answersInTime(ask: () => Promise<unknown>): Promise<boolean> {
  const answer = ask().then(
    () => true,
    () => false, // which is the answer
  );
  return Promise.race([
    answer,
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs)),
  ]);
}
