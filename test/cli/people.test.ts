import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Item } from '../../src/contract/item.ts';
import type { PeopleFile } from '../../src/contract/people-list.ts';
import { type SocialSite, startSocial } from '../site/social/start.ts';
import { type Home, makeHome } from './run-jejak.ts';

let home: Home;
let site: SocialSite;
beforeAll(async () => {
  home = makeHome();
  await jejak(['locker', 'create', at('a'), '--officer', 'Sri Contoh', '--agency', 'Bawaslu Contoh']);
  await jejak(['case', 'open', at('a'), '--number', number, '--title', 'Dugaan suka']);
}, 60_000);
afterEach(async () => {
  expect([...site.acts(), ...site.social.pressed]).toEqual([]);
  await site.close();
});
afterAll(() => home.remove());

const number = '014/BWS/2026';
const at = (name: string): string => join(home.folder, name);

/** Runs a command and gives its JSON; fails where the status is another. */
async function jejak(args: string[], status = 0): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json']);
  expect(ran.status, ran.stderr + ran.stdout).toBe(status);
  return ran.json() as Record<string, unknown>;
}

test('who reacted is captured, found, searched for, and goes with the bundle into another locker', async () => {
  site = await startSocial({ unlisted: 3 });
  const [liker, other] = site.social.world.reactions;
  const handle = liker?.handle ?? '';
  const capture = ['capture', at('a'), '--case', number, '--scroll', '0', '--accept-tls-errors', site.post];
  const wish = ['--people', 'reactions', '--find', handle, '--find', '@bukan.siapa', '--list-time', '300'];
  const made = await jejak([...capture, ...wish, '--report', at('hasil.csv')]);
  const [columns = '', row = ''] = readFileSync(at('hasil.csv'), 'utf8').trimEnd().split('\r\n');
  expect(columns).toMatch(/,list,list_says,list_rows,list_accounts,list_ended,found,not_among,not_told$/);
  expect(row).toContain(`,reactions,123,120,120,end,${handle} (1),'@bukan.siapa,`);
  const [item] = made['items'] as Item[];
  expect(item?.state).toBe('complete');
  expect(item?.people).toMatchObject({
    ...{ list: 'reactions', rows: 120, distinct: 120, repeated: 0, ended: 'end' },
    says: { value: 123, approximate: false },
    find: [
      { asked: handle, found: { place: 1, handle, name: liker?.name, marked: 'marked-1' } },
      { asked: '@bukan.siapa', found: null },
    ],
  });
  expect(item?.steps.find(({ name }) => name === 'people')).toMatchObject({
    result: 'ok',
    reason: 'fewer-than-said: 120 / 123',
  });
  const id = item?.item ?? '';
  const said = await home.run(['item', at('a'), id, '--lang', 'id']);
  expect(said.stdout).toContain('Reaksi: kata situs 123; terlihat 120 baris, 120 akun; sampai akhir daftar');
  expect(said.stdout).toContain(
    '@bukan.siapa: tidak ada di antara 120 baris yang terlihat (kata situs: 123)',
  );
  const { hits } = await jejak(['search', at('a'), `@${other?.handle ?? ''}`]);
  expect(hits).toMatchObject([{ item: id }]);
  await jejak(['exhibit', 'add', at('a'), '--case', number, id]);
  // What is searched is what the item holds: the check says so, here and where the bundle goes to.
  const { file } = await jejak(['export', at('a'), '--case', number, '--out', at('a.zip')]);
  expect(await jejak(['verify', String(file)])).toMatchObject({ intact: true });
  await jejak(['locker', 'create', at('b'), '--officer', 'Budi Contoh', '--agency', 'Bawaslu Contoh']);
  await jejak(['receive', at('b'), String(file)]);
  expect((await jejak(['item', at('b'), id]))['people']).toEqual(item?.people);
  expect((await jejak(['search', at('b'), `@${other?.handle ?? ''}`]))['hits']).toMatchObject([{ item: id }]);
  await jejak(['extract', at('b'), id, 'people', '--out', at('people.json')]);
  const { people } = JSON.parse(readFileSync(at('people.json'), 'utf8')) as PeopleFile; // as docs/formats has it
  expect(people.map((row) => row.handle).toSorted()).toEqual(
    site.social.world.reactions.map((one) => one.handle).toSorted(),
  );
  for (const name of ['a', 'b'])
    expect(await jejak(['locker', 'check', at(name)])).toMatchObject({ ok: true });
}, 480_000);

test('what makes no sense is refused before anything is asked for', async () => {
  site = await startSocial();
  const capture = ['capture', at('a'), site.post];
  const refusals: [string[], string][] = [
    [['--find', '@siapa'], 'find-without-list'],
    [['--people', 'friends'], 'unknown-choice'],
    [['--people', 'reactions', '--find', 'Budi Santoso'], 'not-an-account'],
    [['--people', 'reactions', '--list-time', '0'], 'seconds-out-of-range'],
  ];
  for (const [wish, code] of refusals)
    expect((await jejak([...capture, ...wish], 2))['error']).toMatchObject({ code });
  expect(site.served()).toEqual([]);
}, 60_000);
