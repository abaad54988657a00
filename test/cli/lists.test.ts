import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Item } from '../../src/contract/item.ts';
import { busy, type ManySites, startManySites } from '../site/many-sites.ts';
import { type Home, machine, main, makeHomeWithCase, passphrase } from './run-jejak.ts';

// Many captures in one test, on whatever machine.
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

interface Result {
  items: Item[];
  failed: { url: string }[];
  left?: unknown[];
  putBack: { url: string; site: string; item: string; seconds: number | null }[];
  refused: { line: number; code: string }[];
  repeated: { line: number; first: number }[];
  sites: { site: string; pages: number; complete: number }[];
}

function listOf(name: string, text: string): string {
  const file = join(home.folder, name);
  writeFileSync(file, text);
  return file;
}

const pagesOf = (path: string) => sites.asked.filter((each) => each.path === path);

test('a list says what each line came to, keeps the answer of a site that asks for a while, and asks it again', async () => {
  sites.answer('/sibuk', busy(1, '1'));
  const [busyPage, noted, other] = [sites.page(1, '/sibuk'), sites.page(2, '/dua'), sites.page(3, '/tiga')];
  const list = listOf(
    'daftar.csv',
    `tautan,perkara,catatan\n${busyPage},,\n${noted},${number},dari pelapor\nftp://salah.example/,,\n${noted},${number},\n${other},,\n`,
  );
  const report = join(home.folder, 'hasil.csv');
  const ran = await home.run([
    ...['capture', locker(), '--list', list, '--report', report, '--at-once', '2', '--json'],
  ]);
  expect(ran.status).toBe(1);
  const said = ran.json() as Result;
  expect(said.items.map(({ source, state }) => [source.url, state])).toEqual([
    [busyPage, 'complete'],
    [noted, 'complete'],
    [other, 'complete'],
  ]);
  expect(said.items[1]).toMatchObject({ source: { note: 'dari pelapor' } });
  expect(said.refused).toMatchObject([{ line: 4, code: 'unsupported-address' }]);
  expect(said.repeated).toEqual([{ line: 5, url: noted, first: 3 }]);
  expect(said.putBack).toEqual([
    { url: busyPage, site: 'situs-1.localhost', item: said.putBack[0]?.item, seconds: 1 },
  ]);
  expect(said.sites).toHaveLength(3);
  const refusal = await home.run(['item', locker(), said.putBack[0]?.item ?? '', '--json']);
  expect(refusal.json()).toMatchObject({ state: 'no-content', outcome: 'rate-limited' });
  const [first, second] = pagesOf('/sibuk');
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);

  const rows = readFileSync(report, 'utf8').trimEnd().split('\r\n');
  expect(rows[0]).toBe(
    '\uFEFFurl,site,case,note,result,state,outcome,reason,item,title,captured_at,ended_at,ms,list,list_says,list_rows,list_accounts,list_ended,found,not_among,not_told',
  );
  expect(rows).toHaveLength(4);
  expect(rows[2]).toContain(`${noted},situs-2.localhost,${number},dari pelapor,captured,complete,ok`);

  // All is done: nothing is asked again, and the report is whole all the same.
  const asked = sites.asked.length;
  const again = await home.run(['capture', locker(), '--list', list, '--json', '--at-once', '2']);
  expect((again.json() as Result).items.map(({ item }) => item)).toEqual(said.items.map(({ item }) => item));
  expect(sites.asked).toHaveLength(asked);
  const inCase = (await home.run(['items', locker(), '--case', number, '--json'])).json() as Result;
  expect(inCase.items.map(({ source }) => source.url)).toEqual([noted]);
});

test('B28 what is soon gone goes first, and before it what its list says', async () => {
  const list = listOf('dahulu.csv', `url,prioritas\n${sites.page(1, '/x')},\n${sites.page(1, '/y')},ya\n`);
  await home.run(['capture', locker(), '--list', list, '--json']);
  expect(sites.asked.filter(({ path }) => path === '/x' || path === '/y').map(({ path }) => path)).toEqual([
    '/y',
    '/x',
  ]);
});

test('killed in the middle at four at once, a list is gone on with: each page once, none lost', async () => {
  const urls = Array.from({ length: 8 }, (_, n) => sites.page(n + 10, `/mati/${n}`));
  const list = listOf('mati.csv', `url\n${urls.join('\n')}\n`);
  const args = ['capture', locker(), '--list', list, '--at-once', '4', '--json'];
  const child = spawn(process.execPath, [main, ...args], {
    env: {
      ...machine(),
      ...{ JEJAK_DATA_DIR: join(home.folder, 'data'), JEJAK_PASSPHRASE: passphrase },
    },
    stdio: 'ignore',
  });
  await expect
    .poll(
      () => new Set(sites.asked.filter(({ path }) => /^\/mati\/\d$/.test(path)).map(({ path }) => path)).size,
      {
        timeout: 120_000,
        interval: 20,
      },
    )
    .toBeGreaterThanOrEqual(5);
  child.kill('SIGKILL');
  await once(child, 'close');

  const ran = await home.run(args);
  const said = ran.json() as Result;
  expect(ran.status).toBe(0);
  expect(said.items.map(({ source, state }) => [source.url, state])).toEqual(
    urls.map((url) => [url, 'complete']),
  );
  const all = (await home.run(['items', locker(), '--json'])).json() as Result;
  const ofList = all.items.filter(({ source }) => urls.includes(source.url ?? ''));
  for (const url of urls)
    expect(ofList.filter(({ source, state }) => source.url === url && state === 'complete')).toHaveLength(1);
  expect((await home.run(['locker', 'check', locker(), '--json'])).json()).toMatchObject({ ok: true });
});
