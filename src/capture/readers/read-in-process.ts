import { entryUrl } from '../../contract/entry-url.ts';
import { environmentWithoutSecrets, inWords, startNodeProcess } from '../../processes/start-process.ts';
import type { PageSource } from './page.ts';
import type { Reading } from './read-post.ts';

/** A process that reads one page. */
export interface Reader {
  /** What was read. Rejects where the page brought the reading down. */
  read(source: PageSource): Promise<Reading>;
  /** Ends it where it stands; one that has read ends by itself. */
  end(): Promise<void>;
}

/** Memory of one reading, in MiB: a page of some megabytes takes a tenth of it. */
const ownHeapMiB = 512;

/**
 * Starts a process that reads one page, so that no page can hold up or bring down the capture: a thread that is out of
 * memory can take its whole process along. It is started before there is anything to read: its program takes longer to
 * load than most pages to read.
 */
export function startReader(heapMiB = ownHeapMiB): Reader & { readonly pid: number | undefined } {
  const child = startNodeProcess(entryUrl(import.meta.url, 'reader-process', './reader-process.ts'), {
    env: environmentWithoutSecrets(process.env),
    heapMiB,
  });
  let hasRead = false;
  const reading = new Promise<Reading>((resolve, reject) => {
    child.onMessage((answer) => {
      hasRead = true;
      resolve(answer as Reading); // our own code says nothing else
    });
    void child.exited.then((end) => reject(new Error(`the reader ${inWords(end)}`)));
  });
  reading.catch(() => undefined); // Told to whoever waits for it.
  return {
    read: (source) => {
      child.send(source);
      return reading;
    },
    end: async () => {
      if (!hasRead) child.kill();
      await child.exited;
    },
    pid: child.pid,
  };
}
