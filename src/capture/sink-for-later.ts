import type { DraftFile, EvidenceSink } from '../contract/sink.ts';
import { writeFileTo } from './files.ts';

/** Takes what a step makes into memory, and writes it where it belongs when the step says that it counts. */
export class SinkForLater implements EvidenceSink {
  readonly #sink: EvidenceSink;
  readonly #later: (() => Promise<void> | void)[] = [];

  constructor(sink: EvidenceSink) {
    this.#sink = sink;
  }

  file(role: string, meta: { name: string; mediaType: string }): DraftFile {
    const parts: Uint8Array[] = [];
    let isDropped = false;
    return {
      write: (bytes) => {
        parts.push(bytes);
        return Promise.resolve();
      },
      close: () => {
        this.#later.push(() => (isDropped ? undefined : writeFileTo(this.#sink, role, meta, parts)));
        // Nobody here asks for the hash: it is made where the bytes are kept.
        return Promise.resolve({ bytes: 0, sha256: '' });
      },
      drop: () => {
        isDropped = true;
        return Promise.resolve();
      },
    };
  }

  /** Done when it counts, after what was asked for before. */
  also(work: () => void): void {
    this.#later.push(work);
  }

  async keep(): Promise<void> {
    for (const one of this.#later) await one();
  }
}
