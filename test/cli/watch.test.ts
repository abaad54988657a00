import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Item } from '../../src/contract/item.ts';
import { busy, type ManySites, startManySites } from '../site/many-sites.ts';
import { type Home, makeHomeWithCase } from './run-jejak.ts';

// Several captures in one test, on whatever machine.
vi.setConfig({ testTimeout: 300_000 });

let home: Home;
let sites: ManySites;
const locker = (): string => join(home.folder, 'bukti.jejak');
const number = '014/BWS/2026';

beforeAll(async () => {
  home = await makeHomeWithCase('bukti.jejak', number);
  sites = await startManySites();
});
afterAll(async () => {
  await sites.close();
  home.remove();
});

test('an address is watched, visited when it is due, listed with what was found, and removed', async () => {
  const url = sites.page(1, '/pantau');
  const args = ['watch', 'add', locker(), url, '--case', number, '--every', '6h', '--json'];
  const added = await home.run(args);
  expect(added.status).toBe(0);
  expect(added.json()).toMatchObject({
    watch: { url, case: number, every: '6h', state: 'on', visits: 0, last: null },
  });
  expect((await home.run(args)).json()).toMatchObject({ error: { code: 'watched-already' } });
  const wrong = await home.run(['watch', 'add', locker(), url, '--every', 'kadang', '--json']);
  expect(wrong.status).toBe(2);

  const first = await home.run(['watch', 'run', locker(), '--once', '--json']);
  expect(first.status).toBe(0);
  expect(first.json()).toMatchObject({ visits: [{ url, visit: 1, became: 'first' }], putOff: [] });
  const nothing = await home.run(['watch', 'run', locker(), '--once', '--json']);
  expect(nothing.json()).toEqual({ visits: [], putOff: [] });

  sites.answer('/pantau', (_request, response) => {
    response.writeHead(410, { 'content-type': 'text/html' });
    response.end('<link rel="icon" href="data:,"><h1>Sudah dihapus</h1>');
    return true;
  });
  const gone = await home.run(['watch', 'run', locker(), '--once', '--now', '--json']);
  expect(gone.json()).toMatchObject({ visits: [{ visit: 2, became: 'gone', how: 'http-410' }] });

  const shown = await home.run(['watch', 'list', locker(), url]);
  expect(shown.stdout).toContain('the server says that it is gone for good (410)');
  expect(shown.stdout).toContain('first visit');
  const items = (await home.run(['items', locker(), '--case', number, '--json'])).json() as { items: Item[] };
  expect(items.items.map(({ changes }) => changes?.became)).toEqual(['first', 'gone']);

  const paused = await home.run(['watch', 'pause', locker(), url, '--json']);
  expect(paused.json()).toMatchObject({ watch: { url, state: 'paused' } });
  const none = await home.run(['watch', 'run', locker(), '--once', '--now', '--json']);
  expect(none.json()).toEqual({ visits: [], putOff: [] });
  const resumed = await home.run(['watch', 'resume', locker(), url, '--json']);
  expect(resumed.json()).toMatchObject({ watch: { url, state: 'on' } });
  const again = await home.run(['watch', 'run', locker(), '--once', '--now', '--json']);
  expect(again.json()).toMatchObject({ visits: [{ visit: 3, became: 'gone', missed: 0 }] });

  // Another page stands there by now: held against the first one for good, until a person says otherwise.
  sites.answer('/pantau', (_request, response) => {
    response.writeHead(302, { location: '/' });
    response.end();
    return true;
  });
  const visit = ['watch', 'run', locker(), '--once', '--now', '--json'];
  const other = (await home.run(visit)).json() as { visits: { item: string; how: string }[] };
  const [{ item, how } = { item: '', how: '' }] = other.visits;
  expect(how).toBe('other-page');
  const base = ['watch', 'base', locker(), url, item.slice(0, 12), '--reason', 'Kini berandanya', '--json'];
  const rebased = await home.run(base);
  expect(rebased.status).toBe(0);
  expect(rebased.json()).toMatchObject({
    ...{ changed: true, watch: { bases: [{ item, was: items.items[0]?.item, afterVisit: 4 }] } },
  });
  expect((await home.run(base)).json()).toMatchObject({ changed: false });
  expect((await home.run(visit)).json()).toMatchObject({
    visits: [{ became: 'same', changes: { comparedWith: { item } } }],
  });
  expect((await home.run(['watch', 'list', locker(), url])).stdout).toContain('Why: Kini berandanya');

  expect((await home.run(['watch', 'remove', locker(), url, '--json'])).status).toBe(0);
  expect((await home.run(['watch', 'list', locker(), '--json'])).json()).toEqual({ watches: [] });
});

test('what is left alone as its site asked for it is named, and the exit status says so', async () => {
  const [refused, waiting] = [sites.page(2, '/sibuk'), sites.page(2, '/menunggu')];
  for (const url of [refused, waiting])
    await home.run(['watch', 'add', locker(), url, '--case', number, '--every', '6h']);
  sites.answer('/sibuk', busy(1, '3600'));
  const run = await home.run(['watch', 'run', locker(), '--once', '--json']);
  expect(run.json()).toMatchObject({
    visits: [{ url: refused, how: 'rate-limited' }],
    putOff: [{ url: waiting, code: 'site-left-alone' }],
  });
  expect(run.status).toBe(1);
  expect(sites.asked.some(({ path }) => path === '/menunggu')).toBe(false);
});
