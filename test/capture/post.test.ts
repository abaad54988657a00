import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startReader } from '../../src/capture/readers/read-in-process.ts';
import { post } from '../../src/contract/post.ts';
import { type Site, startSite } from '../site/server.ts';
import { html, type Pages } from '../site/visit.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';

const paragraphs = Array.from(
  { length: 8 },
  (_, at) =>
    `<p>Pada hari itu warga desa datang ke balai untuk rapat yang ke-${at}, dan semua orang bicara satu per satu sampai malam.</p>`,
).join('');
const article = `<article><h1>Rapat</h1><time datetime="2023-09-25T21:00:00+07:00">Senin</time>${paragraphs}</article>`;
const status = '110000000000000001';

const pages: Pages = {
  '/berita': (visit) =>
    visit.reply({
      body: html('Rapat', article, '<script>document.querySelector("h1").append(" desa")</script>'),
    }),
  '/kosong': (visit) => visit.reply({ body: html('Beranda', '<p>Selamat datang.</p>') }),
  '/tidak-ada': (visit) => visit.reply({ status: 404, body: html('Tidak ada', article) }),
  [`/@siti/${status}`]: (visit) =>
    visit.reply({
      body: html(
        'Siti',
        `<link rel="alternate" type="application/activity+json" href="/users/siti/statuses/${status}"><div id="x">memuat</div>`,
        `<script>fetch("/api/v1/statuses/${status}").then((answer) => answer.json()).then((post) => { document.getElementById("x").textContent = post.content; })</script>`,
      ),
    }),
  [`/api/v1/statuses/${status}`]: (visit) =>
    visit.reply({
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: status,
        content: 'Halo',
        created_at: '2023-09-25T14:00:00.000Z',
        favourites_count: 12,
        account: { id: '7', acct: 'siti', display_name: 'Siti' },
      }),
    }),
};

let site: Site;
let bench: CaptureBench;
const folder = mkdtempSync(join(tmpdir(), 'jejak-post-'));

beforeAll(async () => {
  site = await startSite({ pages });
  bench = startCaptureBench();
});
afterAll(async () => {
  await bench.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

describe('the step that reads the page', () => {
  test('keeps what it read as a file and with the item', async () => {
    const { state, details, evidence, record } = await bench.item(`${site.origin}/berita`);
    expect(state).toBe('complete');
    const kept: unknown = JSON.parse(evidence.text('post'));
    expect(kept).toMatchObject({
      v: 1,
      platform: 'web',
      kind: 'article',
      url: `${site.origin}/berita`,
      publishedAt: '2023-09-25T14:00:00Z',
    });
    expect(post.parse(kept)).toEqual(details.post);
    expect(details.post?.text).toContain('satu per satu');
    expect(record.derived).toContain('post');
    expect(details.steps.find(({ name }) => name === 'post')).toMatchObject({ result: 'ok' });
  });

  test('reads the data that the page asked for while it was shown', async () => {
    const { details } = await bench.item(`${site.origin}/@siti/${status}`);
    const host = new URL(site.origin).host;
    expect(details.post).toMatchObject({
      platform: 'mastodon',
      kind: 'post',
      author: { name: 'Siti', handle: `siti@${host}`, id: '7' },
      publishedAt: '2023-09-25T14:00:00Z',
      counts: { likes: { value: 12 } },
    });
    expect(details.post?.found['counts.likes']).toBe(
      `answer ${site.origin}/api/v1/statuses/${status} $.favourites_count`,
    );
  });

  test.each(['/kosong', '/tidak-ada'])(
    'of %s, which shows no article, keeps nothing, and nothing is missing',
    async (path) => {
      const { state, details, evidence } = await bench.item(site.origin + path);
      expect(state).not.toBe('partial');
      expect(details.post).toBeUndefined();
      expect(evidence.files.has('post')).toBe(false);
      expect(details.steps.find(({ name }) => name === 'post')).toMatchObject({
        result: 'skipped',
        reason: 'no-post',
      });
    },
  );

  test('reads a saved page as of the address that it was saved from', async () => {
    const path = join(folder, 'unggahan.html');
    const url = 'https://www.instagram.com/p/Cabc123/';
    writeFileSync(
      path,
      `<!doctype html><html lang="id"><meta charset="windows-1252"><meta property="og:url" content="${url}"><meta name="twitter:title" content="Siti Rahayu (@siti.rahayu) &bull; Foto Instagram"><meta property="og:description" content='1,2 rb suka, 5 komentar - siti.rahayu pada 29 Mei 2021: "Mari ke caf\u00e9". '><p>Mari</p>`,
      'latin1',
    );
    const { outcome, evidence } = await bench.run(url, { savedPage: { path, format: 'html', url } });
    expect(outcome).toMatchObject({
      state: 'complete',
      details: {
        post: {
          platform: 'instagram',
          author: { handle: 'siti.rahayu' },
          text: 'Mari ke café',
          publishedAt: '2021-05-29',
          counts: { likes: { value: 1200 } },
        },
      },
    });
    expect(JSON.parse(evidence.text('post'))).toMatchObject({
      found: { text: 'meta[property="og:description"]' },
    });
    const nowhere = await bench.run(url, { savedPage: { path, format: 'html' } });
    expect(nowhere.evidence.files.has('post')).toBe(false);
  });
});

describe('a page that is made to hold up its reader', () => {
  test('holds up nobody else, and is ended', async () => {
    const reader = startReader();
    const reading = reader.read({
      url: 'https://contoh.example/a',
      html: '<div>'.repeat(400_000),
      dom: null,
    });
    reading.catch(() => undefined);
    let beats = 0;
    const heart = setInterval(() => {
      beats += 1;
    }, 10);
    await new Promise((resolve) => setTimeout(resolve, 500));
    clearInterval(heart);
    await reader.end();
    await expect(reading).rejects.toThrow('the reader ended');
    expect(beats).toBeGreaterThan(5);
  });

  test.each([
    ['elements', '<p a=b c=d e=f>x</p>'.repeat(900_000)],
    ['data', `<script type="application/ld+json">[${'{"a":1},'.repeat(2_000_000)}1]</script>`],
  ])('and takes more memory than it may have, by %s, ends by itself', async (_, html) => {
    const reader = startReader(64);
    const reading = reader.read({ url: 'https://contoh.example/a', html, dom: null });
    await expect(reading).rejects.toThrow(/memory/);
    await reader.end();
  });

  test('outlives nobody who started it', async () => {
    const child = fork(join(import.meta.dirname, 'children/begin-reading.ts'), { stdio: 'ignore' });
    const [pid] = (await once(child, 'message')) as [number];
    child.kill('SIGKILL');
    await expect.poll(() => isThere(pid), { timeout: 10_000 }).toBe(false);
  });
});

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
