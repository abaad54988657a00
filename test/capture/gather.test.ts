import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Protocol } from 'devtools-protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createArchive } from '../../src/capture/archive/index.ts';
import { Archivist } from '../../src/capture/archivist.ts';
import { BrowserPipe, type Session } from '../../src/capture/browser/connection.ts';
import { Limit } from '../../src/capture/limit.ts';
import { BodyStore } from '../../src/capture/recorder/bodies.ts';
import type { Exchange } from '../../src/capture/recorder/exchange.ts';
import { Recorder } from '../../src/capture/recorder/recorder.ts';
import { gatherInto } from '../../src/capture/visit/gather.ts';
import { TabLog } from '../../src/capture/visit/tab-log.ts';
import { begun, MemorySink } from './archive/sink-to-memory.ts';

/** What the browser tells in an order that no page can choose, and what a disk does that no test can ask of one. */
let folder: string;
let session: Session;
let given: string[];
let archivist: Archivist;

/** Calls `during` while the first exchange is being written. */
class Slow extends Archivist {
  during: () => Promise<void> = () => Promise.resolve();
  failing = '';

  override async exchangeEnded(exchange: Exchange): Promise<void> {
    const { during } = this;
    this.during = () => Promise.resolve();
    await during();
    if (exchange.url === this.failing) throw new Error('refused');
    given.push(new URL(exchange.url).pathname);
    await super.exchangeEnded(exchange);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-gather-'));
  const [fromBrowser, toBrowser] = [new PassThrough(), new PassThrough()];
  // It answers every question with the same body.
  toBrowser.on('data', (bytes: Buffer) => {
    for (const line of bytes.toString().split('\0').filter(Boolean)) {
      const { id, sessionId } = JSON.parse(line) as { id: number; sessionId: string };
      const result = { body: 'isi', base64Encoded: false };
      fromBrowser.write(`${JSON.stringify({ id, sessionId, result })}\0`);
    }
  });
  session = new BrowserPipe(fromBrowser, toBrowser).session('page');
  given = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function slow(): Slow {
  const archive = createArchive({
    ...{ sink: new MemorySink(), software: 'Jejak test', title: 'Uji', createdAt: begun },
  });
  const made = new Slow(archive, folder);
  archivist = made;
  return made;
}

function watched() {
  const log = new TabLog(folder);
  const recorder = new Recorder(new BodyStore(folder), log);
  return { log, recorder, held: log.hold() };
}
type Watched = ReturnType<typeof watched>;

function begin({ recorder }: Watched, requestId: string): void {
  const url = `https://warta.example/${requestId}`;
  const request = { url, method: 'GET', headers: {} };
  // A film: nobody waits for its end.
  const shared = { requestId, loaderId: 'l', type: 'Media', timestamp: 0 };
  const asked = { ...shared, request, wallTime: Date.now() / 1000 };
  recorder.requestBegan(session, asked as unknown as Protocol.Network.RequestWillBeSentEvent); // the fields that are read
  const response = { url, status: 200, statusText: 'OK', headers: {}, mimeType: 'video/mp4', protocol: 'h2' };
  const answered = { ...shared, response };
  recorder.responseCame(session, answered as unknown as Protocol.Network.ResponseReceivedEvent); // the fields that are read
}

function end({ recorder }: Watched, requestId: string): void {
  recorder.loadingFinished(session, { requestId, timestamp: 0, encodedDataLength: 3 });
}

const gather = (tab: Watched, shared: Watched, openedAt = 0) =>
  gatherInto(archivist, {
    ...{ tab, shared, openedAt, knows: () => true },
    limit: new Limit(new AbortController().signal, 60_000),
  });

test('what ends while the archive is being written is in it, and what a worker was answered just before', async () => {
  const [tab, shared] = [watched(), watched()];
  for (const id of ['first', 'ends']) begin(tab, id);
  end(tab, 'first');
  begin(shared, 'worker');
  end(shared, 'worker');
  slow().during = async () => {
    end(tab, 'ends');
    await tab.recorder.handedOver();
  };
  await gather(tab, shared);
  expect(given.toSorted()).toEqual(['/ends', '/first', '/worker']);
});

test('what fails keeps nothing else out, and is told', async () => {
  const [tab, shared] = [watched(), watched()];
  for (const id of ['satu', 'dua', 'tiga']) {
    begin(tab, id);
    end(tab, id);
  }
  begin(tab, 'open');
  slow().failing = 'https://warta.example/dua';
  await expect(gather(tab, shared)).rejects.toThrow('refused');
  expect(given.toSorted()).toEqual(['/open', '/satu', '/tiga']);
});

test('what was lost of one document marks the snapshots of that one, and no later', async () => {
  const [log, shared] = [new TabLog(folder), watched()];
  const recorder = new Recorder(new BodyStore(folder), {
    exchangeEnded: async (exchange) => {
      if (exchange.url.endsWith('/hilang')) throw new Error('the disk is full');
      await log.exchangeEnded(exchange);
    },
  });
  const tab = { log, recorder, held: log.hold() };
  for (const id of ['hilang', 'satu']) {
    begin(tab, id);
    end(tab, id);
  }
  slow();
  await expect(gather(tab, shared)).rejects.toThrow('the disk is full');
  expect(given).toEqual(['/satu']);
  // Asked for again, as long as the document is shown.
  slow();
  await expect(gather(tab, shared)).rejects.toThrow('the disk is full');
  const next = Date.now() + 1000;
  slow();
  expect(await gather(tab, shared, next)).toBeUndefined();
});

test('a body that the disk refuses stays in memory, or is named as not held', async () => {
  const tab = watched();
  begin(tab, 'satu');
  const [exchange] = await tab.recorder.soFar();
  if (exchange === undefined) throw new Error('it has begun');
  const log = new TabLog(join(folder, 'not-there'));
  const { exchanges } = log.hold();
  const bytes = Buffer.alloc(20_000, 'a');
  await log.exchangeEnded({ ...exchange, body: { bytes }, bodyBytes: bytes.length, incomplete: null });
  const path = join(folder, 'body');
  writeFileSync(path, bytes);
  await log.exchangeEnded({ ...exchange, body: { path, size: bytes.length }, incomplete: null });
  expect(exchanges).toMatchObject([
    { body: { bytes }, bodyBytes: bytes.length, incomplete: null },
    { body: null, bodyBytes: 0, incomplete: 'not-held' },
  ]);

  await tab.log.exchangeEnded({ ...exchange, body: { path, size: bytes.length } });
  const [{ body } = { body: null }] = tab.held.exchanges;
  if (body === null || !('path' in body)) throw new Error('a large body lies in a file');
  expect((await readFile(body.path)).equals(bytes)).toBe(true);
});
