import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import type { Protocol } from 'devtools-protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BrowserPipe } from '../../../src/capture/browser/connection.ts';
import { BodyStore } from '../../../src/capture/recorder/bodies.ts';
import { Recorder } from '../../../src/capture/recorder/recorder.ts';

/** The browser tells of a worker's request on two sessions, in an order that no page can choose. */
let fromBrowser: PassThrough;
let toBrowser: PassThrough;
let pipe: BrowserPipe;
let recorder: Recorder;
let isSent: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  fromBrowser = new PassThrough();
  toBrowser = new PassThrough();
  pipe = new BrowserPipe(fromBrowser, toBrowser);
  recorder = new Recorder(new BodyStore(tmpdir()), { exchangeEnded: () => Promise.resolve() });
  recorder.workerAttached(pipe.session('worker'));
  isSent = false;
});
afterEach(() => vi.useRealTimers());

function pause(): void {
  void recorder.streamBeforeSent(pipe.session('frame'), 'r').then(() => {
    isSent = true;
  });
}

function begin(session: string): void {
  const request = { url: 'https://a.example/x', method: 'GET', headers: {} };
  const event = { requestId: 'r', loaderId: 'l', request, type: 'Fetch', timestamp: 0, wallTime: 0 };
  const asked = event as unknown as Protocol.Network.RequestWillBeSentEvent; // the fields that are read
  recorder.requestBegan(pipe.session(session), asked);
}

/** What the browser was asked, once all that can go on has gone on. */
async function asked(): Promise<{ id: number; method: string }[]> {
  await vi.advanceTimersByTimeAsync(1);
  const text = (toBrowser.read() as Buffer | null)?.toString() ?? '';
  return text
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: number; method: string });
}

describe('a request that is stopped before it is sent', () => {
  test('waits until a worker is known to ask and its bytes have been asked for', async () => {
    pause();
    expect(await asked()).toEqual([]);
    expect(isSent).toBe(false);
    begin('worker');
    const [question] = await asked();
    expect(question?.method).toBe('Network.streamResourceContent');
    expect(isSent).toBe(false);
    fromBrowser.write(
      `${JSON.stringify({ id: question?.id, result: { bufferedData: '' }, sessionId: 'worker' })}\0`,
    );
    await asked();
    expect(isSent).toBe(true);
  });

  test('goes out at once where a page asks', async () => {
    begin('frame');
    pause();
    expect(await asked()).toEqual([]);
    expect(isSent).toBe(true);
  });

  test('is not held for ever by a worker that does not answer, nor where nobody is known to ask', async () => {
    begin('worker');
    pause();
    await vi.advanceTimersByTimeAsync(900);
    expect(isSent).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(isSent).toBe(true);

    isSent = false;
    void recorder.streamBeforeSent(pipe.session('frame'), 'unknown').then(() => {
      isSent = true;
    });
    await vi.advanceTimersByTimeAsync(1100);
    expect(isSent).toBe(true);
  });
});
