import { Worker } from 'node:worker_threads';
import { entryUrl } from '../../contract/entry-url.ts';
import { fromPlainError, JejakError } from '../../contract/error.ts';
import type { HashReply, HashRequest, HashThreadStart } from './hash-thread.ts';
import { endOf } from './thread-end.ts';

/**
 * The SHA-256 of a file while it is being written: a thread of its own reads it behind the writer, so that
 * the hash of the whole costs no pass of its own.
 */
export class FileFollower {
  readonly #worker: Worker;
  readonly #end: Promise<void>;
  readonly #answer: Promise<string>;
  readonly #parts: ((sha256: string) => void)[] = [];

  constructor(path: string) {
    const url = entryUrl(import.meta.url, 'bundle-hash-thread', './hash-thread.ts');
    this.#worker = new Worker(url, { workerData: { path } satisfies HashThreadStart });
    this.#end = endOf(this.#worker);
    this.#answer = new Promise<string>((resolve, reject) => {
      this.#worker.on('message', (reply: HashReply) => {
        if ('part' in reply) this.#parts[reply.part]?.(reply.sha256);
        else if ('sha256' in reply) resolve(reply.sha256);
        else if ('error' in reply) reject(fromPlainError(reply.error));
      });
      this.#worker.on('error', reject);
      this.#worker.on('exit', () => {
        reject(new JejakError('internal', 'could-not-go-on', { detail: 'hash thread' }));
      });
    });
    // Whoever finishes gets the failure; until then it must not count as unhandled.
    this.#answer.catch(() => undefined);
  }

  /** Everything before `offset` is written and stays as it is. */
  upTo(offset: number): void {
    this.#worker.postMessage({ follow: offset } satisfies HashRequest);
  }

  /** The same, and the hash of the bytes from `from` to there: none of them was passed before. */
  async partUpTo(from: number, offset: number): Promise<string> {
    const id = this.#parts.length;
    const answer = new Promise<string>((resolve) => this.#parts.push(resolve));
    this.#worker.postMessage({ follow: offset, part: { id, from } } satisfies HashRequest);
    return Promise.race([answer, this.#answer]);
  }

  /** The hash of the first `size` bytes, which are the whole file. */
  async finish(size: number): Promise<string> {
    this.upTo(size);
    this.#worker.postMessage({ finish: true } satisfies HashRequest);
    const sha256 = await this.#answer;
    await this.#end;
    return sha256;
  }

  /** Ends it where it stands. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
