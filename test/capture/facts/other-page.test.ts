import { expect, test } from 'vitest';
import { addressOfTaken, isOtherPage } from '../../../src/capture/facts/other-page.ts';

test.each([
  ['https://forum.example/u/asli/1', 'https://forum.example/u/lain/2', true],
  ['https://forum.example/t/1', 'https://forum.example/t/1/judul#7', false],
  ['https://forum.example/t/1/', 'https://forum.example/t/1', false],
  ['https://forum.example/t/1', 'https://forum.example/t/12', true],
  ['https://forum.example/', 'https://forum.example/t/1', true],
  ['https://forum.example/baca?id=1', 'https://forum.example/baca?id=2', true],
  ['https://forum.example/baca?id=1&utm_source=x', 'https://forum.example/baca?id=1', false],
  ['https://forum.example/baca?id=1&id=2', 'https://forum.example/baca?id=1&id=2', false],
  ['https://forum.example/baca?id=1&id=2', 'https://forum.example/baca?id=1&id=3', true],
  ['https://x.com/i/web/status/5000', 'https://x.com/calonsatu/status/5000/photo/1', false],
  ['https://x.com/calonsatu/status/5000', 'https://x.com/orang/status/6000', true],
  ['https://www.instagram.com/p/Cabc123/', 'https://www.instagram.com/siti.rahayu/p/Cabc123/', false],
  ['https://www.instagram.com/p/Cabc123/', 'https://www.instagram.com/', true],
  ['https://www.facebook.com/siti/posts/123', 'https://www.facebook.com/Siti/posts/pfbid02aB', false],
  ['https://www.facebook.com/siti/posts/123', 'https://www.facebook.com/budi/posts/pfbid02aB', true],
  ['https://www.facebook.com/siti/posts/123', 'https://www.facebook.com/siti/posts/124', true],
  ['https://www.facebook.com/siti/posts/pfbid02aB', 'https://www.facebook.com/siti/posts/pfbid02cD', true],
  [
    'https://m.facebook.com/permalink.php?story_fbid=123&id=61550',
    'https://www.facebook.com/siti/posts/pfbid02aB',
    false,
  ],
  ['https://www.facebook.com/share/p/1AbCdEfGh/', 'https://www.facebook.com/siti/posts/pfbid02aB', false],
  ['https://www.facebook.com/share/v/1AbCdEfGh/', 'https://www.facebook.com/reel/123/', false],
  ['https://www.facebook.com/share/p/1AbCdEfGh/', 'https://www.facebook.com/share/p/1XyZ5678k/', true],
])('an address that a page gives itself is of another page or not: %s, %s', (before, after, isOther) => {
  expect(isOtherPage(before, after)).toBe(isOther);
});

test('of a page that is taken in a visit the address that was asked for is kept, over redirects', () => {
  const [short, long] = ['https://pendek.example/x7', 'https://kabar.example/berita/1'];
  const asked = { url: short, method: 'GET' };
  const next = 'https://kabar.example/berita/2';
  expect(addressOfTaken({ asked, answered: long, shown: long })).toBe(short);
  expect(addressOfTaken({ asked, answered: long, shown: `${long}/judul` })).toBe(short);
  expect(addressOfTaken({ asked, answered: long, shown: next })).toBe(next);
  const sent = { url: 'https://kabar.example/masuk', method: 'POST' };
  expect(addressOfTaken({ asked: sent, answered: long, shown: long })).toBe(long);
});
