import type { DraftFile, EvidenceSink } from '../contract/sink.ts';
import type { ToCapture } from './messages.ts';

export interface FileChannel {
  send(message: ToCapture): void;
  /** The sink refused bytes: nothing of this capture can be stored any more. */
  onFailure(error: unknown): void;
}

interface Received {
  role: string;
  file: DraftFile;
  stored: number;
  /** The last thing that was asked of the file; the next waits for it. */
  last: Promise<void>;
}

/** Files that can be read without their end. */
const readsWithoutEnd = new Set(['wacz', 'recording']);

/** The core's end of a capture's files: each piece goes to the sink in turn, and is acknowledged when stored. */
export class ReceivedFiles {
  readonly #sink: EvidenceSink;
  readonly #channel: FileChannel;
  readonly #files = new Map<number, Received>();
  readonly #ending = new Set<Promise<void>>();
  #failed = false;

  constructor(sink: EvidenceSink, channel: FileChannel) {
    this.#sink = sink;
    this.#channel = channel;
  }

  has(file: number): boolean {
    return this.#files.has(file);
  }

  open(file: number, role: string, meta: { name: string; mediaType: string }): void {
    const { name, mediaType } = meta;
    this.#files.set(file, {
      role,
      file: this.#sink.file(role, { name, mediaType }),
      stored: 0,
      last: Promise.resolve(),
    });
  }

  chunk(file: number, bytes: Uint8Array): void {
    this.#next(file, async (received) => {
      await received.file.write(bytes);
      received.stored += bytes.byteLength;
      this.#channel.send({ type: 'ack', file, bytes: bytes.byteLength });
    });
  }

  close(file: number): void {
    this.#end(file, async (received) => {
      this.#channel.send({ type: 'closed', file, ...(await received.file.close()) });
    });
  }

  drop(file: number): void {
    this.#end(file, (received) => received.file.drop());
  }

  /** Resolves when all that was asked has been done. */
  async settled(): Promise<void> {
    await Promise.all([...this.#ending, ...[...this.#files.values()].map(({ last }) => last)]);
  }

  /**
   * The other end is gone. What was being written is of no use half, but for the archive and the recording of a
   * visit: what they have so far can be read without their end.
   */
  async breakOff(): Promise<void> {
    for (const [file, { role }] of [...this.#files]) {
      this.#end(file, async (received) => {
        if (readsWithoutEnd.has(role) && received.stored > 0) await received.file.close();
        else await received.file.drop();
      });
    }
    await this.settled();
  }

  #end(file: number, work: (received: Received) => Promise<void>): void {
    const received = this.#files.get(file);
    this.#next(file, work);
    this.#files.delete(file);
    if (received === undefined) return;
    const ended = received.last;
    this.#ending.add(ended);
    void ended.then(() => this.#ending.delete(ended));
  }

  #next(file: number, work: (received: Received) => Promise<void>): void {
    const received = this.#files.get(file);
    if (received === undefined) return;
    received.last = received.last.then(async () => {
      if (this.#failed) return;
      try {
        await work(received);
      } catch (error) {
        this.#failed = true;
        this.#channel.onFailure(error);
      }
    });
  }
}
