import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PeopleFile } from '../../../src/contract/people-list.ts';
import { type Site, startSite } from '../../site/server.ts';
import { html } from '../../site/visit.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';

let site: Site;
let bench: CaptureBench;

const row = (name: string) =>
  `<li style="height:60px;list-style:none"><a href="/u/${name}">${name}</a> <button>Ikuti</button></li>`;
const names = (part: string, count: number) => Array.from({ length: count }, (_, at) => `${part}-${at + 1}`);
const list = (part: string, count: number) =>
  `<h2>${part}</h2><ul style="padding:0">${names(part, count).map(row).join('')}</ul>`;
const roleless = html(
  'Anggota',
  `<main><h1>38 anggota</h1>${[list('admin', 1), list('teman', 7), list('baru', 30)].map((one) => `<div>${one}</div>`).join('')}</main>`,
).replaceAll(/<(\/?)(?:ul|li)/g, '<$1div');
const page = html(
  'Anggota',
  `<nav><ul style="padding:0">${['beranda', 'pasar', 'grup'].map(row).join('')}</ul></nav>
   <main><h1>38 anggota</h1><ul style="padding:0">
   <li style="list-style:none">${list('admin', 1)}</li><li style="list-style:none">${list('teman', 7)}</li>
   <li style="list-style:none">${list('baru', 30)}</li></ul></main>
   <footer><ul style="padding:0">${row('tentang')}</ul></footer>`,
);

/** Buttons that each bring a dialog of their own likers. */
const likers = (who: string, name: string) =>
  `<button type="button" aria-label="${name}" onclick="document.querySelector('#list').innerHTML = '<h2>Tanggapan</h2><ul>' + ['${who}-1', '${who}-2'].map((one) => '<li style=height:60px><a href=/u/' + one + '>' + one + '</a></li>').join('') + '</ul>'; document.querySelector('#list').showModal()">${name}</button>`;
const said = (id: string) =>
  `<article aria-label="Komentar oleh Ani"><a href="/u/ani">Ani</a><p>Setuju</p><a href="/post/7?comment_id=${id}"><time>2 jam</time></a>
   ${likers(`komentar${id}`, '3 tanggapan; lihat siapa yang menanggapi ini')}</article>`;
const post = html(
  'Unggahan',
  `<main><article><h1>Unggahan</h1><a href="/post/7"><time>3 jam</time></a><p>Mari memilih</p>
   ${said('1')}${said('2')}${likers('unggahan', 'Suka: 2 orang')}</article></main><dialog id="list"></dialog>`,
);
/** By several, whose names stand above it as those of who reacted may stand below. */
const joint = (below: string) =>
  html(
    'Unggahan',
    `<main><article><div><div>${likers('penulis', 'Budi, Ani dan 2 lainnya')}</div><a href="/joint"><time>3 jam</time></a></div>
     <p>Mari memilih</p>${below}<div role="button">Suka</div></article></main><dialog id="list"></dialog>`,
  );
/** The same in boxes that say nothing: what likes it is a picture in a button, under its words. */
const boxes = (title: string, beside: string) =>
  html(
    'Unggahan',
    `<main><article><div><div><div>${beside}${likers('penulis', 'Budi, Ani dan 2 lainnya')}</div></div>
     <div role="button"><svg width="20" height="20" aria-label="Suka"></svg></div>
     <div dir="auto">Mari memilih</div><div><img alt="Suka" src="data:,"></div></div></article></main><dialog id="list"></dialog>`.replace(
      '<h2>Tanggapan',
      `<h2>${title}`,
    ),
  );
const below = `<div><span><img alt="Suka" src="data:,"><img alt="Super" src="data:,"></span><span>${likers('unggahan', 'Citra, Dewi dan 3 lainnya')}</span></div>`;
const tabbed = html(
  'Pengikut',
  `<dialog open style="width:400px"><div style="display:flex"><div role="tab" aria-selected="true">Pengikut</div><div role="tab" aria-selected="false">Disarankan</div></div>
   <div style="display:flex"><span>Pengikut 2</span><span>Disarankan</span></div>
   <ul style="padding:0">${names('pengikut', 2).map(row).join('')}</ul><h2>Disarankan untuk Anda</h2><ul style="padding:0">${names('saran', 2).map(row).join('')}</ul></dialog>`,
);

/** A list that ends with how many it does not show. */
const cutShort = html(
  'Unggahan',
  `<main><article><p>Mari memilih</p>${likers('unggahan', 'Lihat siapa yang menyukai')}</article></main><dialog id="list"></dialog>`,
).replace("'</ul>'", "'</ul><div>dan <b>25</b> orang lainnya</div>'");

/** What a site puts in the place of further rows. */
const endedSession =
  '<li style="height:60px;list-style:none">Sesi Anda telah berakhir. <a href="/login?next=/late">Masuk</a></li>';
/** A dialog that is there at once, and empty until its rows come. */
const late = html(
  'Unggahan',
  `<main><article><h1>Unggahan</h1><p>Mari memilih</p><button type="button" id="who">42 suka</button></article></main>
   <dialog id="list" aria-label="Suka" style="width:400px;height:500px;overflow:auto"><h2>Suka</h2><div></div></dialog>
   <script>document.querySelector('#who').onclick = async () => { const list = document.querySelector('#list'); list.showModal(); list.lastChild.innerHTML = await (await fetch('/late/rows')).text(); }</script>`,
);

beforeAll(async () => {
  site = await startSite({
    pages: {
      '/g/relawan/members': (visit) => visit.reply({ body: page }),
      '/g/warga/members': (visit) => visit.reply({ body: roleless }),
      '/post/7': (visit) => visit.reply({ body: post }),
      '/joint': (visit) => visit.reply({ body: joint(below) }),
      '/joint/bare': (visit) => visit.reply({ body: joint('') }),
      '/joint/boxes': (visit) => visit.reply({ body: boxes('Tanggapan', '') }),
      '/joint/writers': (visit) => visit.reply({ body: boxes('Penulis', '<img alt="Suka" src="data:,">') }),
      '/cut-short': (visit) => visit.reply({ body: cutShort }),
      '/late': (visit) => visit.reply({ body: late }),
      '/late/rows': async (visit) => {
        await pause(7000);
        visit.reply({
          body: [...names('suka', 42).map(row), endedSession].join('').replaceAll(/<(\/?)li/g, '<$1div'),
        });
      },
      '/u/ani/followers': (visit) => visit.reply({ body: tabbed }),
    },
  });
  bench = startCaptureBench();
});
afterAll(async () => {
  await bench.close();
  await site.close();
});

test.each(['relawan', 'warga'])(
  'every list of a page of members is walked, and what is not of it is not: %s',
  async (group) => {
    const people = {
      list: 'members' as const,
      find: ['admin-1', 'https://lain.example/u/x', '100001'],
      limitMs: 60_000,
    };
    const { evidence } = await bench.item(`${site.origin}/g/${group}/members`, { people });
    // The file's own form, of what was just written.
    const file = JSON.parse(evidence.text('people')) as PeopleFile;
    expect(file.people.map(({ handle }) => handle)).toEqual([
      ...names('admin', 1),
      ...names('teman', 7),
      ...names('baru', 30),
    ]);
    expect(file).toMatchObject({
      ...{ ended: 'end', distinct: 38, rows: 38, repeated: 0, says: { value: 38 } },
      find: [
        { found: { place: 1 } },
        { asked: 'https://lain.example/u/x', found: null },
        { asked: '100001', found: null, untold: { by: 'id', accounts: 38 } },
      ],
    });
    expect(file.find[1]).not.toHaveProperty('untold');
  },
  90_000,
);

test('a list that is empty at first is gone down from its first row once its rows come', async () => {
  const people = { list: 'reactions' as const, find: ['suka-1'], limitMs: 60_000 };
  const { evidence } = await bench.item(`${site.origin}/late`, { people });
  // The file's own form, of what was just written.
  const file = JSON.parse(evidence.text('people')) as PeopleFile;
  expect(file.people.map(({ handle }) => handle)).toEqual(names('suka', 42));
  expect(file).toMatchObject({ ended: 'end', find: [{ found: { place: 1 } }] });
}, 90_000);

test.each([
  ['/post/7', 'reactions', names('unggahan', 2), 'Suka: 2 orang', 2],
  [
    '/post/7?comment_id=2',
    'reactions',
    names('komentar2', 2),
    '3 tanggapan; lihat siapa yang menanggapi ini',
    3,
  ],
  // Names say who reacted where pictures of reactions stand beside them; above a post they are of who wrote it.
  ['/joint', 'reactions', names('unggahan', 2), 'Citra, Dewi dan 3 lainnya', 5],
  // The list itself says how many it does not show.
  ['/cut-short', 'reactions', names('unggahan', 2), 'Lihat siapa yang menyukai', 27],
  // No tab or heading beside others is where a list ends.
  ['/u/ani/followers', 'followers', names('pengikut', 2), null, null],
] as const)(
  'a list is that of what the address names, as far as it goes: %s',
  async (path, list, handles, opened, says) => {
    const { evidence } = await bench.item(site.origin + path, {
      people: { list, find: [], limitMs: 30_000 },
    });
    // The file's own form, of what was just written.
    const file = JSON.parse(evidence.text('people')) as PeopleFile;
    expect(file.people.map(({ handle }) => handle)).toEqual(handles);
    expect(file).toMatchObject({ ended: 'end', opened, says: says === null ? null : { value: says } });
  },
);

test.each([
  ['/joint/bare', null],
  ['/joint/boxes', null],
  // What opens is not called the list.
  ['/joint/writers', 'Budi, Ani dan 2 lainnya'],
])('of a post by several whoever wrote it did not react to it: %s', async (path, opened) => {
  const limitMs = opened === null ? 30_000 : 4000;
  const people = { list: 'reactions' as const, find: [], limitMs };
  const { evidence, record } = await bench.item(site.origin + path, { people });
  const file = JSON.parse(evidence.text('people')) as PeopleFile;
  const pressed = record.actions.find(({ what }) => what === 'list-opened')?.detail ?? null;
  expect([file.people, pressed]).toEqual([[], opened]);
  expect(file.ended).not.toBe('end');
});
