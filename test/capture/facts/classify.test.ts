import { describe, expect, test } from 'vitest';
import { classify, type PageFacts } from '../../../src/capture/facts/classify.ts';

const page = (change: Partial<PageFacts>): PageFacts => ({
  url: 'https://x.example/p/1',
  title: '',
  canonical: null,
  meta: [],
  jsonLd: [],
  textLength: change.textStart?.length ?? 0,
  textStart: '',
  passwords: 0,
  pictures: 1,
  captcha: false,
  logOut: false,
  ...change,
});
const answer = { asked: 'https://x.example/p/1', status: 200, bytes: 1000 };

describe('what kind of answer a page is', () => {
  test.each([
    ['Maaf, halaman ini tidak tersedia.', 'gone'],
    ["Sorry, this page isn't available.", 'gone'],
    ['Hmm...this page doesn’t exist. Try searching for something else.', 'gone'],
    ['Video unavailable', 'gone'],
    ['Konten ini tidak tersedia saat ini', 'gone'],
    ['Verify you are human', 'captcha'],
    ['Akses ditolak', 'blocked'],
    ['Selamat pagi. Konten ini tidak tersedia, katanya.', 'ok'],
  ])('%s', (textStart, outcome) => {
    expect(classify(answer, page({ textStart }))).toBe(outcome);
  });

  test('a phrase in a long page is content', () => {
    expect(classify(answer, page({ textStart: 'Halaman tidak ditemukan', textLength: 9000 }))).toBe('ok');
  });
  test('a password field beside content is not a wall', () => {
    expect(classify(answer, page({ textStart: 'Berita hari ini', textLength: 900, passwords: 1 }))).toBe(
      'ok',
    );
  });
  test('a way to the log-in page is a wall', () => {
    const facts = page({ url: 'https://x.example/accounts/login/?next=/p/1/', textStart: 'X', passwords: 1 });
    expect(classify(answer, facts)).toBe('login-wall');
  });
  test('a status says it where the page does not', () => {
    expect(classify({ ...answer, status: 404 }, page({ textStart: 'Ups' }))).toBe('not-found');
    expect(classify({ ...answer, status: 403 }, page({ textStart: 'x', captcha: true }))).toBe('captcha');
  });
});
