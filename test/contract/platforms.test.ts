import { expect, test } from 'vitest';
import { readAddress } from '../../src/contract/platforms.ts';

test.each([
  ['https://www.instagram.com/budi.s/', 'instagram', 'budi.s'],
  ['https://www.instagram.com/stories/budi.s/123', 'instagram', 'budi.s'],
  ['https://www.instagram.com/p/Abc/', 'instagram', undefined],
  ['https://mobile.twitter.com/Budi_S/status/1', 'x', 'Budi_S'],
  ['https://x.com/i/web/status/1', 'x', undefined],
  ['https://www.tiktok.com/@budi/video/1', 'tiktok', 'budi'],
  ['https://www.tiktok.com/foryou', 'tiktok', undefined],
  ['https://www.youtube.com/watch?v=1', 'youtube', undefined],
  ['https://m.facebook.com/profile.php?id=100', 'facebook', '100'],
  ['https://www.facebook.com/budi/posts/1', 'facebook', 'budi'],
  ['https://www.facebook.com/groups/1', 'facebook', undefined],
  ['https://t.me/s/kanal', 'telegram', 'kanal'],
  ['https://x.com.contoh.example/budi', undefined, undefined],
  ['https://x.com/%E0%A4%A', 'x', undefined],
])('%s is of a platform and an account', (address, platform, account) => {
  expect(readAddress(address)).toMatchObject({ platform, account });
});

test('what is no web address is of none', () => {
  for (const address of ['', 'spanduk.jpg', 'file:///x.com/budi'])
    expect(readAddress(address)).toBeUndefined();
});
