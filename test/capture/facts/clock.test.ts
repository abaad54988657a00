import { expect, test } from 'vitest';
import { clockStep, ServerDates } from '../../../src/capture/facts/clock.ts';
import type { Exchange } from '../../../src/capture/recorder/exchange.ts';

/** By the device's clock. */
const asked = Date.parse('2026-11-26T08:00:00.000Z');

interface Answer {
  url?: string;
  /** What the server's clock says, in s after `asked`. */
  says: number;
  age?: string;
  tookMs?: number;
  fromCache?: boolean;
}

function answered({
  url = 'https://berita.example/a',
  says,
  age,
  tookMs = 200,
  fromCache,
}: Answer): Exchange {
  const headers: [string, string][] = [['Date', new Date(asked + says * 1000).toUTCString()]];
  if (age !== undefined) headers.push(['Age', age]);
  return {
    ...{ requestId: '1', hop: 0, url, method: 'GET', type: 'Image' },
    ...{ frameId: null, loaderId: '', requestHeaders: [], requestBody: null, startedAt: asked },
    response: {
      ...{ status: 200, statusText: 'OK', protocol: 'h2', headers, mimeType: 'image/jpeg', charset: '' },
      ...{ address: null, port: null, security: null, securityState: 'secure' },
      ...{ fromServiceWorker: false, fromCache: fromCache ?? false, receivedAt: asked + tookMs },
    },
    ...{ body: null, bodyBytes: 0, wireBytes: 0, incomplete: null, refused: null },
    ending: { how: 'finished' },
  };
}

function compared(...answers: Answer[]): ReturnType<ServerDates['compare']> {
  const dates = new ServerDates();
  for (const each of answers) dates.add(answered(each));
  return dates.compare('https://www.berita.example/halaman');
}

test('a clock that agrees is within the second that the header cuts off and the way of the answer', () => {
  const { offsetMs, comparison, clockDisagrees } = compared({ says: 0 });
  expect(comparison).toEqual({ offsetMs: 400, uncertaintyMs: 600, answers: 1, of: 'page' });
  expect([offsetMs, clockDisagrees]).toEqual([400, false]);
});

test('the middle one of the answers of the page counts, not that of other sites', () => {
  const other = { url: 'https://iklan.example/x', says: -7200 };
  const facts = compared(other, other, other, { says: 180 }, { says: 181 }, { says: 9000 });
  expect(facts.comparison).toMatchObject({ offsetMs: 181_400, answers: 3, of: 'page' });
  expect(clockStep(facts)).toMatchObject({ result: 'ok', reason: 'clock-disagrees: 181 s' });
  expect(compared({ says: 0 }, { says: -3600 }).comparison).toMatchObject({ offsetMs: -3_599_600 });
  expect(compared(other).comparison).toMatchObject({ of: 'others', offsetMs: -7_199_600 });
  expect(facts.servers.map(({ host }) => host)).toEqual(['iklan.example', 'berita.example']);
});

test('the age of what a cache kept is added, and it counts only where no other answer came', () => {
  expect(compared({ says: -3600, age: '3600' })).toMatchObject({
    comparison: { offsetMs: 900, uncertaintyMs: 1100 },
    clockDisagrees: false,
    servers: [{ ageSeconds: 3600 }],
  });
  expect(compared({ says: -3600, age: '10' }, { says: 0 }).comparison).toMatchObject({
    offsetMs: 400,
    answers: 1,
  });
  expect(compared({ says: -3600, age: 'lama' }).clockDisagrees).toBe(true);
});

test('an answer that was waited for long says less, and too little to warn', () => {
  expect(compared({ says: 125, tookMs: 60_000 })).toMatchObject({
    comparison: { offsetMs: 95_500, uncertaintyMs: 30_500 },
    clockDisagrees: false,
  });
});

test('what the browser had itself says nothing of the time', () => {
  const facts = compared({ says: -9000, fromCache: true });
  expect(facts).toEqual({ servers: [], offsetMs: null, clockDisagrees: false });
  expect(clockStep(facts)).toMatchObject({ result: 'skipped', reason: 'no-server-date' });
});
