import { expect, test } from 'vitest';
import { Limit } from '../../../src/capture/limit.ts';
import { readPage } from '../../../src/capture/readers/read-post.ts';
import { keepPost } from '../../../src/capture/steps/post.ts';
import { MemoryEvidence } from '../capture-one.ts';
import { pageOf, read } from './read.ts';

const url = 'https://kabar.contoh.example/2024/spanduk';
const prose = Array.from(
  { length: 6 },
  (_, n) =>
    `<p>Alinea ${n + 1}. Spanduk itu berdiri di pagar kantor kecamatan, kata warga, sejak Jumat pekan lalu, dan belum ada yang menurunkannya sampai hari ini, meskipun sudah dilaporkan.</p>`,
).join('');
const box = 'Kotak: surat edaran melarang pemasangan spanduk di kantor pemerintah.';
const page = (more: string, tag = 'article') =>
  pageOf(
    {},
    {
      body: `<nav><ul><li>Beranda dan berita lain yang panjang namanya</li></ul></nav><${tag}><h1>Spanduk di kantor</h1>${prose}${more}</${tag}><footer><p>Redaksi kabar contoh, alamat dan telepon</p></footer>`,
    },
  );

test('blocks of the article that its text does not have are counted and named', async () => {
  const html = page(
    `<div class="sidebar"><p>${box}</p></div><div id="comments"><p>Komentar pembaca yang cukup panjang untuk dibaca</p></div>`,
  );
  const post = read(url, html);
  expect(post.text).toContain('Alinea 6.');
  expect(post.text).not.toContain('Kotak');
  expect(post.leftOut).toEqual({ count: 1, blocks: [box] });
  const evidence = new MemoryEvidence();
  const reading = Promise.resolve(readPage({ url, html, dom: html }));
  const reader = { read: () => reading, end: () => Promise.resolve() };
  const limit = new Limit(new AbortController().signal, 5000);
  const { note } = await keepPost(reader, reading, { sink: evidence, limit });
  expect(note).toEqual({ reason: 'blocks-left-out: 1' });
  expect(JSON.parse(evidence.text('post'))).toMatchObject({ leftOut: { count: 1 } });
});

test('an article that is there whole has none, nor has a page that names no article', () => {
  expect(read(url, page('')).leftOut).toBeUndefined();
  expect(read(url, page(`<div class="sidebar"><p>${box}</p></div>`, 'div')).leftOut).toBeUndefined();
});
