import { type CaptureProcess, withoutSecrets } from '../capture/client.ts';
import { fromSystemError } from '../contract/error.ts';
import type { ItemSource } from '../contract/item.ts';
import type { Profile } from '../contract/profile.ts';
import type { Outcomes } from '../contract/sink.ts';
import { recordingName } from '../contract/visit-recording.ts';
import type { Locker } from '../locker/index.ts';
import { type Captured, sealOutcome } from './capture-pages.ts';
import { withNothingLooked } from './to-cover.ts';

interface Wanted {
  /** Where the visit began; null for an empty window. */
  url: string | null;
  caseId: string | undefined;
  /** That the visit has. */
  profile: Profile | null;
}

/** Makes a film of the visit that goes on in this process, and seals it as an item of its own when it has ended. */
export async function recordVisit(
  locker: Locker,
  process: CaptureProcess,
  { url, caseId, profile }: Wanted,
): Promise<Captured> {
  const [startedAt, begun] = [new Date(), performance.now()];
  const source: ItemSource = url === null ? {} : { url: withoutSecrets(url) };
  const title = recordingName(startedAt);
  const draft = await locker.beginDraft({
    ...{ kind: 'item.captured', itemKind: 'video', source, title },
    ...(caseId === undefined ? {} : { caseId }),
  });
  const outcome = await process.record(draft).catch((error: unknown): Outcomes => {
    // What the locker refused stands in no locker; all else leaves what had come.
    const { code, message, fault } = fromSystemError(error);
    if (code !== 'capture-process-died' && code !== 'browser-died' && fault === 'could-not-go-on')
      throw error;
    if (draft.isEmpty()) return { result: 'failed', code, source, message };
    const ms = Math.round(performance.now() - begun);
    const step = { name: 'recording', result: 'interrupted' as const, ms, reason: code };
    return {
      ...{ result: 'item', state: 'partial' },
      details: { kind: 'video', title, source, capturedAt: startedAt.toISOString(), steps: [step] },
    };
  });
  return sealOutcome(draft, withNothingLooked(outcome, profile), url ?? title, { source });
}
