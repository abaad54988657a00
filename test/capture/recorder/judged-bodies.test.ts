import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Protocol } from 'devtools-protocol';
import { expect, test } from 'vitest';
import { BrowserPipe } from '../../../src/capture/browser/connection.ts';
import { BodyStore } from '../../../src/capture/recorder/bodies.ts';
import { Recorder } from '../../../src/capture/recorder/recorder.ts';

test('each hop of a request waits until it is known whether its own body may be kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-judged-'));
  const kept: (string | undefined)[] = [];
  const answers: PromiseWithResolvers<boolean>[] = [];
  const recorder = new Recorder(new BodyStore(folder), {
    exchangeEnded: ({ requestBody }) => {
      kept.push(requestBody?.toString());
      return Promise.resolve();
    },
  });
  recorder.secrecy = {
    mayHold() {
      const answer = Promise.withResolvers<boolean>();
      answers.push(answer);
      return answer.promise;
    },
    withheld: () => undefined,
    secrets: { standsIn: () => false, without: (text) => text },
  };
  const session = new BrowserPipe(new PassThrough(), new PassThrough()).session('page');
  const begin = (url: string, redirectResponse?: object) => {
    const request = {
      ...{ url, method: 'POST', headers: {} },
      postDataEntries: [{ bytes: Buffer.from('isi').toString('base64') }],
    };
    const shared = { requestId: 'r', loaderId: 'l', type: 'Fetch', timestamp: 0, wallTime: 0 };
    const asked = { ...shared, request, redirectResponse };
    recorder.requestBegan(session, asked as unknown as Protocol.Network.RequestWillBeSentEvent); // the fields that are read
  };
  begin('https://a.example/satu');
  begin('https://a.example/dua', { url: 'https://a.example/satu', status: 307, headers: {}, mimeType: '' });
  answers[0]?.resolve(false);
  await recorder.handedOver();
  recorder.loadingFailed(session, {
    requestId: 'r',
    timestamp: 0,
    type: 'Fetch',
    errorText: 'net::ERR_FAILED',
  });
  const over = recorder.handedOver();
  await new Promise(setImmediate); // All that does not wait has gone on.
  answers[1]?.resolve(false);
  await over;
  expect(kept).toEqual(['isi', 'isi']);
  rmSync(folder, { recursive: true, force: true });
});
