import { Worker } from 'node:worker_threads';
import { entryUrl } from '../../contract/entry-url.ts';
import type { PageSource } from './page.ts';
import type { Reading } from './read-post.ts';

/** A thread that reads one page. */
export interface Reader {
  /** What was read. Rejects where the page brought the reading down. */
  read(source: PageSource): Promise<Reading>;
  /** Ends it where it stands; one that has read ends by itself. */
  end(): Promise<void>;
}

/** Memory of one reading, in MiB: a page of some megabytes takes a tenth of it. */
const ownHeapMiB = 512;

/**
 * Starts a thread that reads one page, so that no page can hold up or bring down the capture. It is started before
 * there is anything to read: its program takes longer to load than most pages to read.
 */
export function startReader(heapMiB = ownHeapMiB): Reader {
  const url = entryUrl(import.meta.url, 'reader-thread', './reader-thread.ts');
  const worker = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: heapMiB } });
  let hasRead = false;
  const exited = new Promise((resolve) => worker.once('exit', resolve));
  const reading = new Promise<Reading>((resolve, reject) => {
    worker.on('message', (answer: Reading) => {
      hasRead = true;
      resolve(answer);
    });
    worker.on('error', reject);
    worker.on('exit', (status) => reject(new Error(`the reader ended with status ${status}`)));
  });
  reading.catch(() => undefined); // Told to whoever waits for it.
  return {
    read: (source) => {
      worker.postMessage(source);
      return reading;
    },
    end: async () => {
      await (hasRead ? exited : worker.terminate());
    },
  };
}
