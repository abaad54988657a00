import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../../site/server.ts';
import { html } from '../../site/visit.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';

const field = '<label>Sandi <input type="password" name="sandi"></label>';
const over = 'position:fixed;inset:0;background:#fff';
const long = `<p>${'Isi halaman yang dibaca. '.repeat(60)}</p>`;
const order = (name: string) =>
  `<button aria-haspopup="menu" onclick="window.opened = true">${name}</button>
  <div role="radiogroup"><div role="radio" aria-checked="false" onclick="fetch('/pressed')">Terbaru</div></div>`;

let site: Site;
let bench: CaptureBench;
let pressed = 0;
beforeAll(async () => {
  site = await startSite({
    pages: {
      '/search': (visit) => visit.reply({ body: html('Hasil', `<div>${order('Relevan')}</div>${long}`) }),
      '/post': (visit) =>
        visit.reply({
          body: html('Pos', `<div>${order('Paling relevan')}<h3>Komentar</h3>${long}</div>`),
        }),
      '/pressed': (visit) => {
        pressed += 1;
        visit.reply({ body: 'ok' });
      },
      '/app': (visit) =>
        visit.reply({
          body: html('Aplikasi', `<div style="${over};overflow:auto"><header>${field}</header>${long}</div>`),
        }),
      '/wall': (visit) =>
        visit.reply({ body: html('Tembok', `${long}<div style="${over}"><p>Masuk dulu.</p>${field}</div>`) }),
    },
  });
  bench = startCaptureBench();
});
afterAll(async () => {
  await bench.close();
  await site.close();
});

test('no order is chosen but that of comments, and no choice that was there before; a page is no log-in over itself', async () => {
  const take = async (path: string) => {
    const { details, record } = await bench.item(site.origin + path, { scrollMs: 5000 });
    const step = (name: string) => details.steps.find((one) => one.name === name);
    const actions = record.actions.map(({ what }) => what).filter((what) => what.startsWith('order'));
    return { actions, scroll: step('scroll') };
  };
  expect((await take('/search')).actions).toEqual([]);
  expect((await take('/post')).actions).toEqual(['order-opened', 'order-left']);
  expect(pressed).toBe(0);
  expect((await take('/app')).scroll?.reason).toBeUndefined();
  expect((await take('/wall')).scroll?.reason).toBe('log-in-asked');
}, 120_000);
