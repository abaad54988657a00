import type { Outcomes } from '../../../src/contract/sink.ts';
import { type PageCapturer, sealOutcome } from '../../../src/core/capture-pages.ts';
import { visitWatch } from '../../../src/core/watch/visit.ts';
import type { Locker } from '../../../src/locker/index.ts';
import { beginPhoto, details } from '../../locker/temporary-locker.ts';

/** Captures whose pages come to this, without a browser; each is kept as any other is. */
export function pagesThat(locker: Locker, comeTo: (url: string) => Outcomes, caseId?: string): PageCapturer {
  return {
    capture: async (url, _work, about) =>
      sealOutcome(await beginPhoto(locker, url, caseId), comeTo(url), url, about),
    look: () => Promise.resolve(null),
    close: () => Promise.resolve(),
  };
}

/** A page that shows something, and what else is said of it. */
export function shown(url: string, more: Partial<ReturnType<typeof details>> = {}): Outcomes {
  return { result: 'item', state: 'complete', details: { ...details(url), ...more } };
}

/** Makes a visit of the only watch of a locker, ended by `stop` where that is given. */
export async function visitOnly(
  locker: Locker,
  pages: PageCapturer,
  stop: { signal: AbortSignal; isUnwanted?: () => boolean } = { signal: new AbortController().signal },
): ReturnType<typeof visitWatch> {
  const [watch] = locker.watches.list();
  if (watch === undefined) throw new Error('no watch');
  const { signal, ...unwanted } = stop;
  const work = { signal, onProgress: () => undefined };
  return visitWatch(locker, watch, pages, { work, answered: () => undefined, ...unwanted });
}
