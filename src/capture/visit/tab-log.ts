import { copyFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exchange } from '../recorder/exchange.ts';
import type { RecorderDelegate } from '../recorder/recorder.ts';

/** A larger body lies in a file: a visit may be long. */
const inMemory = 16 * 1024;

/** What a snapshot has of a log, with what still comes until it is released. */
export interface HeldExchanges {
  readonly exchanges: readonly Exchange[];
  release(): void;
}

/**
 * Everything that came to a tab since the document that it shows was asked for, in the order in which it ended. Unlike
 * a capture, which writes an answer once, a visit may need it for any number of snapshots.
 */
export class TabLog implements RecorderDelegate {
  readonly #folder: string;
  readonly #origins = new Set<string>();
  #kept: Exchange[] = [];
  readonly #holders = new Set<Exchange[]>();
  /** Bodies that no document needs any more, while a snapshot may still read them. */
  readonly #left: Exchange[] = [];
  #next = 1;

  /** @param folder exists, and is this log's own */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async exchangeEnded(exchange: Exchange): Promise<void> {
    const kept = await this.#own(exchange);
    this.#kept.push(kept);
    for (const holder of this.#holders) holder.push(kept);
    if (URL.canParse(exchange.url)) this.#origins.add(new URL(exchange.url).origin);
  }

  /** Whether anything came from this origin. */
  knows(origin: string): boolean {
    return this.#origins.has(origin);
  }

  hold(): HeldExchanges {
    const exchanges = [...this.#kept];
    this.#holders.add(exchanges);
    return {
      exchanges,
      release: () => {
        this.#holders.delete(exchanges);
        this.#tidy();
      },
    };
  }

  /**
   * Another document is shown: what began before it was asked for is not of it.
   *
   * @param since ms since the epoch
   */
  forgetBefore(since: number): void {
    this.#left.push(...this.#kept.filter(({ startedAt }) => startedAt < since));
    this.#kept = this.#kept.filter(({ startedAt }) => startedAt >= since);
    this.#tidy();
  }

  #tidy(): void {
    if (this.#holders.size > 0) return;
    for (const { body } of this.#left.splice(0))
      if (body !== null && 'path' in body) rm(body.path, { force: true }).catch(() => undefined); // The folder goes with the visit.
  }

  /** Its body in this log's keeping. One that cannot be kept is missing, and its answer says so. */
  async #own(exchange: Exchange): Promise<Exchange> {
    try {
      return { ...exchange, body: await this.#take(exchange.body) };
    } catch {
      return { ...exchange, body: null, bodyBytes: 0, incomplete: exchange.incomplete ?? 'not-held' };
    }
  }

  async #take(body: Exchange['body']): Promise<Exchange['body']> {
    if (body === null || ('bytes' in body && body.bytes.byteLength <= inMemory)) return body;
    const path = join(this.#folder, String(this.#next));
    this.#next += 1;
    if ('path' in body) {
      // What another program has open cannot be moved everywhere. The recorder removes the first one.
      await rename(body.path, path).catch(() => copyFile(body.path, path));
      return { path, size: body.size };
    }
    try {
      await writeFile(path, body.bytes);
      return { path, size: body.bytes.byteLength };
    } catch {
      await rm(path, { force: true }).catch(() => undefined); // The folder goes with the visit.
      return body;
    }
  }
}
