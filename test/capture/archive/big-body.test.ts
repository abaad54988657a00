import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createArchive } from '../../../src/capture/archive/index.ts';
import type { DraftFile } from '../../../src/contract/sink.ts';
import { checkWacz } from './check-wacz.ts';
import { archiveOf, begun, exchangeOf } from './sink-to-memory.ts';

const bigBytes = 300 * (1 << 20);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jejak-archive-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A sink that takes its time and keeps nothing. */
function countingSink(): DraftFile & { bytes: number } {
  const sink = {
    bytes: 0,
    write: async (piece: Uint8Array): Promise<void> => {
      sink.bytes += piece.byteLength;
      await new Promise((resolve) => setImmediate(resolve));
    },
    close: () => Promise.resolve({ bytes: sink.bytes, sha256: '' }),
    drop: () => Promise.resolve(),
  };
  return sink;
}

describe('bodies on disk', () => {
  test('300 MB go through with memory flat', async () => {
    const path = join(folder, 'film.mp4');
    const file = createWriteStream(path);
    const piece = Buffer.alloc(1 << 20);
    for (let n = 0; n < bigBytes / piece.length; n += 1) {
      crypto.getRandomValues(piece.subarray(0, 65_536));
      if (!file.write(Buffer.from(piece))) await once(file, 'drain');
    }
    file.end();
    await once(file, 'close');

    const sink = countingSink();
    const archive = createArchive({ sink, software: 'Jejak test', title: 'Uji', createdAt: begun });
    let most = 0;
    const before = process.memoryUsage().rss;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss - before)), 5);
    await archive.addExchange(
      exchangeOf({
        url: 'https://v.example/film.mp4',
        responseHeaders: [['content-type', 'video/mp4']],
        body: { path, size: bigBytes },
      }),
    );
    const summary = await archive.finish();
    clearInterval(watch);
    expect(summary.bytes).toBe(sink.bytes);
    expect(sink.bytes).toBeGreaterThan(bigBytes);
    expect(most).toBeLessThan(100 * (1 << 20));
  });

  test('a body that is not there costs its own answer, and nothing else of the archive', async () => {
    const missing = { path: join(folder, 'tidak-ada'), size: 3 };
    const { wacz } = await archiveOf(async (archive) => {
      await expect(archive.addExchange(exchangeOf({ body: missing }))).rejects.toThrow('ENOENT');
      await archive.addExchange(exchangeOf({ url: 'https://v.example/ada' }));
    });
    const { records } = await checkWacz(wacz);
    const answers = records.filter((record) => record.get('WARC-Type') === 'response');
    expect(answers.map((record) => record.get('WARC-Target-URI'))).toEqual(['https://v.example/ada']);
  });

  test('the file is asked for its size, not the promise', async () => {
    const path = join(folder, 'kecil');
    await writeFile(path, '12345');
    const { wacz } = await archiveOf((archive) =>
      archive.addExchange(exchangeOf({ body: { path, size: 99 } })),
    );
    expect(wacz.length).toBeGreaterThan(0);
  });
});

describe('a sink that refuses', () => {
  test.each([1, 2, 5])('after write %i every call says why', async (accepted) => {
    let writes = 0;
    const full = new Error('ENOSPC');
    const sink: DraftFile = {
      write: () => ((writes += 1) > accepted ? Promise.reject(full) : Promise.resolve()),
      close: () => Promise.reject(full),
      drop: () => Promise.resolve(),
    };
    const archive = createArchive({ sink, software: 'x', title: 'x', createdAt: begun });
    const work = (async () => {
      for (let n = 0; n < 50; n += 1) {
        const noise = crypto.getRandomValues(new Uint8Array(60_000));
        await archive.addExchange(exchangeOf({ url: `https://a.example/${n}`, body: { bytes: noise } }));
      }
      await archive.finish();
    })();
    await expect(work).rejects.toThrow('ENOSPC');
    await expect(archive.finish()).rejects.toThrow('ENOSPC');
  });
});
