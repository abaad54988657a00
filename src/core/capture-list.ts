import { createHash } from 'node:crypto';
import type { Locker } from '../locker/index.ts';
import { parseAddress } from './address.ts';
import { type CaptureOptions, type CaptureResult, openPageCapturer } from './capture-pages.ts';
import type { Work } from './work.ts';

export interface CaptureListRequest extends CaptureOptions {
  addresses: string[];
  /** Go on where an earlier run of the same list into the same case stopped. */
  resume: boolean;
}

/**
 * Captures addresses one after the other. With `resume` the work is a list of jobs in the locker: what
 * an earlier run has done is not done again but is part of the result, what it left half-way or never
 * began is done now. Sealing an item and finishing its job are one transaction, so no page comes twice.
 * Where the signal ends the work, the result is what was done by then.
 */
export async function captureList(
  locker: Locker,
  request: CaptureListRequest,
  work: Work,
): Promise<CaptureResult> {
  const addresses = request.addresses.map(parseAddress);
  const result: CaptureResult = { items: [], failed: [] };
  const capturer = openPageCapturer(locker, request);
  try {
    if (request.resume) {
      await captureJobs(locker, addresses, request, work, result, capturer);
    } else {
      for (const [at, url] of addresses.entries()) {
        if (work.signal.aborted) break;
        take(result, await capturer.capture(url, counted(work, at, addresses.length)));
      }
    }
    return result;
  } finally {
    await capturer.close();
  }
}

async function captureJobs(
  locker: Locker,
  addresses: string[],
  request: CaptureListRequest,
  work: Work,
  result: CaptureResult,
  capturer: ReturnType<typeof openPageCapturer>,
): Promise<void> {
  const list = createHash('sha256')
    .update(
      JSON.stringify([
        request.caseId ?? null,
        addresses,
        ...(request.profile === undefined ? [] : [request.profile]),
      ]),
    )
    .digest('hex')
    .slice(0, 32);
  await locker.enqueueJobs(list, addresses);
  for (const job of locker.jobs(list)) {
    if (work.signal.aborted) break;
    if (job.itemId !== null && job.state === 'done') {
      result.items.push(locker.item(job.itemId));
      continue;
    }
    take(result, await capturer.capture(job.url, counted(work, job.position, addresses.length), job.id));
  }
}

function take(
  result: CaptureResult,
  captured: Awaited<ReturnType<ReturnType<typeof openPageCapturer>['capture']>>,
): void {
  if ('item' in captured) result.items.push(captured.item);
  else result.failed.push(captured.failure);
}

/** Progress of one page, said together with its place in the list. */
function counted(work: Work, at: number, of: number): Work {
  if (of === 1) return work;
  return {
    signal: work.signal,
    onProgress: (progress) =>
      work.onProgress({ ...progress, detail: `${at + 1}/${of} ${progress.detail ?? ''}`.trim() }),
  };
}
