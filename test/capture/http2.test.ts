import { constants, type Http2ServerResponse } from 'node:http2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAuthority } from '../site/authority.ts';
import { type Site, startSite } from '../site/server.ts';
import { html, type Pages, type Visit } from '../site/visit.ts';
import { checkWacz } from './archive/check-wacz.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';
import { compareWithLog, recordedResponses } from './compare-with-log.ts';

/** What HTTP/2 has and HTTP/1.1 has not: a stream each, trailers, early hints, streams that are reset. */
const streamOf = ({ response }: Visit) => (response as unknown as Http2ServerResponse).stream;

const pages: Pages = {
  '/many': (visit) => {
    const images = Array.from({ length: 60 }, (_, at) => `<img src="/dot?${at}">`).join('');
    visit.reply({
      body: html(
        'Banyak',
        `<p id=said>menunggu</p>${images}<script>
          fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: 'query Isi { isi }' }) })
            .then((answer) => answer.json()).then(({ query }) => { said.textContent = 'dijawab: ' + query; });
        </script>`,
        '<link rel=stylesheet href=/style.css>',
      ),
      headers: { 'set-cookie': ['satu=1; Secure', 'dua=2; Secure; HttpOnly'] },
    });
  },
  '/style.css': (visit) =>
    visit.reply({
      body: 'p { color: green }',
      headers: { 'content-type': 'text/css' },
      encoding: 'br',
    }),
  '/dot': (visit) => {
    const body = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!--${visit.url.search}--></svg>`;
    visit.reply({ body, headers: { 'content-type': 'image/svg+xml' } });
  },
  '/graphql': async (visit) => {
    const body = await visit.body();
    const stream = streamOf(visit);
    visit.begin(200, { 'content-type': 'application/json', trailer: 'x-checksum' });
    (visit.response as unknown as Http2ServerResponse).addTrailers({ 'x-checksum': 'abc' });
    visit.write(body);
    visit.end();
    expect(stream.session?.alpnProtocol).toBe('h2');
  },
  '/hinted': (visit) => {
    (visit.response as unknown as Http2ServerResponse).writeEarlyHints({
      link: '</style.css>; rel=preload; as=style',
    });
    visit.reply({ body: html('Diberi tahu', '<p>Ada</p>', '<link rel=stylesheet href=/style.css>') });
  },
  '/moved': (visit) => visit.reply({ status: 302, headers: { location: '/many' } }),
  '/reset': (visit) =>
    visit.reply({ body: html('Putus', '<p>Ada</p><img src="/dot?whole"><script src=/half></script>') }),
  '/half': (visit) => {
    visit.begin(200, { 'content-type': 'text/plain', 'content-length': '5000' });
    visit.write(Buffer.alloc(1000, 7));
    setImmediate(() => streamOf(visit).close(constants.NGHTTP2_INTERNAL_ERROR));
  },
};

let site: Site;
let bench: CaptureBench;
beforeAll(async () => {
  site = await startSite({ authority: makeAuthority(), http2: true, pages });
  bench = startCaptureBench();
});
afterAll(async () => {
  await bench.close();
  await site.close();
});

async function take(path: string) {
  const before = site.served().length;
  const taken = await bench.item(site.secureOrigin + path, { acceptTlsErrors: true });
  const served = site.served().slice(before);
  const wacz = taken.evidence.bytes('wacz');
  return { ...taken, served, wacz, ...compareWithLog(await recordedResponses(wacz), served) };
}

test.each(['/moved', '/many', '/article', '/video', '/endless', '/framed', '/inner'])(
  '%s: the archive equals the server’s own log over HTTP/2',
  async (path) => {
    const { state, served, missing, notServed, record } = await take(path);
    expect(missing).toEqual([]);
    expect(notServed).toEqual([]);
    expect(served.length).toBeGreaterThan(1);
    expect(state).toBe('complete');
    expect(record.server).toMatchObject({ protocol: 'h2', tls: { trust: 'not-trusted' } });
  },
);

test('the records are in the form of HTTP/1.1, with what came, and the protocol beside them', async () => {
  const { evidence, wacz } = await take('/many');
  expect(evidence.text('text')).toContain('dijawab: query Isi { isi }');
  const { records } = await checkWacz(wacz);
  const of = (type: string, path: string) =>
    records.find(
      (each) => each.get('WARC-Type') === type && each.get('WARC-Target-URI') === site.secureOrigin + path,
    );
  const page = of('response', '/many')?.httpHead?.split('\r\n') ?? [];
  expect(page[0]).toMatch(/^HTTP\/1\.1 200( OK)?$/);
  expect(page.filter((line) => line.startsWith(':'))).toEqual([]);
  const asked = of('request', '/graphql')?.httpHead?.split('\r\n') ?? [];
  expect(asked[0]).toBe('POST /graphql HTTP/1.1');
  expect(asked.filter((line) => /^:|^host:/i.test(line))).toEqual([
    `Host: ${new URL(site.secureOrigin).host}`,
  ]);
  expect(of('request', '/graphql')?.payload.toString()).toBe('{"query":"query Isi { isi }"}');
  expect(of('metadata', '/many')?.payload.toString()).toContain('"protocol": "h2"');
});

test('a stream that is reset half-way is kept as far as it came, and said', async () => {
  const { state, record, wacz } = await take('/reset');
  expect(record.network.incomplete).toMatchObject([{ url: `${site.secureOrigin}/half` }]);
  const half = (await recordedResponses(wacz)).find(({ url }) => url.endsWith('/half'));
  expect(half).toMatchObject({ bytes: 1000, truncated: 'disconnect' });
  expect(state).toBe('partial');
});

// The browser does not tell of what it fetches ahead, and asks anew for what the page needs of it.
test('what an early hint names is in the archive as the page got it', async () => {
  const { state, missing, notServed, wacz } = await take('/hinted');
  expect(missing.filter((line) => !line.includes('/style.css'))).toEqual([]);
  expect(notServed).toEqual([]);
  const style = (await recordedResponses(wacz)).filter(({ url }) => url.endsWith('/style.css'));
  expect(style).toMatchObject([{ status: 200, bytes: 18 }]);
  expect(state).toBe('complete');
});
