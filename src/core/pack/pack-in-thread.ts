import type { PackedBundle } from '../../bundle/node/seal-bundle.ts';
import { entryUrl } from '../../contract/entry-url.ts';
import type { ReadingPass } from '../../locker/index.ts';
import { startCallThread } from '../../processes/call-thread.ts';
import type { Work } from '../work.ts';
import type { PackCalls, PackNotice, PackRequest, PackStart } from './pack-calls.ts';

/** A thread of its own that packs one bundle: nothing else waits for the reading, hashing and writing of it. */
export interface Packer {
  /** Once. @throws what `packBundle` throws */
  pack(request: PackRequest): Promise<PackedBundle>;
  /** Ends the thread; after this nothing reads the locker any more. */
  close(): Promise<void>;
}

/** Starts it at once: it is ready by the time that there is something to pack. */
export function startPacker(pass: ReadingPass, { onProgress, signal }: Work): Packer {
  const entry = entryUrl(import.meta.url, 'pack-thread', './pack-thread.ts');
  const thread = startCallThread<PackCalls>(entry, { pass } satisfies PackStart, (notice) => {
    onProgress((notice as PackNotice).progress); // pack-thread.ts gives no other
  });
  pass.dataKey.fill(0); // the thread has its own by now
  let isOver = false;
  return {
    async pack(request) {
      const stop = (): void => void thread.call('stop', null).catch(() => undefined); // it may have ended
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      try {
        return await thread.call('pack', request);
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
}
