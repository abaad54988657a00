import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../site/server.ts';
import { checkWacz } from './archive/check-wacz.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';

let site: Site;
let bench: CaptureBench;

beforeAll(async () => {
  site = await startSite();
  bench = startCaptureBench();
});
afterAll(async () => {
  await bench.close();
  await site.close();
});

test('nothing that acts leaves the browser, and each refusal is recorded', async () => {
  const { record, evidence } = await bench.item(`${site.origin}/acting`);
  expect(site.acts()).toEqual([]);
  const refused = record.network.refused.map(({ method, url, reason }) => [
    method,
    new URL(url).pathname,
    reason,
  ]);
  expect(refused).toEqual(
    expect.arrayContaining([
      ['POST', '/act/like', 'acting-path'],
      ['PUT', '/act/follow', 'acting-method'],
      ['DELETE', '/act/comment', 'acting-method'],
      ['POST', '/api/graphql', 'graphql-mutation'],
      ['POST', '/act/seen', 'acting-method'],
      ['POST', '/act/post', 'acting-method'],
    ]),
  );
  expect(evidence.text('text')).toContain('Halaman yang mencoba bertindak');
});

test('workers of every kind and frames of other sites cannot act either', async () => {
  const { record } = await bench.item(`${site.origin}/acting-workers`);
  expect(site.acts()).toEqual([]);
  const likes = record.network.refused.filter(({ url }) => url.endsWith('/act/like'));
  expect(likes.length).toBeGreaterThanOrEqual(4);
  expect(record.network.refused.some(({ url }) => url === `${site.elsewhere}/act/post`)).toBe(true);
});

test('reads through POST pass', async () => {
  const { evidence, record } = await bench.item(`${site.origin}/reading`);
  expect(evidence.text('text')).toContain('Teks dari GraphQL');
  expect(record.network.refused).toEqual([]);
});

test('no cookie, token or credential is in any file but the page’s own text', async () => {
  const { evidence, record } = await bench.item(`${site.origin}/token`);
  expect(record.secretsRemoved.map(({ place, name }) => [place, name.toLowerCase()])).toEqual(
    expect.arrayContaining([
      ['response-header', 'session'],
      ['request-header', 'authorization'],
      ['url', 'access_token'],
    ]),
  );
  expect(evidence.text('capture')).not.toMatch(/sangat-rahasia|rahasia-bearer|rahasia-token/);
  const { records } = await checkWacz(evidence.bytes('wacz'));
  const heads = records.map(({ headers, httpHead }) => JSON.stringify(headers) + (httpHead ?? '')).join('\n');
  expect(heads).toContain('/data.json?access_token=');
  expect(heads).not.toMatch(/sangat-rahasia|rahasia-bearer|rahasia-token/);
});
