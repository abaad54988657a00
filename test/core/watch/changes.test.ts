import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item } from '../../../src/contract/item.ts';
import type { CountName, Post } from '../../../src/contract/post.ts';
import type { Changes } from '../../../src/contract/watch.ts';
import {
  becameOf,
  factsThatDiffer,
  findChanges,
  isCompared,
  isElsewhere,
} from '../../../src/core/watch/changes.ts';
import { shareOf } from '../../../src/core/watch/compared.ts';
import { samplePost } from '../../contract/sample-post.ts';
import {
  beginPhoto,
  details,
  newLocker,
  removeFolders,
  type TestLocker,
} from '../../locker/temporary-locker.ts';

let made: TestLocker;
let base: Item;

beforeAll(async () => {
  made = await newLocker();
  const draft = await beginPhoto(made.locker, 'Contoh');
  base = await draft.seal({ state: 'complete', details: details('Contoh') });
});
afterAll(async () => {
  await made.locker.close();
  removeFolders();
});

const post = (text: string | null, counts: Partial<Record<CountName, string>>): Post =>
  samplePost({
    text,
    counts: Object.fromEntries(
      Object.entries(counts).map(([name, shown]) => [name, { value: null, approximate: false, shown }]),
    ),
  });

test('only what was read of both pages is said to differ', () => {
  const older = { title: 'Contoh', post: post('Dukung nomor dua', { likes: '12', views: '40' }) };
  expect(factsThatDiffer(older, { title: 'Contoh' })).toEqual({
    ...{ title: null, counts: [], postText: null, notCompared: ['post: missing'] },
  });
  expect(factsThatDiffer(older, { title: 'Contoh', post: post(null, { likes: '13' }) })).toEqual({
    ...{ title: null, postText: null, counts: [{ name: 'likes', before: '12', after: '13' }] },
    notCompared: ['post.text: missing', 'counts.views: missing'],
  });
  const edited = { title: 'Contoh', post: post('Dukung nomor tiga', { likes: '12', views: '40' }) };
  expect(factsThatDiffer(older, edited)).toMatchObject({
    ...{ postText: { before: 'Dukung nomor dua', after: 'Dukung nomor tiga' }, counts: [], notCompared: [] },
  });
});

test('another page in the place of a post is told from one that changed', () => {
  const page = (reached: string, title: string, ...read: Post[]) => ({
    ...{ title, source: { url: 'https://kabar.example/p/7', reached: `https://kabar.example${reached}` } },
    ...(read[0] === undefined ? {} : { post: read[0] }),
    steps: [{ name: 'post', result: 'skipped' as const, reason: 'no-post', ms: 1 }],
  });
  const shown = post('Dukung nomor dua', {});
  const before = page('/p/7', 'Unggahan', shown);
  const elsewhere = (...now: Parameters<typeof page>) => isElsewhere(before, page(...now));
  // To the front page; another page at the same address, or at another one.
  expect([elsewhere('/', 'Beranda'), elsewhere('/p/7', 'Beranda'), elsewhere('/maaf', 'Unggahan')]).toEqual([
    ...[true, true, true],
  ]);
  // An edit, and a page of which the post could not be read this time.
  expect([elsewhere('/p/7', 'Disunting', shown), elsewhere('/p/7', 'Unggahan')]).toEqual([false, false]);
  // A number of news before the title, and a reading that did not come to its end.
  expect(elsewhere('/p/7', '(3) Unggahan')).toBe(false);
  const late = { name: 'post', result: 'timed-out' as const, reason: 'limit', ms: 1 };
  expect(isElsewhere(before, { ...page('/p/7', 'Beranda'), steps: [late] })).toBe(false);
  const article = page('/edisi/1', 'Edisi 1');
  expect(isElsewhere(article, page('/edisi/2', 'Edisi 2'))).toBe(false);
  expect(isElsewhere(article, page('/', 'Beranda'))).toBe(true);
});

test('it is the same only where all of it was compared', () => {
  const nothing: Changes = {
    ...{ comparedWith: null, became: 'first', how: null, status: 200, instead: null, title: null },
    ...{ text: null, picture: null, counts: [], postText: null, notCompared: [] },
  };
  const became = (...notCompared: string[]) => becameOf({ ...nothing, notCompared });
  expect(became()).toBe('same');
  expect(became('text: too-different')).toBe('changed');
  expect(became('screenshot: other-width')).toBe('changed');
  for (const gap of ['screenshot: too-large', 'text: missing', 'text: intake-closed', 'post: missing'])
    expect(became(gap)).toBe('not-compared');
  expect(becameOf({ ...nothing, picture: { perMille: 3 }, notCompared: ['text: missing'] })).toBe('changed');
});

test('files that are not there are not the same, and half a page is held against nothing', async () => {
  const { signal } = new AbortController();
  const page = { details: details('Contoh'), state: 'complete', status: 200, files: new Map() } as const;
  const before = { base, wasThere: true };
  const visit = await findChanges(made.locker, page, before, signal);
  expect(visit).toMatchObject({
    ...{ became: 'not-compared', notCompared: ['text: missing', 'screenshot: missing'] },
  });
  const steps = [{ name: 'screenshot', result: 'interrupted', ms: 0, reason: 'browser-died' } as const];
  const half = { ...page, details: { ...details('Lain'), outcome: 'ok' as const, steps } };
  expect(await findChanges(made.locker, half, { base, wasThere: false }, signal)).toMatchObject({
    ...{ became: 'not-compared', title: null, notCompared: ['capture: interrupted'] },
  });
  for (const outcome of ['unread', 'empty'] as const) {
    const cut = { ...half, details: { ...half.details, outcome } };
    expect(await findChanges(made.locker, cut, before, signal)).toMatchObject({
      ...{ became: 'not-compared', how: null },
    });
    const whole = { ...page, details: { ...details('Contoh'), outcome } };
    expect(await findChanges(made.locker, whole, before, signal)).toMatchObject({
      ...{ became: 'not-shown', how: outcome },
    });
  }
});

test('an account that said already that it is private has not become so', async () => {
  const private_ = Buffer.from('Budi\nAkun ini privat\nIkuti untuk melihat');
  const before = async (text: string): Promise<Item> => {
    const draft = await beginPhoto(made.locker, 'Budi');
    const file = draft.file('text', { name: 'text.txt', mediaType: 'text/plain' });
    await file.write(Buffer.from(text));
    await file.close();
    return draft.seal({ state: 'complete', details: { ...details('Budi'), outcome: 'ok' } });
  };
  const became = async (text: string, wasThere: boolean | null) => {
    const page = {
      ...{ details: { ...details('Budi'), outcome: 'private' as const }, state: 'complete' as const },
      ...{ status: 200, files: new Map([['text', private_]]) },
    };
    const held = { base: await before(text), wasThere };
    return (await findChanges(made.locker, page, held, new AbortController().signal)).became;
  };
  expect(await became(private_.toString('utf8'), true)).toBe('not-shown');
  expect(await became('Budi\n12 unggahan\nMari bersama', true)).toBe('private');
});

test('every picture of a page is compared, and one that was compared smaller is not called the same', async () => {
  const teal = { width: 40, height: 400, channels: 3, background: 'teal' } as const;
  const plain = await sharp({ create: teal }).png().toBuffer();
  const red = { create: { width: 40, height: 40, channels: 3, background: 'red' } } as const;
  const input = await sharp(red).png().toBuffer();
  const marked = await sharp(plain)
    .composite([{ input, left: 0, top: 200 }])
    .png()
    .toBuffer();
  const draft = await beginPhoto(made.locker, 'Panjang');
  const put = async (role: string, bytes: Uint8Array): Promise<void> => {
    const file = draft.file(role, { name: role, mediaType: 'image/png' });
    await file.write(bytes);
    await file.close();
  };
  await put('text', Buffer.from('sama'));
  await put('screenshot', plain);
  await put('screenshot-2', plain);
  const long = await draft.seal({ state: 'complete', details: details('Panjang') });
  const visit = (pictures: Record<string, Uint8Array>): Promise<Changes> => {
    const files = new Map(Object.entries({ text: Buffer.from('sama'), ...pictures }));
    const page = { details: details('Panjang'), state: 'complete', status: 200, files } as const;
    const found = { ...page, details: { ...page.details, outcome: 'ok' as const } };
    return findChanges(made.locker, found, { base: long, wasThere: true }, new AbortController().signal);
  };
  const same = await visit({ screenshot: plain, 'screenshot-2': plain });
  expect(same).toMatchObject({ became: 'same', picture: null, notCompared: [] });
  const below = await visit({ screenshot: plain, 'screenshot-2': marked });
  expect(below).toMatchObject({ became: 'changed', picture: { perMille: 50 } });
  const shorter = await visit({ screenshot: plain });
  expect(shorter).toMatchObject({ became: 'not-compared', notCompared: ['screenshot-2: missing'] });

  const size = { width: 40, height: 400 };
  const shrunk = { result: 'compared', older: size, newer: size, shrunk: 2 } as const;
  const gaps: string[] = [];
  const found = { ...shrunk, aligned: true, rows: [], regions: [], left: 0, barerBy: 0 };
  expect(shareOf([{ role: 'screenshot-3', found }], gaps)).toBeNull();
  expect(gaps).toEqual(['screenshot-3: shrunk']);
  expect(['text', 'screenshot', 'screenshot-12', 'viewport', 'screenshot-x'].map(isCompared)).toEqual([
    ...[true, true, true, false, false],
  ]);
});
