import { createHash } from 'node:crypto';
import type { Archive, ArchiveSummary, Exchange } from '../../../src/capture/archive/index.ts';
import { createArchive } from '../../../src/capture/archive/index.ts';
import type { DraftFile } from '../../../src/contract/sink.ts';

/** A sink that keeps what it is given. */
export class MemorySink implements DraftFile {
  readonly #pieces: Buffer[] = [];

  write(bytes: Uint8Array): Promise<void> {
    this.#pieces.push(Buffer.from(bytes));
    return Promise.resolve();
  }

  get content(): Buffer {
    return Buffer.concat(this.#pieces);
  }

  close(): Promise<{ bytes: number; sha256: string }> {
    const sha256 = createHash('sha256').update(this.content).digest('hex');
    return Promise.resolve({ bytes: this.content.length, sha256 });
  }

  drop(): Promise<void> {
    return Promise.resolve();
  }
}

export const begun = '2026-11-22T05:00:00.123Z';

/** A plain GET exchange, with whatever is said instead. */
export function exchangeOf(change: Partial<Exchange> = {}): Exchange {
  return {
    url: 'https://warta.example/berita',
    method: 'GET',
    requestHeaders: [['Accept', 'text/html']],
    status: 200,
    statusText: 'OK',
    httpVersion: 'http/1.1',
    responseHeaders: [['Content-Type', 'text/html; charset=utf-8']],
    body: { bytes: Buffer.from('<!doctype html><p>Halo</p>') },
    startedAt: begun,
    resourceType: 'document',
    ...change,
  };
}

/** A finished WACZ of what `fill` puts in. */
export async function archiveOf(
  fill: (archive: Archive) => Promise<void> | void,
): Promise<{ wacz: Buffer; summary: ArchiveSummary }> {
  const sink = new MemorySink();
  const archive = createArchive({ sink, software: 'Jejak test', title: 'Uji', createdAt: begun });
  await fill(archive);
  const summary = await archive.finish();
  return { wacz: sink.content, summary };
}
