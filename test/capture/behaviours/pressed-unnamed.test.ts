import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Site, startSite } from '../../site/server.ts';
import { html } from '../../site/visit.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';

vi.setConfig({ testTimeout: 120_000 });

const asked: string[] = [];
let bench: CaptureBench;
let site: Site;
beforeAll(async () => {
  bench = startCaptureBench();
  const act = (what: string) =>
    `fetch('/api/graphql?${what}', {method: 'POST', headers: {'content-type': 'application/json'}, body: '{"doc_id":"${what}"}'})`;
  const story = `<section aria-label="Cerita"><p>Cerita pertama</p><div style="position:fixed;inset:0" id="stiker">Pilih nomor satu?</div></section>
    <script>document.addEventListener('click', () => { ${act('3')}.catch(() => {}); });</script>`;
  const row = (n: number) => `<li><a href="/u/warga${n}">Warga ${n}</a></li>`;
  const dialog = `<div role="dialog" aria-label="Suka"><ul>${[1, 2, 3].map(row).join('')}</ul></div>`;
  site = await startSite({
    pages: {
      '/post': (visit) =>
        visit.reply({
          body: html(
            'Unggahan',
            `<main><p>Spanduk</p><div role="button" id="suka">12 suka</div></main>
            <script>document.querySelector('#suka').addEventListener('click', () => { ${act('1')}.catch(() => {}); document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(dialog)}); });</script>`,
          ),
        }),
      '/cookies': (visit) =>
        visit.reply({
          body: html(
            'Kuki',
            `<p>Berita</p><div role="dialog" aria-modal="true" style="position:fixed;bottom:0"><p>Kami memakai kuki.</p><button id="tolak">Tolak semua</button></div>
            <script>document.querySelector('#tolak').addEventListener('click', () => { ${act('2')}.catch(() => {}); document.querySelector('[role=dialog]').remove(); });</script>`,
          ),
        }),
      '/stories/warga': (visit) => visit.reply({ body: html('Cerita', story) }),
      '/api/graphql': async (visit) => {
        asked.push(await visit.body());
        visit.reply({ headers: { 'content-type': 'application/json' }, body: '{}' });
      },
    },
  });
});
afterEach(() => expect(asked).toEqual([]));
afterAll(async () => {
  await site.close();
  await bench.close();
});

test('an opener of a list that asks for something by a number alone does not send it, and the list says so', async () => {
  const people = { list: 'reactions' as const, find: [], limitMs: 60_000 };
  const { details, state, record } = await bench.item(`${site.origin}/post`, { scrollMs: 0, people });
  expect(record.network.refused.map(({ reason }) => reason)).toEqual(['operation-not-named']);
  expect(details.people).toMatchObject({ opened: '12 suka', ended: 'operation-not-named', distinct: 3 });
  expect(details.steps.find(({ name }) => name === 'people')).toMatchObject({
    ...{ result: 'failed', reason: 'operation-not-named' },
  });
  expect(state).toBe('partial');
});

test('an answer to a notice about cookies is held to the same', async () => {
  const { details, record } = await bench.item(`${site.origin}/cookies`, { scrollMs: 5000 });
  expect(record.actions).toContainEqual(expect.objectContaining({ what: 'consent-reject' }));
  expect(details.steps.find(({ name }) => name === 'consent')).toMatchObject({
    ...{ result: 'failed', reason: 'operation-not-named' },
  });
});

test('a tap that may go on to the next story sends nothing without a name, and the stories say so', async () => {
  const { details, evidence } = await bench.item(`${site.origin}/stories/warga`, { scrollMs: 60_000 });
  expect(JSON.parse(evidence.text('stories'))).toMatchObject({ ended: 'operation-not-named' });
  expect(details.steps.find(({ name }) => name === 'stories')).toMatchObject({
    ...{ result: 'failed', reason: 'operation-not-named' },
  });
});
