import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import type { Archive } from '../../src/capture/archive/index.ts';
import { Archivist } from '../../src/capture/archivist.ts';
import type { Exchange } from '../../src/capture/recorder/exchange.ts';

/** The browser loses bodies only by accident; here it is said to have. */
function answered(incomplete: string | null): Exchange {
  return {
    ...{ requestId: '1', hop: 0, url: 'https://foto.example/a.jpg', method: 'GET', type: 'Image' },
    ...{ frameId: null, loaderId: '', requestHeaders: [], requestBody: null, startedAt: 0 },
    response: {
      ...{ status: 200, statusText: 'OK', protocol: 'h2', headers: [], mimeType: 'image/jpeg', charset: '' },
      ...{ address: null, port: null, security: null, securityState: 'secure' },
      ...{ fromServiceWorker: false, fromCache: false, receivedAt: 0 },
    },
    ...{ body: null, bodyBytes: 0, wireBytes: 0, incomplete, refused: null },
    ending: { how: 'finished' },
  };
}

test.each([
  [null, 0],
  ['not-held', 1],
  ['cut-short', 1],
  ['not-ended', 0],
  ['net::ERR_ABORTED', 0],
])('a body that ended as %s counts as %i that the recording has lost', async (incomplete, lost) => {
  const archivist = new Archivist({ addExchange: () => Promise.resolve() } as unknown as Archive, tmpdir());
  await archivist.exchangeEnded(answered(incomplete));
  expect(archivist.notKept).toBe(lost);
});
