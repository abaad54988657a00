import { expect, test } from 'vitest';
import { ReadableAnswers } from '../../src/capture/readable-answers.ts';
import type { Exchange } from '../../src/capture/recorder/exchange.ts';

const mebibyte = 1024 * 1024;
const answer = (url: string, bodyBytes: number) =>
  ({
    ...{ url, type: 'Fetch', refused: null, bodyBytes, body: { bytes: Buffer.from('{}') } },
    response: { status: 200, mimeType: 'application/json' },
  }) as unknown as Exchange; // What is asked of it.

test('data of a platform that is too large, or too much, is counted as not read; of the others nothing', async () => {
  const readable = new ReadableAnswers();
  const x = 'https://x.com/i/api/graphql/a';
  for (const [url, bytes] of [
    [x, 3 * mebibyte],
    ...Array.from({ length: 9 }, () => [x, 2 * mebibyte] as const),
    ['https://www.tiktok.com/api/recommend', mebibyte],
    ['https://iklan.example/data', 3 * mebibyte],
  ] as const)
    await readable.keep(answer(url, bytes));
  const { answers, unread } = readable.of(new URL('https://x.com/siti/status/1'));
  expect([answers.length, unread]).toEqual([8, 2]);
});
