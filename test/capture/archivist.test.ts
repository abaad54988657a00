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

test('what fails beyond those that are named is counted, and counts', async () => {
  const archivist = new Archivist({ addExchange: () => Promise.resolve() } as unknown as Archive, tmpdir());
  for (let at = 0; at < 500; at += 1) {
    await archivist.exchangeEnded(answered('net::ERR_ABORTED'));
    await archivist.exchangeEnded({ ...answered(null), response: null });
  }
  expect(archivist.troubles).not.toHaveProperty('failedNotNamed');
  await archivist.exchangeEnded(answered('not-held'));
  const ending = { how: 'failed', error: 'net::ERR_CONNECTION_RESET' } as const;
  await archivist.exchangeEnded({ ...answered(null), response: null, ending });
  expect(archivist.troubles).toMatchObject({ failedNotNamed: 1, incompleteNotNamed: 1 });
  expect([archivist.troubles.failed.length, archivist.troubles.incomplete.length]).toEqual([500, 500]);
  expect([archivist.notKept, archivist.brokenOff('https://foto.example/')]).toEqual([1, 1]);
});
