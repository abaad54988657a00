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

beforeAll(async () => {
  site = await startSite({
    pages: {
      '/g/relawan/members': (visit) => visit.reply({ body: page }),
      '/g/warga/members': (visit) => visit.reply({ body: roleless }),
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
