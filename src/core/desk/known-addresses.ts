import { withoutSecrets } from '../../capture/client.ts';
import type { Locker } from '../../locker/index.ts';

/** An address for a case; null for the inbox. */
interface Wanted {
  url: string;
  caseId: string | null;
}

export function keyOf({ url, caseId }: Wanted): string {
  return `${caseId ?? ''} ${url}`;
}

/**
 * The keys of those addresses that their case has as a captured item with content, or that are in the queue for it
 * and not over.
 */
export function knownAmong(locker: Locker, wanted: readonly Wanted[]): Set<string> {
  if (wanted.length === 0) return new Set();
  const known = new Set(
    locker
      .queue()
      .filter(({ state }) => state === 'waiting' || state === 'running')
      .map(keyOf),
  );
  for (const [caseId, pages] of Map.groupBy(wanted, (page) => page.caseId)) {
    const urls = pages.map(({ url }) => withoutSecrets(url));
    const captured = new Set(locker.capturedAmong(urls, caseId));
    for (const page of pages) if (captured.has(withoutSecrets(page.url))) known.add(keyOf(page));
  }
  return new Set(wanted.map(keyOf).filter((key) => known.has(key)));
}
