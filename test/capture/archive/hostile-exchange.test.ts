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
        for (const { httpHead = '' } of records.slice(1, 3)) {
          const [start = '', ...fields] = httpHead.split('\r\n');
          expect(start).toMatch(/^[^\u0000-\u0008\u000a-\u001f\u007f]*$/);
          for (const field of fields) {
            expect(field).toMatch(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+: [^\u0000-\u0008\u000a-\u001f\u007f]*$/);
          }
        }
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
