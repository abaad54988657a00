import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { app } from '../../src/contract/app.ts';
import { captureRecord } from '../../src/contract/capture-record.ts';
import { type Authority, makeAuthority } from '../site/authority.ts';
import { noise, picture } from '../site/picture.ts';
import { type Site, startSite } from '../site/server.ts';
import { html } from '../site/visit.ts';
import { checkWacz } from './archive/check-wacz.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';
import { recordedResponses } from './compare-with-log.ts';
import { readPng } from './read-png.ts';

let site: Site;
let bench: CaptureBench;
let authority: Authority;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  authority = makeAuthority();
  site = await startSite({
    authority,
    pages: {
      '/an-hour-ago': (visit) =>
        visit.reply({
          headers: { date: new Date(Date.now() - 3_600_000).toUTCString() },
          body: html('Jam', '<p>Jam server satu jam di belakang.</p>'),
        }),
      '/described': (visit) =>
        visit.reply({
          body: html(
            'Berita',
            '<p>Isi</p>',
            '<meta property="og:title" content="Kabar"><script type="application/ld+json">{"@type":"NewsArticle"}</script>',
          ),
        }),
    },
  });
  bench = startCaptureBench();
});
afterAll(async () => {
  await bench.close();
  await site.close();
});

test('B01 stores the address asked for, every redirect, the one reached and the canonical one', async () => {
  const { record } = await bench.item(`${site.origin}/redirect/1`);
  expect(record.asked).toBe(`${site.origin}/redirect/1`);
  expect(record.redirects.map(({ url, status, by, location }) => [url, status, by, location])).toEqual([
    [`${site.origin}/redirect/1`, 301, 'server', `${site.origin}/redirect/2`],
    [`${site.origin}/redirect/2`, 302, 'server', `${site.elsewhere}/redirected`],
  ]);
  expect(record.reached).toBe(`${site.elsewhere}/redirected`);
  expect(record.status).toBe(200);
  const article = await bench.item(`${site.origin}/article`);
  expect(article.record.canonical).toBe(`${site.origin}/article`);
});

describe('B02 keeps the HTML as received', () => {
  test.each(['/article', '/latin', '/utf16', '/marked', '/broken-utf8'])('%s', async (path) => {
    const { evidence, record } = await bench.item(site.origin + path);
    const sent = site.served().findLast(({ url }) => url === site.origin + path);
    expect(sha256(evidence.bytes('html'))).toBe(sent?.sha256);
    expect(record.document).toMatchObject({
      bytes: sent?.bytes,
      whole: true,
      contentEncoding: sent?.contentEncoding,
    });
    expect(record.bodies).toEqual({ form: 'decoded', wireBytesKept: false });
    expect(record.responseHeaders.map(([name]) => name.toLowerCase())).toContain('content-type');
  });
});

test('B03 keeps the page as rendered beside the page as received, and says which is derived', async () => {
  const { evidence, record } = await bench.item(`${site.origin}/rendered`);
  expect(evidence.text('html')).not.toContain('Teks buatan skrip');
  expect(evidence.text('dom')).toContain('Teks buatan skrip');
  expect(record.derived).toContain('dom');
  expect(record.derived).not.toContain('html');
});

test('B04 pictures the whole page, and says the time beside it, not in it', async () => {
  const { evidence, record } = await bench.item(`${site.origin}/tall?height=10000`);
  const whole = readPng(evidence.bytes('screenshot'));
  expect([whole.width, whole.height]).toEqual([1280, 10_000]);
  expect(readPng(evidence.bytes('viewport')).height).toBe(720);
  expect(Date.parse(record.time.endedAt)).toBeGreaterThanOrEqual(Date.parse(record.time.startedAt));
  const later = await bench.item(`${site.origin}/tall?height=10000`);
  expect(Date.parse(later.record.time.startedAt)).toBeGreaterThan(Date.parse(record.time.startedAt));
  expect(sha256(later.evidence.bytes('screenshot'))).toBe(sha256(evidence.bytes('screenshot')));
});

test('B05 keeps embedded media whole, or says which is not and why', async () => {
  const { evidence, record } = await bench.item(`${site.origin}/video`);
  const recorded = await recordedResponses(evidence.bytes('wacz'));
  const sent = site.served().findLast(({ url }) => url.endsWith('/clip.wav'));
  expect(recorded.find(({ url }) => url.endsWith('/clip.wav'))?.sha256).toBe(sent?.sha256);
  expect(record.network.incomplete).toEqual([]);
  const broken = await bench.item(`${site.origin}/cut-image`);
  // How many of the 2000 bytes the browser took before the cut is its own affair; what it took is kept and said.
  const [cut, ...others] = broken.record.network.incomplete;
  expect(others).toEqual([]);
  expect(cut?.url).toBe(`${site.origin}/cut-png`);
  expect(cut?.reason).toMatch(/^(net::|cut-short)/);
  const kept = (await recordedResponses(broken.evidence.bytes('wacz'))).find(({ url }) => url === cut?.url);
  expect(kept).toMatchObject({
    bytes: cut?.bytes,
    sha256: sha256(noise(3, 2000).subarray(0, cut?.bytes)),
  });
  expect(broken.record.network.failed).toMatchObject([{ url: `${site.origin}/cut-at-once` }]);
});

test('B06 leaves pictures as they came and keeps headers and metadata', async () => {
  const { evidence, record } = await bench.item(`${site.origin}/article`);
  const recorded = await recordedResponses(evidence.bytes('wacz'));
  const bytes = picture(1, 40, 30, 2000);
  expect(recorded.find(({ url }) => url.endsWith('seed=1'))?.sha256).toBe(sha256(bytes));
  expect(record.responseHeaders).toContainEqual(['x-served-by', 'test']);
  const described = await bench.item(`${site.origin}/described`);
  expect(described.record.metadata.meta).toContainEqual(['og:title', 'Kabar']);
  expect(described.record.metadata.jsonLd).toEqual(['{"@type":"NewsArticle"}']);
});

test('B08 says with what, where and when it was captured', async () => {
  const { record } = await bench.item(`${site.origin}/article`);
  expect(record.software).toEqual(app);
  expect(record.device.name).toBe(hostname());
  expect(record.browser).toMatchObject({
    viewport: { width: 1280, height: 720 },
    languages: ['id-ID', 'id', 'en'],
    timeZone: 'Asia/Jakarta',
    profile: 'temporary',
    loggedIn: 'no',
  });
  expect(record.browser.product).toMatch(/^(Headless)?(Chrome|Chromium|Edg)\/\d+/);
  expect(record.browser.userAgent).toContain('Mozilla/5.0');
  expect(record.egressAddress).toBe('not-known');
  expect(record.time.zone).toBe('Asia/Jakarta');
  expect(record.time.durationMs).toBeGreaterThan(0);
  for (const needed of ['software', 'device', 'browser', 'egressAddress', 'time']) {
    expect(captureRecord.safeParse({ ...record, [needed]: undefined }).success, needed).toBe(false);
  }
  for (const needed of ['product', 'viewport', 'languages', 'timeZone', 'profile', 'loggedIn']) {
    const browser = { ...record.browser, [needed]: undefined };
    expect(captureRecord.safeParse({ ...record, browser }).success, needed).toBe(false);
  }
});

test('B10 notes every change that the capture made to the page', async () => {
  const { record } = await bench.item(`${site.origin}/sticky`);
  const done = record.actions.map(({ what, detail }) => `${what} ${detail ?? ''}`);
  expect(done.some((line) => line.startsWith('scrolled'))).toBe(true);
  expect(done.some((line) => /^hidden-for-picture div .*1280×80/.test(line))).toBe(true);
  expect(done.some((line) => line.startsWith('unstuck-for-picture header'))).toBe(true);
  const lazy = await bench.item(`${site.origin}/lazy`);
  const [scrolled] = lazy.record.actions.filter(({ what }) => what === 'scrolled');
  expect(Number(/(\d+) requests/.exec(scrolled?.detail ?? '')?.[1])).toBeGreaterThan(3);
  const dialogs = await bench.item(`${site.origin}/dialogs`);
  expect(dialogs.record.actions.map(({ what, detail }) => [what, detail])).toEqual(
    expect.arrayContaining([
      ['dialog-dismissed', 'alert: Halo'],
      ['dialog-dismissed', 'confirm: Yakin?'],
      ['dialog-dismissed', 'prompt: Nama?'],
    ]),
  );
});

test('B11 stores address, TLS and certificates of the connection that carried the page', async () => {
  const { record, evidence } = await bench.item(`${site.secureOrigin}/article`, { acceptTlsErrors: true });
  expect(record.server).toMatchObject({
    address: '127.0.0.1',
    port: Number(new URL(site.secureOrigin).port),
  });
  expect(record.server?.tls).toMatchObject({ protocol: 'TLS 1.3', trust: 'not-trusted' });
  expect(record.server?.tls?.chain.map((one) => one.sha256)).toEqual(authority.fingerprints);
  const { records } = await checkWacz(evidence.bytes('wacz'));
  expect(records.some((one) => one.get('WARC-Target-URI')?.startsWith('urn:jejak:certificate-chain:'))).toBe(
    true,
  );
  const plain = await bench.item(`${site.origin}/article`);
  expect(plain.record.server).toMatchObject({ address: '127.0.0.1', tls: null, protocol: 'http/1.1' });
});

test('B13 compares the device clock with what servers say, and flags one that is off', async () => {
  const good = await bench.item(`${site.origin}/article`);
  expect(good.record.time.clockDisagrees).toBe(false);
  expect(Math.abs(good.record.time.offsetMs ?? Number.NaN)).toBeLessThan(5000);
  const off = await bench.item(`${site.origin}/an-hour-ago`);
  expect(off.record.time.clockDisagrees).toBe(true);
  expect(off.record.time.offsetMs).toBeLessThan(-3_590_000);
  expect(off.record.time.offsetMs).toBeGreaterThan(-3_610_000);
  const clockOf = ({ details }: typeof off) => details.steps.find(({ name }) => name === 'clock');
  expect(clockOf(good)).toEqual({ name: 'clock', result: 'ok', ms: 0 });
  expect(clockOf(off)?.reason).toMatch(/^clock-disagrees: -(3599|3600|3601) s$/);
});
