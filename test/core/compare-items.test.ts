import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { compareFacts } from '../../src/core/compare-items.ts';
import { samplePost } from '../contract/sample-post.ts';
import {
  beginPhoto,
  details,
  newLocker,
  noise,
  removeFolders,
  type TestLocker,
} from '../locker/temporary-locker.ts';

let made: TestLocker;
beforeEach(async () => {
  made = await newLocker();
});
afterEach(async () => {
  await made.locker.close();
  removeFolders();
});

const other = { url: 'https://contoh.example/p/1', name: 'Siti', handle: 'siti' };
const post = samplePost({
  platform: 'x',
  url: 'https://x.com/budi/status/2',
  author: { name: 'Budi', handle: 'budi', id: null },
  text: 'Setuju',
});

async function sealed(read: Post): Promise<string> {
  const draft = await beginPhoto(made.locker, 'halaman');
  const file = draft.file('original', { name: 'halaman.html', mediaType: 'text/html' });
  await file.write(noise(9));
  await file.close();
  const { item } = await draft.seal({ state: 'complete', details: { ...details('halaman'), post: read } });
  return item;
}

test('two captures of a post differ in what it answers and in what it was shared from', async () => {
  const older = await sealed({ ...post, replyTo: other });
  const newer = await sealed({ ...post, sharedFrom: { url: null, name: 'Akun lain', handle: null } });
  const { facts } = await compareFacts(made.locker, { older, newer });
  expect(facts.filter((fact) => fact.older !== fact.newer)).toEqual([
    {
      name: 'post-reply-to',
      is: 'text',
      older: 'Siti · @siti · https://contoh.example/p/1',
      newer: null,
    },
    { name: 'post-shared-from', is: 'text', older: null, newer: 'Akun lain' },
  ]);
});

test('what a post does not show is compared by the keys of its words, not by names of fields', async () => {
  const older = await sealed({ ...post, notVisible: [] });
  const newer = await sealed({ ...post, notVisible: ['text', 'publishedAt'] });
  const { facts } = await compareFacts(made.locker, { older, newer });
  expect(facts.filter((fact) => fact.older !== fact.newer)).toEqual([
    { name: 'post-not-visible', is: 'code', older: null, newer: 'post.text post.publishedAt' },
  ]);
});
