import type { ChosenPath, VerifyDone } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import type { BundleAsked } from './receiving.ts';
import { keepWork, useKeptWork, type Work } from './working.ts';

/** A bundle that is checked, or was last, and what it was held against. */
export interface Verifying {
  bundle: ChosenPath;
  /** The checkpoint kept from earlier. */
  since: ChosenPath | null;
  /** Whom the checker trusts to vouch for officers' own certificates. */
  certificateCa: ChosenPath | null;
  /** What opens it: forgotten with the result, and with its locker. */
  asked: BundleAsked;
}

const verify = keepWork<VerifyDone>();
let verifying: Verifying | null = null;
verify.subscribe(() => {
  if (verify.state.is === 'idle') verifying = null;
});

/** Begins to check a bundle. */
export function verifyBundle(next: Verifying): void {
  verifying = next;
  const input = { ...next.asked, file: next.bundle.token };
  void verify.run((signal) => calls.handOver.verify(input, { signal }));
}

/** The check of a bundle as it runs, and what came of it: it goes on wherever one is in the window. */
export function useVerifying(): { work: Work<VerifyDone>; verifying: Verifying | null } {
  const work = useKeptWork(verify);
  return { work, verifying };
}
