import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ItemDetails } from '../../src/contract/item.ts';
import { makeAuthority } from '../site/authority.ts';
import { noise } from '../site/picture.ts';
import { type Site, startSite } from '../site/server.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';
import { compareWithLog, recordedResponses } from './compare-with-log.ts';

let site: Site;
let bench: CaptureBench;

beforeAll(async () => {
  site = await startSite({
    authority: makeAuthority(),
    pages: {
      '/no-gzip': (visit) =>
        visit.reply({
          body: 'bukan gzip',
          headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' },
        }),
    },
  });
  bench = startCaptureBench();
});
afterAll(async () => {
  await bench.close();
  await site.close();
});

const stepOf = (details: ItemDetails, name: string) => details.steps.find((one) => one.name === name);

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('no byte came: the failure has a code and no file', () => {
  const fails = async (url: string, code: string, change = {}) => {
    const { outcome, evidence } = await bench.run(url, change);
    expect(outcome).toMatchObject({ result: 'failed', code, source: { url } });
    expect(evidence.files.size).toBe(0);
  };
  test('nobody listens', async () => fails(`http://127.0.0.1:${await closedPort()}/`, 'connection-refused'));
  test('no such name', () => fails('http://tidak-ada.invalid/', 'dns-failed'));
  test('the server hangs up', () => fails(`${site.origin}/cut-at-once`, 'connection-broken'));
  test('a port that browsers refuse', () => fails('http://127.0.0.1:1/', 'unsafe-port'));
  test('a server that speaks no https', () => fails(site.origin.replace('http:', 'https:'), 'not-https'));
  test('the certificate does not verify', () => fails(`${site.secureOrigin}/article`, 'tls-error'));
  test('no answer in time', () => fails(`${site.origin}/hang`, 'timed-out', { timeoutMs: 1000 }));
  test.each([
    'file:///etc/passwd',
    'data:text/html,halo',
    'javascript:alert(1)',
    'chrome://version/',
    'ftp://127.0.0.1/',
  ])('refuses %s', (url) => fails(url, 'unsupported-address'));
});

test('a bad certificate that the investigator accepts is captured and marked', async () => {
  const { state, details, record } = await bench.item(`${site.secureOrigin}/article`, {
    acceptTlsErrors: true,
  });
  expect(state).toBe('complete');
  expect(stepOf(details, 'navigate')).toMatchObject({ result: 'ok', reason: 'tls-not-trusted' });
  expect(record.server?.tls?.trust).toBe('not-trusted');
});

test('accepting one bad certificate does not open the way for the next capture', async () => {
  await bench.item(`${site.secureOrigin}/article`, { acceptTlsErrors: true });
  const { outcome } = await bench.run(`${site.secureOrigin}/article`);
  expect(outcome).toMatchObject({ result: 'failed', code: 'tls-error' });
});

test('a page that never ends is partial at the limit, with what had come', async () => {
  const { state, details, evidence, record } = await bench.item(`${site.origin}/never`, { timeoutMs: 2500 });
  expect(state).toBe('partial');
  expect(stepOf(details, 'wait')).toMatchObject({ result: 'timed-out', reason: 'limit' });
  expect(evidence.text('html')).toBe('<!doctype html><title>Tak selesai</title><p>Bagian pertama.</p>');
  expect(evidence.text('text')).toContain('Bagian pertama.');
  expect(evidence.files.has('screenshot')).toBe(true);
  expect(record.network.incomplete).toMatchObject([{ url: `${site.origin}/never`, reason: 'not-ended' }]);
});

test.each(['/never-quiet', '/hanging-image'])('%s is partial at the limit', async (path) => {
  const { state, details, evidence } = await bench.item(site.origin + path, { timeoutMs: 2500 });
  expect(state).toBe('partial');
  expect(stepOf(details, 'wait')).toMatchObject({ result: 'timed-out', reason: 'limit' });
  expect(evidence.files.has('screenshot')).toBe(true);
});

test('a list without an end is partial at the limit, every loaded page recorded', async () => {
  const before = site.served().length;
  const { state, details, evidence } = await bench.item(`${site.origin}/endless?pages=100000`, {
    scrollMs: 2000,
  });
  expect(state).toBe('partial');
  expect(stepOf(details, 'scroll')).toMatchObject({ result: 'timed-out', reason: 'limit' });
  const recorded = await recordedResponses(evidence.bytes('wacz'));
  const ended = site
    .served()
    .slice(before)
    .filter(({ finished }) => finished);
  expect(ended.length).toBeGreaterThan(10);
  expect(compareWithLog(recorded, ended).missing.length).toBeLessThanOrEqual(1); // The one on its way at the limit.
});

test('a document cut off mid-way is partial, with the bytes that came', async () => {
  const { state, details, evidence, record } = await bench.item(`${site.origin}/cut-midway`);
  expect(state).toBe('partial');
  expect(stepOf(details, 'html')?.reason).toMatch(/^cut-short: /);
  const sent = site.served().findLast(({ url }) => url.endsWith('/cut-midway'));
  expect(sent?.bytes).toBeGreaterThan(3000);
  expect(createHash('sha256').update(evidence.bytes('html')).digest('hex')).toBe(sent?.sha256);
  expect(record.document?.whole).toBe(false);
});

test('a document of which nothing can be shown is told at once, and no picture is made of nothing', async () => {
  const { state, details, record, evidence } = await bench.item(`${site.origin}/no-gzip`, {
    timeoutMs: 60_000,
  });
  expect(state).toBe('partial');
  expect(stepOf(details, 'wait')).toMatchObject({ result: 'failed', reason: 'no-document' });
  expect(stepOf(details, 'viewport')).toMatchObject({ result: 'failed', reason: 'no-document' });
  expect([...evidence.files.keys()]).not.toContain('viewport');
  expect(record.time.durationMs).toBeLessThan(50_000);
});

test('an address that is a file is kept as the file it is', async () => {
  const { state, details, evidence, record } = await bench.item(`${site.origin}/download`);
  expect([state, details.outcome, details.title]).toEqual(['complete', 'download', 'surat keputusan.zip']);
  expect(evidence.files.get('original')?.name).toBe('surat keputusan.zip');
  expect(evidence.bytes('original').equals(noise(11, 300_000))).toBe(true);
  const recorded = await recordedResponses(evidence.bytes('wacz'));
  expect(recorded).toMatchObject([{ url: `${site.origin}/download`, bytes: 300_000 }]);
  expect(record.network.incomplete).toEqual([]);
});

test('a slow page is waited for', async () => {
  const { state, evidence } = await bench.item(`${site.origin}/slow`);
  expect(state).toBe('complete');
  expect(evidence.text('text')).toContain('Akhirnya.');
});
