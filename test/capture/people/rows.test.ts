import { describe, expect, test } from 'vitest';
import { personOf } from '../../../src/capture/people/person.ts';
import { noteOf, saidBy, settledEnd } from '../../../src/capture/people/receipt.ts';
import type { PeopleSeenRow } from '../../../src/capture/people/rows-in-page.ts';
import { readSays, saysBelow } from '../../../src/capture/people/says.ts';
import { Tally } from '../../../src/capture/people/tally.ts';
import { wantedBy } from '../../../src/capture/people/wanted.ts';
import { beginsActing, listWords, restOf, tabOf } from '../../../src/capture/people/words.ts';
import { fewerThanSaid, moreThanSaid } from '../../../src/contract/fewer-than-said.ts';
import type { PeopleReceipt } from '../../../src/contract/people-list.ts';

const row = (change: Partial<PeopleSeenRow>): PeopleSeenRow => ({
  ...{ text: '', links: [], pictures: [], controls: [], given: null, of: null },
  ...{ box: [0, 0, 500, 60], whole: true },
  ...change,
});

const ratna = row({
  text: 'ratna.contoh\nRatna Contoh\nIkuti',
  links: [
    { href: 'https://www.instagram.com/stories/ratna.contoh/', text: '' },
    { href: 'https://www.instagram.com/ratna.contoh/?hl=id', text: 'ratna.contoh' },
  ],
  pictures: ['Foto profil ratna.contoh'],
  controls: ['Ikuti'],
});
const budi = row({
  text: 'Budi Contoh\n2 teman yang sama\nTambah teman',
  links: [
    { href: 'https://www.facebook.com/profile.php?id=100012345&__tn__=x&sk=about', text: 'Budi Contoh' },
  ],
  pictures: ['Budi Contoh', 'Peduli'],
  controls: ['Tambah teman'],
});

describe('a row says who it is', () => {
  test('by its text and its link, without what the link does not need', () => {
    expect(personOf(ratna)).toEqual({
      ...{ name: 'Ratna Contoh', handle: 'ratna.contoh', id: null, badge: null },
      url: 'https://www.instagram.com/ratna.contoh/',
    });
    expect(personOf(budi)).toEqual({
      ...{ name: 'Budi Contoh', handle: null, id: '100012345', badge: 'Peduli' },
      url: 'https://www.facebook.com/profile.php?id=100012345',
    });
    expect(personOf(row({ text: 'Siti\n@siti_c\nFollowing' }))).toMatchObject({
      name: 'Siti',
      handle: 'siti_c',
      url: null,
    });
  });

  test('and is the account that is looked for by its handle, its id or its address, whole', () => {
    const page = 'https://www.instagram.com/p/abc/';
    const judge = (asked: string, one: PeopleSeenRow) => wantedBy(asked).judge(personOf(one), page);
    for (const asked of [
      'ratna.contoh',
      '@Ratna.Contoh',
      'https://m.instagram.com/ratna.contoh',
      'instagram.com/ratna.contoh/',
      'https://instagram.com/_u/ratna.contoh',
    ])
      expect(judge(asked, ratna), asked).toBe('yes');
    for (const asked of ['ratna', 'Ratna Contoh', 'https://x.com/ratna.contoh', 'instagram.com/ratna'])
      expect(judge(asked, ratna), asked).toBe('no');
    const facebook = (asked: string) =>
      wantedBy(asked).judge(personOf(budi), 'https://www.facebook.com/groups/1/members');
    expect(facebook('100012345')).toBe('yes');
    expect(facebook('https://facebook.com/profile.php?id=100012345')).toBe('yes');
    expect(facebook('https://facebook.com/profile.php?id=100012346')).toBe('no');
  });

  test('and by all of its address on a site whose forms are not known', () => {
    const forum = 'https://forum.contoh.test/index.php';
    const member = (name: string, query: string): PeopleSeenRow =>
      row({ text: name, links: [{ href: `${forum}?${query}&utm_source=daftar`, text: name }] });
    const andi = personOf(member('Andi', 'action=profile;u=1'));
    const citra = personOf(member('Citra', 'action=profile;u=42'));
    expect(andi.url).not.toBe(citra.url);
    const asked = wantedBy(`${forum}?action=profile;u=42`);
    expect(asked.judge(andi, `${forum}?action=mlist`)).toBe('no');
    expect(asked.judge(citra, `${forum}?action=mlist`)).toBe('yes');
    const byNumber = wantedBy('https://forum.contoh.test/member.php?42-citra');
    const linked = (query: string) =>
      personOf(row({ links: [{ href: `https://forum.contoh.test/member.php?${query}`, text: 'x' }] }));
    expect(byNumber.judge(linked('1-andi'), forum)).toBe('no');
    expect(byNumber.judge(linked('42-citra'), forum)).toBe('yes');
  });

  test('and not by words that it chose itself', () => {
    const x = 'https://x.com/budi_c/followers';
    const siti = personOf(
      row({
        text: '@korban\n@siti_r\nGuru',
        links: [
          { href: 'https://x.com/siti_r', text: '@korban' },
          { href: 'https://x.com/siti_r', text: '@siti_r' },
        ],
      }),
    );
    expect(siti).toMatchObject({ name: '@korban', handle: 'siti_r' });
    expect(wantedBy('@korban').judge(siti, x)).toBe('no');
    expect(wantedBy('@siti_r').judge(siti, x)).toBe('yes');
    const named = (text: string, href: string) =>
      personOf(row({ text, links: [{ href, text: text.split('\n')[0] ?? '' }] }));
    expect(named('@korban\nIkuti', 'https://www.facebook.com/siti.r').handle).toBe('siti.r');
    expect(named('@korban\nIkuti', 'https://www.facebook.com/profile.php?id=100012345').handle).toBeNull();
    expect(named('Korban\nsiti@korban', 'https://contoh.example/anggota/orban').handle).toBeNull();
    expect(personOf(row({ text: '@korban\n@siti_r' })).handle).toBeNull();
    // Of another server, with its name there.
    expect(named('Siti\n@siti@lain.example', 'https://lain.example/@siti').handle).toBe('siti@lain.example');
    expect(named('Siti\n@siti@korban.example', 'https://lain.example/@siti').handle).toBe('siti');
  });

  test('by names, too, that are words of controls', () => {
    for (const name of ['Suka Makmur', 'Love'])
      expect(
        personOf(
          row({
            text: `${name}\nGuru di SD\nIkuti`,
            links: [
              { href: 'https://www.facebook.com/suka.makmur', text: name },
              { href: 'https://www.facebook.com/SD-1-123456/', text: 'SD' },
            ],
            controls: ['Ikuti'],
          }),
        ),
      ).toMatchObject({ name, handle: 'suka.makmur' });
    expect(personOf(row({ text: 'Love\nFollow', controls: ['Follow'] })).name).toBe('Love');
  });

  test('or does not say whether it is the account', () => {
    const facebook = 'https://www.facebook.com/groups/1/members';
    const linked = personOf(
      row({ text: 'Budi', links: [{ href: 'https://www.facebook.com/budi', text: 'Budi' }] }),
    );
    const nameOnly = personOf(row({ text: 'Budi' }));
    for (const asked of ['100001', 'https://www.facebook.com/profile.php?id=100001'])
      expect(wantedBy(asked).judge(linked, facebook), asked).toBe('untold');
    for (const asked of ['budi', '100001', 'https://www.facebook.com/budi', 'https://contoh.example/u/budi'])
      expect(wantedBy(asked).judge(nameOnly, facebook), asked).toBe(
        asked.includes('contoh.example') ? 'no' : 'untold',
      );
    expect(wantedBy('@budi').judge(personOf(budi), facebook)).toBe('untold');
    // The server of the page need not be written.
    const followers = 'https://sosial.example/@a/followers';
    const account = (handle: string) => ({
      ...{ name: 'S', handle, id: null, badge: null },
      url: `https://sosial.example/@${handle}`,
    });
    for (const [asked, handle, verdict] of [
      ['@siti@sosial.example', 'siti', 'yes'],
      ['siti', 'siti@sosial.example', 'yes'],
      ['@siti@lain.example', 'siti', 'no'],
      ['@siti', 'siti@lain.example', 'no'],
      ['https://lain.example/@siti', 'siti@lain.example', 'yes'],
      ['https://lain.example/@siti', 'siti', 'no'],
    ] as const)
      expect(wantedBy(asked).judge(account(handle), followers), asked).toBe(verdict);
  });
});

describe('rows are counted as they go by', () => {
  const one = (name: string, change: Partial<PeopleSeenRow> = {}) =>
    row({ text: name, links: [{ href: `https://contoh.example/u/${name}`, text: name }], ...change });
  const pictured = { strip: 1, top: 0, scale: 1 };

  test('a row that stays on the screen is one, an account further down is a repeat', () => {
    const tally = new Tally();
    tally.take([one('a'), one('b'), one('c', { whole: false, box: [0, 200, 500, 60] })], pictured);
    expect([tally.rows, tally.people.length]).toEqual([2, 2]);
    tally.take([one('c'), one('d')], pictured);
    tally.take([one('d'), one('a'), one('e')], pictured);
    expect([tally.rows, tally.people.length, tally.repeated]).toEqual([6, 5, 1]);
    expect(tally.people.map(({ name, place, seen }) => [name, place, seen])).toEqual([
      ['a', 1, 2],
      ['b', 2, 1],
      ['c', 3, 1],
      ['d', 4, 1],
      ['e', 6, 1],
    ]);
  });

  test('two of one name are two where both are seen at once, or the page numbers them', () => {
    const name = (change: Partial<PeopleSeenRow> = {}) => row({ text: 'Budi Contoh\nIkuti', ...change });
    const tally = new Tally();
    tally.take([one('a'), name(), name()], pictured);
    tally.take([name(), one('b')], pictured);
    expect([tally.rows, tally.people.length, tally.repeated]).toEqual([4, 4, 0]);
    tally.take([one('b'), name()], pictured);
    expect([tally.rows, tally.people.length, tally.repeated]).toEqual([5, 4, 1]);
    const counted = new Tally();
    counted.take([name({ given: 1 })], pictured);
    counted.take([name({ given: 1 }), one('b', { given: 2 }), name({ given: 3 })], pictured);
    expect([counted.rows, counted.people.length]).toEqual([3, 3]);
  });

  test('where nothing is in common with before, rows may have been passed over', () => {
    const tally = new Tally();
    expect(tally.take([one('a'), one('b')], pictured).fits).toBe(true);
    expect(tally.take([one('e'), one('f')], pictured).fits).toBe(false);
    expect(tally.take([one('b'), one('c'), one('d'), one('e')], pictured).fits).toBe(false);
    const counted = new Tally();
    counted.take([one('a', { given: 1 }), one('b', { given: 2 })], pictured);
    expect(counted.take([one('c', { given: 3 })], pictured).fits).toBe(true);
    expect(counted.take([one('e', { given: 5 })], pictured).fits).toBe(false);
  });
});

test('how many there are is the exact number before the rounded one', () => {
  const says = readSays(
    [
      { where: 'tab', text: 'Semua 1,2 rb' },
      { where: 'opener', text: '1.234 reaksi; lihat siapa yang menanggapi ini' },
    ],
    'id',
  );
  expect(says).toEqual({ value: 1234, approximate: false, shown: '1.234', where: 'opener' });
  expect(readSays([{ where: 'title', text: 'All 2.1K' }], 'en')).toMatchObject({
    value: 2100,
    approximate: true,
  });
  expect(readSays([{ where: 'title', text: 'Pengikut' }], 'id')).toBeNull();
});

test.each([
  ['Disukai oleh budi2 dan 12 lainnya', 13, '12 lainnya'],
  ['Liked by budi_99 and 12 others', 13, '12 others'],
  ['12 lainnya', 13, '12 lainnya'],
  ['Budi, Ani dan 84 orang lainnya', 86, '84 orang lainnya'],
])('names and others are about as many as both: %s', (text, value, shown) => {
  expect(readSays([{ where: 'opener', text }], 'id')).toEqual({
    ...{ value, approximate: true, shown, where: 'opener' },
  });
});

test('what a list says below its rows that it does not show counts with them', () => {
  const says = { value: 85, approximate: false, where: 'rows' };
  for (const text of ['dan 25 orang lainnya', 'and 25 more', '+25 lagi', 'and 25 others'])
    expect(saysBelow(text, 60, 'id')).toEqual({ ...says, shown: text });
  for (const text of [null, '25 orang', 'Muat 25 lagi', 'dan lainnya'])
    expect(saysBelow(text, 60, 'id')).toBeNull();
});

test('a number in a name is not how many there are', () => {
  expect(readSays([{ where: 'opener', text: 'Lihat siapa yang menyukai foto budi99' }], 'id')).toBeNull();
  expect(readSays([{ where: 'opener', text: 'Suka: 298 orang' }], 'id')?.value).toBe(298);
});

test('of a number that the site rounds it is said how many at least are missing', () => {
  const says = { value: 1200, approximate: true, shown: '1,2 rb', where: 'title' } as const;
  const missing = (distinct: number, said: PeopleReceipt['says'] = says) =>
    fewerThanSaid({ says: said, distinct });
  expect([missing(40), missing(1149), missing(1150), missing(1300)]).toEqual([1110, 1, 0, 0]);
  expect(missing(40, { ...says, value: 1000, shown: '1.000+' })).toBe(960);
  const receipt = { ended: 'end', says, distinct: 40 } as const;
  expect(noteOf(receipt)).toEqual({ reason: 'fewer-than-said: 40 / 1,2 rb' });
  expect(noteOf({ ...receipt, distinct: 1150 })).toBeUndefined();
});

test('more rows than the site says are said, unless its number may be as large', () => {
  const says = { value: 30, approximate: false, shown: '30', where: 'title' } as const;
  const more = (distinct: number, said: PeopleReceipt['says'] = says) =>
    moreThanSaid({ says: said, distinct });
  expect([more(29), more(30), more(100), more(100, null)]).toEqual([0, 0, 70, null]);
  const rounded = { ...says, value: 1200, approximate: true, shown: '1,2 rb' };
  expect([more(1299, rounded), more(1300, rounded)]).toEqual([0, 1]);
  expect(more(100, { ...says, approximate: true, shown: '30+' })).toBeNull();
  const receipt = { ended: 'end', says, distinct: 100 } as const;
  expect(noteOf(receipt)).toEqual({ reason: 'more-than-said: 100 / 30' });
  expect(noteOf({ ...receipt, distinct: 30 })).toBeUndefined();
});

test('what was pressed does not say how many there are where it counts one kind, or another tab was open', () => {
  const said = (name: string, tab: string | null, switched = false) => {
    const found = { where: 'dialog' as const, url: '', language: 'id', tab, says: [], switched };
    const opener = { name, href: null, shows: false, among: false, apart: false };
    return saidBy({ found, opener }, new Tally())?.value ?? null;
  };
  expect(said('Suka: 30 orang', 'Semua')).toBeNull();
  expect(said('Suka: 30 orang', null)).toBeNull();
  expect(said('Suka: 30 orang', 'Suka 30')).toBe(30);
  expect(said('30 reaksi', 'Semua', true)).toBeNull();
  expect(said('30 reaksi', 'Semua')).toBe(30);
});

test('a heading says how many there are of what it heads', () => {
  for (const name of ['Anggota · 1.203', 'Members · 1,203', 'Anggota (80)'])
    expect(listWords.members.headed.test(name), name).toBe(true);
  for (const name of ['Anggota baru · 12', 'Anggota', 'Admin & moderator · 3'])
    expect(listWords.members.headed.test(name), name).toBe(false);
});

test('a refusal is the end only where the list itself says that all is there', () => {
  const says = { value: 20, approximate: false, shown: '20' };
  expect(settledEnd('refused', { ...says, where: 'title' }, 20)).toBe('end');
  expect(settledEnd('refused', { ...says, where: 'opener' }, 20)).toBe('refused');
  expect(settledEnd('too-many-requests', { ...says, where: 'page' }, 20)).toBe('too-many-requests');
});

describe('what opens a list is known by its words', () => {
  const opens = (list: keyof typeof listWords, name: string) =>
    !beginsActing.test(name) && (listWords[list].shows.test(name) || listWords[list].counts.test(name));

  test.each([
    ['reactions', '312 suka'],
    ['reactions', '1,2 rb suka'],
    ['reactions', 'Disukai oleh budi_c dan 311 lainnya'],
    ['reactions', 'Liked by budi_c and others'],
    ['reactions', 'See who reacted to this'],
    ['reactions', 'Suka: 298 orang'],
    ['reactions', 'All reactions: 312'],
    ['reactions', 'Semua tanggapan: 60'],
    ['reactions', 'Semua reaksi: 60'],
    ['reactions', '60 orang menanggapi ini'],
    ['followers', '2.000 pengikut'],
    ['followers', '1.2M followers'],
    ['following', '300 mengikuti'],
    ['following', '52 Following'],
    ['members', '12,4 rb anggota'],
    ['shares', '34 kali dibagikan'],
    ['shares', 'See who shared this'],
  ] as const)('%s: %s', (list, name) => {
    expect(opens(list, name)).toBe(true);
  });

  test.each([
    ['reactions', 'Suka'],
    ['reactions', 'Like'],
    ['reactions', '312 Likes. Like'],
    ['reactions', 'Budi Santoso, Ani Lestari dan 58 lainnya'],
    ['reactions', 'bersama Budi Santoso dan 5 lainnya'],
    ['reactions', 'Budi Santoso bersama Ani Lestari dan 5 lainnya'],
    ['reactions', 'Diikuti oleh budi.contoh dan 5 lainnya'],
    ['reactions', 'Lihat 5 komentar dan 2 lainnya'],
    ['reactions', 'Suka. Lihat siapa yang menanggapi ini'],
    ['followers', 'Ikuti'],
    ['following', 'Mengikuti'],
    ['following', 'Following'],
    ['members', 'Gabung grup'],
    ['members', 'Undang 3 anggota'],
    ['shares', 'Bagikan'],
    ['shares', 'Share'],
  ] as const)('%s, never: %s', (list, name) => {
    expect(opens(list, name)).toBe(false);
  });
});

test('lists are known by what their links, tabs and sentences say', () => {
  const { members, reactions } = listWords;
  for (const name of ['Grup Publik · 12 rb anggota', 'Public group · 1.2K members', '80 anggota'])
    expect(members.counts.test(name), name).toBe(true);
  for (const name of ['12 Mei · 3 anggota baru', 'Anggota'])
    expect(members.counts.test(name), name).toBe(false);
  for (const name of ['View likes', 'Lihat suka', 'Lihat semua reaksi'])
    expect(reactions.shows.test(name) && !beginsActing.test(name), name).toBe(true);
  expect(restOf.test('12 others') && restOf.test('1.204 lainnya') && !restOf.test('12 more')).toBe(true);
  expect(tabOf.members?.test('Anggota')).toBe(true);
  expect(tabOf.following).toBeUndefined();
});
