import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../site/server.ts';
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

describe('B12 keeps a failure as evidence and does not show it as success', () => {
  test.each([
    ['/no-such-page', 'not-found'],
    ['/gone', 'gone'],
    ['/tombstone', 'gone'],
    ['/broken-server', 'server-error'],
    ['/too-many', 'rate-limited'],
    ['/forbidden', 'blocked'],
    ['/empty', 'empty'],
    ['/no-text', 'empty'],
    ['/login', 'login-wall'],
    ['/needs-login', 'login-wall'],
    ['/captcha', 'captcha'],
    ['/captcha-over', 'captcha'],
  ])('%s is %s', async (path, outcome) => {
    const { state, details, evidence, record } = await bench.item(site.origin + path);
    expect(state).toBe('no-content');
    expect(details.outcome).toBe(outcome);
    expect(record.outcome).toBe(outcome);
    for (const role of ['screenshot', 'viewport', 'html', 'dom', 'wacz', 'capture']) {
      expect([...evidence.files.keys()]).toContain(role);
    }
  });

  test.each([
    ['an article about deleted posts', '/about-tombstones'],
    ['what is said beside a log-in and a form with a test', '/asks-below'],
    ['a long page with a test within it', '/test-within'],
  ])('%s is content', async (_, path) => {
    const { state, details } = await bench.item(site.origin + path);
    expect([state, details.outcome]).toEqual(['complete', 'ok']);
  });
});
