import { expect, test } from 'vitest';
import { isAtRisk } from '../../src/core/at-risk.ts';

test.each([
  'https://www.instagram.com/stories/contoh/3141592653589793238/',
  'https://instagram.com/contoh/live/',
  'https://www.facebook.com/stories/1234567890/',
  'https://www.facebook.com/watch/live/?v=1234',
  'https://www.tiktok.com/@contoh/live',
  'https://www.youtube.com/live/abcdefghijk',
  'https://x.com/i/broadcasts/1abc',
  'https://x.com/i/spaces/1abc',
  'https://t.me/contoh/s/12',
  'https://t.me/contoh?livestream',
])('is soon gone: %s', (url) => {
  expect(isAtRisk(url)).toBe(true);
});

test.each([
  'https://www.instagram.com/p/ABC/',
  'https://www.facebook.com/contoh/posts/1',
  'https://www.facebook.com/watch/?v=1',
  'https://www.tiktok.com/@contoh/video/1',
  'https://x.com/contoh/status/1',
  'https://t.me/s/contoh',
  'https://contoh.example/stories/1',
  'https://contoh.example/live',
])('stays as long as others: %s', (url) => {
  expect(isAtRisk(url)).toBe(false);
});
