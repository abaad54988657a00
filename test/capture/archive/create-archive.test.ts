import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { AsyncIterReader, WARCParser } from 'warcio';
import { createArchive } from '../../../src/capture/archive/index.ts';
import { checkWacz } from './check-wacz.ts';
import { entryOf, readZip } from './read-wacz.ts';
import { archiveOf, begun, exchangeOf, MemorySink } from './sink-to-memory.ts';

const png = Buffer.from('89504e470d0a1a0a', 'hex');

describe('WACZ 1.1.1', () => {
  test('an archive of nothing is whole', async () => {
    const { wacz, summary } = await archiveOf(() => undefined);
    const { records, index, pages } = await checkWacz(wacz);
    expect(records.map((record) => record.get('WARC-Type'))).toEqual(['warcinfo']);
    expect(index).toEqual([]);
    expect(pages).toEqual([]);
    expect(summary).toEqual({ records: 1, bytes: wacz.length, secretsRemoved: [] });
  });

  test('what comes while it is being ended is refused, and it is whole', async () => {
    const sink = new MemorySink();
    const archive = createArchive({
      sink: {
        write: (bytes) => late.then(() => sink.write(bytes)),
        close: () => sink.close(),
        drop: () => sink.drop(),
      },
      ...{ software: 'Jejak test', title: 'Uji', createdAt: begun },
    });
    const inTime = archive.addExchange(exchangeOf());
    const ended = archive.finish();
    const late = archive.addExchange(exchangeOf({ url: 'https://warta.example/telat' })).then(
      () => 'taken',
      () => 'refused',
    );
    await inTime;
    await ended;
    expect(await late).toBe('refused');
    const { index } = await checkWacz(sink.content);
    expect(index.map(({ json }) => json.url)).toEqual(['https://warta.example/berita']);
  });

  test('B02 keeps the response body as received, beside its request and what the browser knew', async () => {
    const body = Buffer.from('<p>Jum’at</p>');
    const { wacz } = await archiveOf((archive) =>
      archive.addExchange(
        exchangeOf({
          httpVersion: 'h2',
          statusText: '',
          remoteAddress: '[2001:db8::1]:443',
          security: { protocol: 'TLS 1.3' },
          wire: { bodyBytes: 33, encoding: 'br' },
          responseHeaders: [
            ['content-type', 'text/html'],
            ['content-encoding', 'br'],
            ['content-length', '33'],
          ],
          body: { bytes: body },
        }),
      ),
    );
    const { records } = await checkWacz(wacz);
    const [, response, request, metadata] = records;
    expect(response?.payload.equals(body)).toBe(true);
    expect(response?.httpHead).toBe(
      [
        'HTTP/1.1 200 OK',
        'content-type: text/html',
        'X-Archive-Orig-content-encoding: br',
        'X-Archive-Orig-content-length: 33',
        `Content-Length: ${body.length}`,
      ].join('\r\n'),
    );
    expect(response?.get('WARC-Date')).toBe(begun);
    expect(response?.get('WARC-IP-Address')).toBe('2001:db8::1');
    expect(request?.httpHead).toContain('GET /berita HTTP/1.1\r\nHost: warta.example');
    expect(request?.get('WARC-Concurrent-To')).toBe(response?.get('WARC-Record-ID'));
    expect(JSON.parse(metadata?.block.toString() ?? '')).toMatchObject({
      protocol: 'h2',
      tls: { protocol: 'TLS 1.3' },
      wire: { bodyBytes: 33, encoding: 'br' },
      resourceType: 'document',
      changedResponseHeaders: expect.arrayContaining(['status text synthesised']) as unknown,
    });
  });

  test('every redirect hop is a record of its own', async () => {
    const hop = (from: string, to: string): Parameters<typeof exchangeOf>[0] => ({
      url: from,
      status: 302,
      statusText: 'Found',
      responseHeaders: [['Location', to]],
      body: null,
    });
    const { wacz } = await archiveOf(async (archive) => {
      await archive.addExchange(exchangeOf(hop('http://a.example/', 'https://a.example/')));
      await archive.addExchange(exchangeOf(hop('https://a.example/', '/akhir')));
      await archive.addExchange(exchangeOf({ url: 'https://a.example/akhir' }));
    });
    const { index } = await checkWacz(wacz);
    expect(index.map(({ json }) => [json.url, json.status]).toSorted()).toEqual([
      ['http://a.example/', 302],
      ['https://a.example/', 302],
      ['https://a.example/akhir', 200],
    ]);
  });

  test('two different answers for one address are both kept and both indexed', async () => {
    const { wacz } = await archiveOf(async (archive) => {
      await archive.addExchange(exchangeOf({ body: { bytes: Buffer.from('satu') } }));
      await archive.addExchange(
        exchangeOf({ body: { bytes: Buffer.from('dua') }, startedAt: '2026-11-22T05:00:01.000Z' }),
      );
    });
    const { index } = await checkWacz(wacz);
    expect(new Set(index.map(({ json }) => json.digest)).size).toBe(2);
    expect(index).toHaveLength(2);
  });

  test('the very same answer again is a revisit that names the first', async () => {
    const { wacz } = await archiveOf(async (archive) => {
      await archive.addExchange(exchangeOf());
      await archive.addExchange(exchangeOf({ startedAt: '2026-11-22T05:00:01.000Z' }));
    });
    const { records, index } = await checkWacz(wacz);
    const [first] = records.filter((record) => record.get('WARC-Type') === 'response');
    const [revisit] = records.filter((record) => record.get('WARC-Type') === 'revisit');
    expect(revisit?.payload).toHaveLength(0);
    expect(revisit?.get('WARC-Refers-To')).toBe(first?.get('WARC-Record-ID'));
    expect(revisit?.get('WARC-Refers-To-Date')).toBe(begun);
    expect(revisit?.get('WARC-Payload-Digest')).toBe(first?.get('WARC-Payload-Digest'));
    expect(index.map(({ json }) => json.mime).toSorted()).toEqual(['text/html', 'warc/revisit']);
  });

  test('a body that was cut off says so', async () => {
    const { wacz } = await archiveOf((archive) =>
      archive.addExchange(exchangeOf({ truncated: 'disconnect' })),
    );
    const { records } = await checkWacz(wacz);
    expect(records[1]?.get('WARC-Truncated')).toBe('disconnect');
  });

  test('a HEAD answer keeps the length it spoke of', async () => {
    const { wacz } = await archiveOf((archive) =>
      archive.addExchange(
        exchangeOf({ method: 'HEAD', body: null, responseHeaders: [['Content-Length', '5000']] }),
      ),
    );
    const { records } = await checkWacz(wacz);
    expect(records[1]?.httpHead).toBe('HTTP/1.1 200 OK\r\nContent-Length: 5000');
  });

  test('a POST is indexed by method and body', async () => {
    const { wacz } = await archiveOf((archive) =>
      archive.addExchange(
        exchangeOf({
          url: 'https://warta.example/graphql',
          method: 'POST',
          requestHeaders: [['content-type', 'application/json']],
          requestBody: Buffer.from('{"query":"komentar","after":3}'),
          responseHeaders: [['content-type', 'application/json']],
          body: { bytes: Buffer.from('{}') },
        }),
      ),
    );
    const { records, index } = await checkWacz(wacz);
    expect(index[0]?.key).toBe('example,warta)/graphql?__wb_method=post&after=3&query=komentar');
    expect(index[0]?.json).toMatchObject({ method: 'POST', requestBody: 'query=komentar&after=3' });
    expect(records[2]?.payload.toString()).toBe('{"query":"komentar","after":3}');
  });

  test('a part of a file is indexed only where its whole is not there', async () => {
    const part = (url: string, range: string, bytes: string): Parameters<typeof exchangeOf>[0] => ({
      url,
      status: 206,
      statusText: 'Partial Content',
      responseHeaders: [
        ['Content-Range', range],
        ['Content-Type', 'video/mp4'],
      ],
      body: { bytes: Buffer.from(bytes) },
    });
    const { wacz } = await archiveOf(async (archive) => {
      await archive.addExchange(exchangeOf(part('https://v.example/a.mp4', 'bytes 0-9/10', '0123456789')));
      await archive.addExchange(exchangeOf(part('https://v.example/a.mp4', 'bytes 8-9/10', '89')));
      await archive.addExchange(exchangeOf(part('https://v.example/b.mp4', 'bytes 2-3/10', '23')));
    });
    const { records, index } = await checkWacz(wacz);
    expect(records.filter((record) => record.get('WARC-Type') === 'response')).toHaveLength(3);
    expect(index.map(({ json }) => json.url)).toEqual(['https://v.example/a.mp4', 'https://v.example/b.mp4']);
  });

  test('a resource and a page are listed', async () => {
    const { wacz } = await archiveOf(async (archive) => {
      await archive.addResource({
        url: 'urn:jejak:certificates',
        mediaType: 'application/json',
        bytes: Buffer.from('[]'),
        date: begun,
      });
      archive.addPage({ url: 'https://warta.example/berita', title: 'Berita', ts: begun, text: 'Halo' });
    });
    const { index, pages } = await checkWacz(wacz);
    expect(index[0]?.json.url).toBe('urn:jejak:certificates');
    expect(pages).toEqual([
      { id: 'page-1', url: 'https://warta.example/berita', ts: begun, title: 'Berita', text: 'Halo' },
    ]);
  });

  test('calls that overlap are written in their order', async () => {
    const { wacz } = await archiveOf(async (archive) => {
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          archive.addExchange(exchangeOf({ url: `https://a.example/${n}` })),
        ),
      );
    });
    const { records } = await checkWacz(wacz);
    const order = records.flatMap((record) =>
      ['response', 'revisit'].includes(record.get('WARC-Type') ?? '') ? [record.get('WARC-Target-URI')] : [],
    );
    expect(order).toEqual(Array.from({ length: 20 }, (_, n) => `https://a.example/${n}`));
  });

  test('another reader of WARC files reads the same', async () => {
    const { wacz } = await archiveOf(async (archive) => {
      await archive.addExchange(exchangeOf());
      await archive.addExchange(
        exchangeOf({
          url: 'https://warta.example/a.png',
          responseHeaders: [['content-type', 'image/png']],
          body: { bytes: png },
        }),
      );
    });
    const warc = entryOf(readZip(wacz), 'archive/data.warc.gz').content;
    const seen: [string | null | undefined, string | null | undefined, number][] = [];
    for await (const record of new WARCParser(new AsyncIterReader([new Uint8Array(warc)]))) {
      const payload = await record.readFully(true);
      seen.push([record.warcType, record.warcTargetURI, payload.length]);
    }
    expect(seen.filter(([type]) => type === 'response')).toEqual([
      ['response', 'https://warta.example/berita', 26],
      ['response', 'https://warta.example/a.png', png.length],
    ]);
  });

  test('the ZIP carries no time of this machine, in any time zone', () => {
    const script = `
      import { archiveOf } from ${JSON.stringify(new URL('./sink-to-memory.ts', import.meta.url).href)};
      import { readZip } from ${JSON.stringify(new URL('./read-wacz.ts', import.meta.url).href)};
      const { wacz } = await archiveOf(() => undefined);
      console.log([...readZip(wacz).values()].map((e) => e.path + ' ' + e.dosDate + ' ' + e.dosTime).join());`;
    const inZone = (TZ: string): string =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
    expect(inZone('Asia/Jakarta')).toBe(inZone('UTC'));
    expect(inZone('America/St_Johns')).toBe(inZone('UTC'));
  });
});
