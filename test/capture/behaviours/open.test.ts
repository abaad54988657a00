import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  acts,
  allComments,
  consentAnswers,
  opens,
  opensOnce,
  someComments,
} from '../../../src/capture/behaviours/words.ts';
import { startSite } from '../../site/server.ts';
import { startSocial } from '../../site/social/start.ts';
import { html } from '../../site/visit.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';

let bench: CaptureBench;
beforeAll(() => {
  bench = startCaptureBench();
});
afterAll(() => bench.close());

const opener = (name: string) =>
  [...opens, ...opensOnce].some((pattern) => pattern.test(name)) && !acts.test(name);

test.each([
  ...['Lihat selengkapnya', 'Selengkapnya', 'Baca selengkapnya', '… Lihat selengkapnya', 'Lihat 12 balasan'],
  ...['Lihat semua 1.204 komentar', 'Lihat komentar lainnya', 'Tampilkan balasan', '3 balasan', 'Coba lagi'],
  ...['See more', 'Show more', 'Read more', '…more', 'more', 'View 3 replies', 'View all 12 comments'],
  ...['Tampilkan lebih banyak balasan', 'Lihat lebih banyak komentar', 'Muat lebih banyak komentar'],
  ...['1.2K replies', '1,2 rb balasan', '… lainnya', 'Budi membalas · 3 balasan', 'Budi replied · 3 replies'],
  ...['20 komentar lagi', '20 more comments', 'Baca lebih lanjut', '1,2 rb komentar', 'Komentar (12)'],
  ...['Read or add comments', 'Baca atau tambahkan komentar', 'Show additional replies'],
  ...['View more comments', 'Show more replies', 'View previous comments', '— 4 replies', 'Load more'],
  ...['lainnya', 'Show this thread', 'Tampilkan kemungkinan spam', 'Show probable spam'],
])('“%s” shows more', (name) => expect(opener(name)).toBe(true));

test.each([
  ...[
    'Suka',
    'Like',
    'Ikuti',
    'Follow',
    'Balas',
    'Reply',
    'Komentari',
    'Comment',
    'Bagikan',
    'Share',
    'Kirim',
  ],
  ...['Pelajari lebih lanjut', 'Beri komentar', 'Tambahkan komentar', 'Add a comment', 'Budi membalas Anda'],
  ...['Lihat lebih sedikit', 'See less', 'More', 'Lainnya', 'Sembunyikan balasan', 'Hide replies', 'Masuk'],
  ...[
    'Lihat selengkapnya dan ikuti',
    'Show more like this',
    'Laporkan',
    'Terima semua',
    'Log in to see more',
  ],
])('“%s” is not pressed', (name) => expect(opener(name)).toBe(false));

test.each([
  [
    'reject',
    [
      ...['Tidak, terima kasih', 'Do not consent', 'No thanks', 'No, thanks'],
      ...['Tolak cookie yang tidak penting', 'Refuse non-essential cookies'],
      ...['Tolak', 'Tolak semua', 'Reject all', 'Decline optional cookies', 'Continue without accepting'],
    ],
  ],
  [
    'necessary',
    ['Hanya kuki yang diperlukan', 'Only necessary', 'Allow essential cookies', 'Necessary cookies only'],
  ],
  ['accept', ['Terima', 'Terima semua kuki', 'Accept all', 'Saya mengerti', 'OK']],
])('an answer to a notice that is to %s', (what, names) => {
  for (const name of names) expect(consentAnswers.find((one) => one.name.test(name))?.what).toBe(what);
});

test('every folded text, reply and comment of a page that keeps its rows is opened, and nothing else', async () => {
  const answers = Array.from({ length: 30 }, (_, n) => `Jawaban ${n}.`);
  const site = await startSite({
    pages: {
      '/folded': (visit) =>
        visit.reply({
          body: html(
            'Terlipat',
            `<form action="/act/post" method="post"><button>Lihat selengkapnya</button></form>
            <button aria-pressed="false" onclick="fetch('/told?acted')">Tampilkan lainnya</button>
            <a href="/article">Lihat selengkapnya</a> <button onclick="fetch('/told?acted')">Suka</button>
            <div id="all"></div><div role="button" tabindex="0" id="next">Lihat komentar lainnya</div><script>
            const answers = ${JSON.stringify(answers)};
            next.onclick = async () => {
              await fetch('/data.json');
              for (const text of answers.splice(0, 10)) {
                const one = document.createElement('p'), more = document.createElement('button');
                more.textContent = 'See more'; more.onclick = () => { one.textContent = text + ' Utuh.'; };
                one.append(text, more); all.append(one);
              }
              if (answers.length === 0) next.remove();
            };
            </script>`,
          ),
        }),
    },
  });
  try {
    const { evidence, details, record } = await bench.item(`${site.origin}/folded`);
    const text = evidence.text('text');
    for (const answer of answers) expect(text).toContain(`${answer} Utuh.`);
    expect(details.steps.find(({ name }) => name === 'open')).toMatchObject({ result: 'ok' });
    expect(record.actions.filter(({ what }) => what === 'opened')).toHaveLength(33);
    expect(site.served().filter(({ url }) => /told|article/.test(url))).toEqual([]);
    expect(site.acts()).toEqual([]);
    expect(record.network.refused).toEqual([]);
  } finally {
    await site.close();
  }
});

test('orders of comments are told by their names: those that leave some out, and those that do not', () => {
  for (const name of [
    'Paling relevan',
    'Most relevant',
    'Top comments',
    'Urutkan berdasarkan: Paling relevan',
  ])
    expect(someComments.test(name), name).toBe(true);
  for (const name of ['Semua komentar', 'All comments', 'Terbaru', 'Relevant'])
    expect(someComments.test(name), name).toBe(false);
  for (const name of ['Semua komentar Tampilkan semua komentar', 'All comments', 'Terbaru', 'Newest first'])
    expect(
      allComments.some((pattern) => pattern.test(name)),
      name,
    ).toBe(true);
});

test('a panel of comments is opened once and stays open', async () => {
  const site = await startSite({
    pages: {
      '/panel': (visit) =>
        visit.reply({
          body: html(
            'Video',
            `<button aria-label="Baca atau tambahkan komentar" id="opens"><svg width="20" height="20"></svg> 12</button>
            <aside id="panel"></aside><script>
            let isOpen = false;
            opens.onclick = async () => {
              isOpen = !isOpen;
              const data = isOpen ? await (await fetch('/data.json')).text() : '';
              panel.textContent = isOpen ? 'Komentar pertama di panel, yang datang bersama ' + data : '';
            };
            </script>`,
          ),
        }),
    },
  });
  try {
    const { evidence, record } = await bench.item(`${site.origin}/panel`);
    expect(evidence.text('text')).toContain('Komentar pertama di panel');
    expect(record.actions.filter(({ what }) => what === 'opened')).toHaveLength(1);
  } finally {
    await site.close();
  }
});

test.each([
  [429, 'too-many-requests'],
  [500, 'server-error'],
])('what was pressed and not given is said: %d', async (status, reason) => {
  const page = html('Unggahan', `<p>Isi</p><button onclick="fetch('/more')">Lihat komentar lainnya</button>`);
  const site = await startSite({
    pages: {
      '/refuses': (visit) => visit.reply({ body: page }),
      '/more': (visit) => visit.reply({ status, body: '' }),
    },
  });
  try {
    const { details, state } = await bench.item(`${site.origin}/refuses`);
    expect(details.steps).toContainEqual(expect.objectContaining({ name: 'open', result: 'failed', reason }));
    expect(state).toBe('partial');
  } finally {
    await site.close();
  }
});

test('what is folded in frames is opened, in one of another site too', async () => {
  const site = await startSocial({});
  try {
    const { evidence, details, record } = await bench.item(`${site.origin}/frames`, {
      acceptTlsErrors: true,
    });
    const [post] = site.social.world.posts;
    expect(evidence.text('text').split(post?.text ?? '-')).toHaveLength(3);
    expect(record.actions.filter(({ what }) => what === 'opened-in-frame')).toHaveLength(2);
    expect(details.steps).toContainEqual(expect.objectContaining({ name: 'frames', result: 'ok' }));
    expect([...site.acts(), ...site.social.pressed]).toEqual([]);
  } finally {
    await site.close();
  }
});

test('what is named as showing more and likes is stopped on its way', async () => {
  const site = await startSocial({});
  try {
    const { record } = await bench.item(`${site.origin}/hostile?poll`, {
      acceptTlsErrors: true,
      timeoutMs: 5000,
      scrollMs: 5000,
    });
    expect(record.network.refused.map(({ reason }) => reason)).toContain('graphql-mutation');
    expect(site.acts()).toEqual([]);
  } finally {
    await site.close();
  }
});
