import { withoutSecrets } from '../../capture/client.ts';
import type { Locker } from '../../locker/index.ts';

/**
 * Those of the addresses that the case (null: the inbox) has as a captured item with content, or that are in the
 * queue for it and not over.
 */
export function knownAmong(locker: Locker, urls: readonly string[], caseId: string | null): Set<string> {
  if (urls.length === 0) return new Set();
  const queued = new Set(
    locker
      .queue()
      .filter((job) => job.caseId === caseId && (job.state === 'waiting' || job.state === 'running'))
      .map((job) => job.url),
  );
  const captured = new Set(locker.capturedAmong(urls.map(withoutSecrets), caseId));
  return new Set(urls.filter((url) => queued.has(url) || captured.has(withoutSecrets(url))));
}
