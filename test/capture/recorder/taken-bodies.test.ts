import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Protocol } from 'devtools-protocol';
import { expect, test } from 'vitest';
import { BrowserRefusal, type Session } from '../../../src/capture/browser/connection.ts';
import { BodyStore } from '../../../src/capture/recorder/bodies.ts';
import type { Exchange } from '../../../src/capture/recorder/exchange.ts';
import { TakenBodies } from '../../../src/capture/recorder/taken-bodies.ts';

/** A film that comes in pieces to a folder that takes none; `held` is what the browser has of it at the end. */
async function takenFrom(held: Buffer | null): Promise<Exchange> {
  const bodies = new TakenBodies(new BodyStore(join(tmpdir(), 'no-such-folder')));
  const session = {
    send: (method: string) =>
      method === 'Network.streamResourceContent'
        ? Promise.resolve({ bufferedData: '' })
        : held === null
          ? Promise.reject(new BrowserRefusal(method, 'No data found'))
          : Promise.resolve({ body: held.toString('base64'), base64Encoded: true }),
  } as unknown as Session; // nothing else is asked
  await bodies.stream(session, '1');
  const piece = Buffer.alloc(1 << 20, 1);
  for (let n = 0; n < 3; n += 1) {
    const came = { requestId: '1', dataLength: piece.length, data: piece.toString('base64') };
    bodies.came(came as Protocol.Network.DataReceivedEvent);
  }
  const response = { headers: [], status: 200, fromServiceWorker: false };
  const exchange = {
    ...{ requestId: '1', method: 'GET', body: null, bodyBytes: 0, incomplete: null },
    ...{ response, ending: { how: 'finished' } },
  } as unknown as Exchange; // no more is read
  await bodies.take(exchange, [session]);
  return exchange;
}

test('a film that the scratch folder refused is asked of the browser again', async () => {
  const whole = Buffer.alloc(3 << 20, 1);
  expect(await takenFrom(whole)).toMatchObject({
    body: { bytes: whole },
    bodyBytes: 3 << 20,
    incomplete: null,
  });
});

test('one that nobody has any more costs its body alone, and says so', async () => {
  expect(await takenFrom(null)).toMatchObject({ body: null, bodyBytes: 0, incomplete: 'not-stored' });
});
