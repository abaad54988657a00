import type { ChosenPath, ReceiveDone } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import { keepWork, useKeptWork, type Work } from './working.ts';

/** What is asked with a bundle: what it is checked against, and what opens it. */
export interface BundleAsked {
  key?: string;
  since?: string;
  certificateCa?: string;
  decryption?: { passphrase: string } | { identity: string };
}

const receiving = keepWork<ReceiveDone>();
let bundle: ChosenPath | null = null;

/** Takes a bundle into the locker, and says whether that came to its end; what opens it is not kept here. */
export async function receiveBundle(file: ChosenPath, from: string, asked: BundleAsked): Promise<boolean> {
  bundle = file;
  const input = { ...asked, file: file.token, from };
  return (await receiving.run((signal) => calls.handOver.receive(input, { signal }))) !== null;
}

/** The taking in of a bundle as it runs: it goes on wherever one is in the window, and while the screen is locked. */
export function useReceiving(): { work: Work<ReceiveDone>; bundle: ChosenPath | null } {
  const work = useKeptWork(receiving);
  return { work, bundle: work.state.is === 'idle' ? null : bundle };
}
