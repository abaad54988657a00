import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Post } from '../../../src/contract/post.ts';
import {
  addItem,
  beginPhoto,
  details,
  newLocker,
  noise,
  removeFolders,
  reopen,
  type TestLocker,
} from '../temporary-locker.ts';

const post: Post = {
  platform: 'mastodon',
  kind: 'post',
  url: 'https://sosial.contoh.example/@siti/1',
  author: { name: 'Siti Rahayu', handle: 'siti@contoh.example', id: '7' },
  text: 'Mari ke lapangan',
  textCut: false,
  publishedAt: '2023-09-25T14:00:00Z',
  publishedPrecision: 'second',
  publishedZone: '+07:00',
  publishedShown: '2023-09-25T21:00:00+07:00',
  counts: { likes: { value: null, approximate: true, shown: '3M' } },
  replyTo: null,
  sharedFrom: null,
  found: { text: 'meta[property="og:description"]' },
  notVisible: ['counts.shares'],
  contradictions: [],
};

let made: TestLocker;
beforeEach(async () => {
  made = await newLocker();
});
afterEach(async () => {
  await made.locker.close();
  removeFolders();
});

async function sealed(read: object): Promise<string> {
  const draft = await beginPhoto(made.locker, 'halaman');
  const file = draft.file('original', { name: 'halaman.html', mediaType: 'text/html' });
  await file.write(noise(9));
  await file.close();
  // A post in another program's form has no type here.
  const { item } = await draft.seal({
    state: 'complete',
    details: { ...details('halaman'), post: read as Post },
  });
  return item;
}

describe('what was read of a post', () => {
  test('stands with its item, and is found by who wrote it, by its words and by its platform', async () => {
    await addItem(made.locker, 'lain', noise(8));
    const item = await sealed(post);
    made.locker = await reopen(made);
    expect(made.locker.item(item).post).toEqual(post);
    const found = async (query: string, filters = {}) =>
      (await made.locker.search(query, filters)).hits.map((hit) => hit.item);
    expect(await found('rahayu')).toEqual([item]);
    expect(await found('lapangan')).toEqual([item]);
    expect(await found('halaman', { platform: 'mastodon' })).toEqual([item]);
    expect(await found('halaman', { account: '@siti@contoh.example' })).toEqual([item]);
    expect((await made.locker.check()).problems).toEqual([]);
  });

  test('in a form that is not known is left out, and the rest of the item is there', async () => {
    const item = await sealed({ ...post, kind: 'semboyan', author: 'Siti' });
    expect(made.locker.item(item)).toMatchObject({ title: 'halaman', state: 'complete' });
    expect(made.locker.item(item).post).toBeUndefined();
  });
});
