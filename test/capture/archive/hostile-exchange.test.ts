import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Header } from '../../../src/capture/archive/index.ts';
import { checkWacz } from './check-wacz.ts';
import { archiveOf, exchangeOf } from './sink-to-memory.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'a\r\nWARC-Type: evil',
    '\r\n\r\nHTTP/1.1 200 OK',
    'Jum’at',
    '\u0000',
    '\ud800',
    'a\nb',
    '',
  ),
);
const headers = fc.array(fc.tuple(nasty, nasty), { maxLength: 4 }) as fc.Arbitrary<Header[]>;

describe('whatever a server or a page sends', () => {
  test('headers, status text, method and address cannot break a record', async () => {
    await fc.assert(
      fc.asyncProperty(headers, headers, nasty, nasty, nasty, async (sent, received, text, method, path) => {
        const { wacz } = await archiveOf((archive) =>
          archive.addExchange(
            exchangeOf({
              url: `https://a.example/${path}`,
              method: method === '' ? 'GET' : method,
              statusText: text,
              requestHeaders: sent,
              responseHeaders: received,
            }),
          ),
        );
        const { records, index } = await checkWacz(wacz);
        expect(records).toHaveLength(4);
        expect(index).toHaveLength(1);
        const response = records[1];
        expect(response?.payload.toString()).toBe('<!doctype html><p>Halo</p>');
        const names =
          response?.httpHead
            ?.split('\r\n')
            .slice(1)
            .map((line) => line.split(':', 1)[0]) ?? [];
        expect(names.filter((name) => name === 'WARC-Type')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('a header value that is not ASCII is written in UTF-8', async () => {
    const { wacz } = await archiveOf((archive) =>
      archive.addExchange(exchangeOf({ responseHeaders: [['X-Judul', 'Jum’at – 日本']] })),
    );
    const { records } = await checkWacz(wacz);
    expect(records[1]?.httpHead).toContain('X-Judul: Jum’at – 日本');
  });
});
