import type { CaptureProcess } from '../capture/client.ts';
import { fromSystemError } from '../contract/error.ts';
import type { Profile } from '../contract/profile.ts';
import type { Locker } from '../locker/index.ts';
import { brokenOff, type Captured, sealOutcome } from './capture-pages.ts';
import { withNothingLooked } from './to-cover.ts';

interface Wanted {
  number: number;
  /** Without secrets. */
  url: string;
  name: string;
  caseId: string | undefined;
  /** That the visit has. */
  profile: Profile | null;
}

/** Seals a file that came to the browser of a visit as an item of its own; one that broke off is noted in the ledger. */
export async function keepDownload(
  locker: Locker,
  process: CaptureProcess,
  { number, url, name, caseId, profile }: Wanted,
): Promise<Captured> {
  const [startedAt, begun] = [new Date(), performance.now()];
  const draft = await locker.beginDraft({
    ...{ kind: 'item.captured', source: { url }, itemKind: 'file', title: name },
    ...(caseId === undefined ? {} : { caseId }),
  });
  const outcome = await process
    .keepDownload(number, draft)
    .catch((error: unknown) => brokenOff(fromSystemError(error), { url, startedAt, begun, profile }, draft));
  return sealOutcome(draft, withNothingLooked(outcome, profile), url);
}
