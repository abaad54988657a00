import { entryUrl } from '../../contract/entry-url.ts';
import { fromSystemError, JejakError, toPlainError } from '../../contract/error.ts';
import type { Locker } from '../../locker/index.ts';
import { startCallThread } from '../../processes/call-thread.ts';
import type { Work } from '../work.ts';
import type {
  CaseRequest,
  Certifier,
  DescribedCase,
  PackCalls,
  Packed,
  PackNotice,
  PackRequest,
  PackStart,
  Signed,
} from './pack-calls.ts';

/** Whoever makes one bundle, as a `BundleMaker` does; the errors are the same. */
export interface Packer {
  describe(request: CaseRequest): Promise<DescribedCase>;
  /** Once. */
  pack(request: PackRequest): Promise<Packed>;
  /** After this nothing reads the locker any more. */
  close(): Promise<void>;
}

export type StartPacker = (
  locker: Pick<Locker, 'readingPass' | 'sign'>,
  work: Work,
  certifier?: Certifier,
) => Packer;

/**
 * Starts a thread of its own for one bundle, at once, so that it is ready by the time that it is asked: nothing else
 * waits for the reading, proving, hashing and writing of a case.
 */
export const startPacker: StartPacker = (locker, { onProgress, signal }, certifier) => {
  const pass = locker.readingPass();
  const entry = entryUrl(import.meta.url, 'pack-thread', './pack-thread.ts');
  const thread = startCallThread<PackCalls>(entry, { pass } satisfies PackStart, (said) => {
    const notice = said as PackNotice; // pack-thread.ts gives no other
    if ('progress' in notice) onProgress(notice.progress);
    else
      void signed(locker, certifier, notice)
        .then((answer) => thread.call('signed', answer))
        .catch(() => undefined); // `pack` says how it ended
  });
  pass.dataKey.fill(0); // the thread has its own by now
  let isOver = false;
  return {
    describe: (request) => thread.call('describe', request),
    async pack(request) {
      const stop = (): void => void thread.call('stop', null).catch(() => undefined); // it may have ended
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      try {
        const certifiedBy = certifier?.facts.subject ?? null;
        return await thread.call('pack', { ...request, certifiedBy });
      } finally {
        isOver = true;
        signal.removeEventListener('abort', stop);
      }
    },
    async close() {
      if (!isOver) await thread.terminate(); // once it has packed, it ends by itself
      await thread.exited;
    },
  };
};

async function signed(
  locker: Pick<Locker, 'sign'>,
  certifier: Certifier | undefined,
  asked: Exclude<PackNotice, { progress: unknown }>,
): Promise<Signed> {
  try {
    if ('sign' in asked) return { signature: locker.sign(asked.sign, asked.treeSize) };
    if (certifier === undefined)
      throw new JejakError('internal', 'could-not-go-on', { detail: 'no certificate' });
    return { signature: await certifier.certify(asked.certify) };
  } catch (error) {
    return { error: toPlainError(fromSystemError(error)) };
  }
}
