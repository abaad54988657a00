import type { CoreProcess } from './core-link.ts';

/** What is done about a core that is asked to end and takes its time. */
export interface Patience {
  /** After so long somebody is asked, ms. */
  askAfterMs: number;
  /** Asks whether to wait no longer; the signal says that the question is over. */
  isGivenUp: (over: AbortSignal) => Promise<boolean>;
  /** It is ended after so long in any case, ms. */
  atMostMs: number;
}

/**
 * Resolves when a core that was asked to end has ended: by itself, or ended where it took too long. What it has committed
 * is in the locker either way; what it was in the middle of is offered again.
 */
export async function endCore(
  core: Pick<CoreProcess, 'exited' | 'killAtOnce'>,
  { askAfterMs, isGivenUp, atMostMs }: Patience,
): Promise<void> {
  const over = new AbortController();
  const ask = setTimeout(() => {
    isGivenUp(over.signal).then(
      (given) => given && core.killAtOnce(),
      // Nobody can be asked: it has until the end of its time.
      () => undefined,
    );
  }, askAfterMs);
  const end = setTimeout(() => core.killAtOnce(), atMostMs);
  await core.exited;
  clearTimeout(ask);
  clearTimeout(end);
  over.abort();
}
