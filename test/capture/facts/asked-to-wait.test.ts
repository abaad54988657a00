import { expect, test } from 'vitest';
import { askedToWait } from '../../../src/capture/facts/asked-to-wait.ts';

test('reads seconds, and a date against the server’s own clock', () => {
  expect(askedToWait(429, [['Retry-After', '120']])).toEqual({ retryAfterMs: 120_000 });
  const headers = [
    ['date', 'Wed, 25 Nov 2026 10:00:00 GMT'],
    ['retry-after', 'Wed, 25 Nov 2026 10:01:30 GMT'],
  ] as const;
  expect(askedToWait(503, headers)).toEqual({ retryAfterMs: 90_000 });
});

test('says so where the server does not say how long, or says nonsense, and never more than a day', () => {
  expect(askedToWait(429, [])).toEqual({ retryAfterMs: null });
  expect(askedToWait(429, [['retry-after', 'besok']])).toEqual({ retryAfterMs: null });
  expect(askedToWait(429, [['retry-after', '999999999']])).toEqual({ retryAfterMs: 86_400_000 });
  const past = [
    ['date', 'Wed, 25 Nov 2026 10:00:00 GMT'],
    ['retry-after', 'Wed, 25 Nov 2026 09:00:00 GMT'],
  ] as const;
  expect(askedToWait(429, past)).toEqual({ retryAfterMs: 0 });
});

test('other answers ask for nothing', () => {
  expect(askedToWait(200, [['retry-after', '5']])).toBe(undefined);
  expect(askedToWait(500, [])).toBe(undefined);
  expect(askedToWait(null, [])).toBe(undefined);
});
