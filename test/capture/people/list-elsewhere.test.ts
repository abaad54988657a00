import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PeopleFile, PeopleListName } from '../../../src/contract/people-list.ts';
import { startSite } from '../../site/server.ts';
import { type SocialSite, startSocial } from '../../site/social/start.ts';
import { ordinary, type Switches } from '../../site/social/switches.ts';
import { html } from '../../site/visit.ts';
import { entryOf, readZip } from '../archive/read-wacz.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';
import { compareWithLog, recordedResponses } from '../compare-with-log.ts';

let bench: CaptureBench;
let site: SocialSite;
beforeAll(() => {
  bench = startCaptureBench();
});
afterEach(async () => {
  expect([...site.acts(), ...site.social.pressed]).toEqual([]);
  await site.close();
});
afterAll(() => bench.close());

const post = (one: SocialSite) => new URL(one.post).pathname;
const profile = (one: SocialSite) => `/u/${one.social.world.owner.handle}`;

async function capture(
  change: Partial<Switches>,
  list: PeopleListName,
  path: (site: SocialSite) => string,
  wish: { find?: string[]; scrollMs?: number } = {},
) {
  site = await startSocial({ ...change, counts: { ...ordinary.counts, comments: 4, ...change.counts } });
  const people = { list, find: wish.find ?? [], limitMs: 120_000 };
  const url = site.origin + path(site);
  const item = await bench.item(url, { acceptTlsErrors: true, scrollMs: wish.scrollMs ?? 0, people });
  // The file's own form, of what was just written.
  const file = JSON.parse(item.evidence.text('people')) as PeopleFile;
  const step = item.details.steps.find(({ name }) => name === 'people');
  const pages = entryOf(readZip(item.evidence.bytes('wacz')), 'pages/pages.jsonl')
    .content.toString()
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => (JSON.parse(line) as { url: string }).url); // as it is written
  return { ...item, url, file, step, pages, handles: new Set(file.people.map(({ handle }) => handle)) };
}

const handlesOf = (people: readonly { handle: string }[]) => new Set(people.map(({ handle }) => handle));

test('a list at an address of its own is walked there, and the page stays the page', async () => {
  for (const lists of ['document', 'new-tab'] as const) {
    const counts = { ...ordinary.counts, reactions: 150, comments: 4 };
    const { file, step, handles, record, evidence, url, pages, state, details } = await capture(
      { lists, counts },
      'reactions',
      post,
      { find: ['@bukan.siapa-siapa'], scrollMs: 20_000 },
    );
    const at = `${url}/likes`;
    expect(step).toMatchObject({ result: 'ok' });
    expect(handles).toEqual(handlesOf(site.social.world.reactions));
    expect(file).toMatchObject({
      ...{ where: 'page', url: at, document: { asked: at, status: 200 }, ended: 'end', distinct: 150 },
      ...{ says: { value: 150, where: 'opener' }, find: [{ asked: '@bukan.siapa-siapa', found: null }] },
    });
    expect(file.document?.title).toContain('Ruang Warga');
    expect(evidence.files.has('strip-1')).toBe(true);
    // The item is of the post: its address, its words, what was read of it, and its comments.
    expect([state, record.reached]).toEqual(['complete', url]);
    expect(evidence.text('text')).toContain('Komentar 1.');
    expect(details.post).toMatchObject({ author: { name: site.social.world.owner.name } });
    expect(record.actions.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['list-followed', 'list-walked', 'list-left']),
    );
    // One archive has both pages, and every answer that the server gave for them.
    expect(pages).toEqual([url, at]);
    const { missing } = compareWithLog(await recordedResponses(evidence.bytes('wacz')), site.served());
    expect(missing).toEqual([]);
    if (lists === 'document') await site.close();
  }
}, 180_000);

test('followers that a profile links to are walked at their own address', async () => {
  const { file, handles } = await capture({ lists: 'document', language: 'en' }, 'followers', profile);
  expect(handles).toEqual(handlesOf(site.social.world.followers));
  expect(file).toMatchObject({ where: 'page', ended: 'end', says: { value: 90 } });
  expect(file.document?.asked).toBe(`${site.origin}${profile(site)}/followers`);
}, 90_000);

test('of a page of all that was done with a post the tab of the list is walked', async () => {
  for (const lists of ['tabs', 'tabs-within'] as const)
    for (const [list, language, tab, part] of [
      ['reactions', 'id', 'Suka', 'likes'],
      ['shares', 'en', 'Reposts', 'retweets'],
    ] as const) {
      const { file, handles, url, record, evidence } = await capture({ lists, language }, list, post);
      const { world } = site.social;
      expect([lists, list, handles]).toEqual([lists, list, handlesOf(world[list])]);
      expect(file).toMatchObject({ where: 'page', ended: 'end', tab, url: `${url}/${part}` });
      expect(file.document === undefined).toBe(lists === 'tabs-within');
      expect(record.reached).toBe(url);
      expect(evidence.text('text')).toContain(world.posts[0]?.text.slice(0, 40));
      expect(evidence.text('dom')).not.toContain('role="tablist"');
      await site.close();
    }
  site = await startSocial({});
}, 240_000);

test('a list on another site, and an address that would act, are named and not opened', async () => {
  for (const lists of ['other-site', 'acting'] as const) {
    const { file, step } = await capture({ lists }, 'reactions', post);
    expect(step).toMatchObject({ result: 'failed', reason: 'list-elsewhere' });
    expect(file).toMatchObject({ where: null, rows: 0, ended: 'list-elsewhere' });
    expect(file.document).toBeUndefined();
    expect(site.served().filter(({ url }) => /\/likes?(\?|$)/.test(url))).toEqual([]);
    if (lists === 'other-site') {
      expect([...site.acts(), ...site.social.pressed]).toEqual([]);
      await site.close();
    }
  }
}, 90_000);

test('a list that its address does not give is told by what the site answered', async () => {
  site = await startSocial({});
  const link = (path: string) => html('Unggahan', `<main><p>Spanduk</p><a href="${path}">12 suka</a></main>`);
  const form = '<main><h1>Masuk</h1><form><input name="u"><input type="password" name="p"></form></main>';
  const plain = await startSite({
    pages: {
      '/1': (visit) => visit.reply({ body: link('/1/likes') }),
      '/1/likes': (visit) => visit.reply({ status: 404, body: html('Tidak ada', '<p>Tidak ada</p>') }),
      '/2': (visit) => visit.reply({ body: link('/2/likes') }),
      '/2/likes': (visit) => visit.reply({ status: 302, headers: { location: '/masuk' } }),
      '/masuk': (visit) => visit.reply({ body: html('Masuk', form) }),
      '/3': (visit) => visit.reply({ body: link('/3/likes') }),
      '/3/likes': (visit) => visit.reply({ status: 403, body: html('Dilarang', '<p>Dilarang</p>') }),
    },
  });
  try {
    for (const [path, ended, status] of [
      ['/1', 'list-not-found', 404],
      ['/2', 'log-in-asked', 200],
      ['/3', 'refused', 403],
    ] as const) {
      const people = { list: 'reactions' as const, find: [], limitMs: 60_000 };
      const { details, state } = await bench.item(plain.origin + path, { scrollMs: 0, people });
      expect(details.people).toMatchObject({
        ...{ ended, rows: 0, says: null },
        document: { asked: `${plain.origin}${path}/likes`, status },
      });
      expect(state).toBe('partial');
    }
  } finally {
    await plain.close();
  }
}, 90_000);
