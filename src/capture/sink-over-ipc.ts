import type { DraftFile, EvidenceSink } from '../contract/sink.ts';
import type { FromCapture } from './messages.ts';

/** Bytes that may be on their way to the core before it has stored them. */
const window = 8 * 1024 * 1024;
const piece = 1024 * 1024;

interface OpenFile {
  outstanding: number;
  /** Woken at each acknowledgement. */
  wake: (() => void) | null;
  closed: PromiseWithResolvers<{ bytes: number; sha256: string }>;
}

/** The sink at this end of the channel: pieces go out as messages, and wait where the core does not keep up. */
export class SinkOverIpc {
  readonly #send: (message: FromCapture) => void;
  readonly #files = new Map<number, OpenFile>();
  #next = 1;

  constructor(send: (message: FromCapture) => void) {
    this.#send = send;
  }

  /** @param id of the capture that the files belong to */
  sinkOf(id: number): EvidenceSink {
    return { file: (role, { name, mediaType }) => this.#open(id, role, name, mediaType) };
  }

  acknowledged(file: number, bytes: number): void {
    const open = this.#files.get(file);
    if (open === undefined) return;
    open.outstanding -= bytes;
    open.wake?.();
  }

  closed(file: number, bytes: number, sha256: string): void {
    this.#files.get(file)?.closed.resolve({ bytes, sha256 });
    this.#files.delete(file);
  }

  #open(id: number, role: string, name: string, mediaType: string): DraftFile {
    const file = this.#next;
    this.#next += 1;
    const open: OpenFile = { outstanding: 0, wake: null, closed: Promise.withResolvers() };
    this.#files.set(file, open);
    this.#send({ type: 'open', id, file, role, name, mediaType });
    return {
      write: async (bytes) => {
        for (let at = 0; at < bytes.byteLength; at += piece) {
          const part = bytes.subarray(at, at + piece);
          open.outstanding += part.byteLength;
          this.#send({ type: 'chunk', file, bytes: part });
          while (open.outstanding > window) await new Promise<void>((resolve) => (open.wake = resolve));
        }
      },
      close: () => {
        this.#send({ type: 'close', file });
        return open.closed.promise;
      },
      drop: () => {
        this.#files.delete(file);
        this.#send({ type: 'drop', file });
        return Promise.resolve();
      },
    };
  }
}
