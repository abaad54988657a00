import sharp from 'sharp';
import { expect, test } from 'vitest';
import { JejakError } from '../../src/contract/error.ts';
import type { Item } from '../../src/contract/item.ts';
import { lookAtOldPictures, makeThumbnails, withPicture } from '../../src/core/thumbnails.ts';
import type { IntakeProcess } from '../../src/intake/client.ts';
import { startIntakeProcess } from '../../src/intake/client.ts';
import type { Locker } from '../../src/locker/index.ts';
import { details, newLocker, removeFolders } from '../locker/temporary-locker.ts';

test('a small picture that fails takes nothing from what is sealed: the others are made, and its item says so', async () => {
  const file = { role: 'original', name: 'a.png', mediaType: 'image/png', bytes: 1, sha256: '0'.repeat(64) };
  const items = ['penuh', 'rusak', 'utuh'].map((item) => ({ item, files: [file] }) as Partial<Item> as Item);
  const kept: string[] = [];
  const locker = {
    async *readFile(item: string) {
      yield await (item === 'rusak'
        ? Promise.reject(new JejakError('stored-bytes-changed', 'could-not-go-on'))
        : Promise.resolve(new Uint8Array(1)));
    },
    keepThumbnail(item: string) {
      if (item === 'penuh') return Promise.reject(new JejakError('disk-full', 'could-not-go-on'));
      kept.push(item);
      return Promise.resolve();
    },
    item: (item: string) => items.find((each) => each.item === item),
  } as Partial<Locker> as Locker; // all that is asked of it
  const intake = {
    thumbnail: () =>
      Promise.resolve({ webp: new Uint8Array(1), width: 1, height: 1, hash: new Uint8Array() }),
  } as Partial<IntakeProcess> as IntakeProcess;
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  const failed = await makeThumbnails(locker, intake, items, work);
  expect(kept).toEqual(['utuh']);
  const warned = items.map((item) => withPicture(locker, item, failed).warnings?.map(({ code }) => code));
  expect(warned).toEqual([['small-picture-failed'], ['small-picture-failed'], undefined]);
});

test('a captured page without a small picture, as the command line leaves it, is given one once', async () => {
  const made = await newLocker();
  const { locker } = made;
  const intake = startIntakeProcess();
  try {
    const png = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#246' } })
      .png()
      .toBuffer();
    const source = { url: 'https://contoh.example/' };
    const seal = async (role: string): Promise<string> => {
      const draft = await locker.beginDraft({ kind: 'item.captured', source, itemKind: 'web', title: role });
      const file = draft.file(role, { name: `${role}.png`, mediaType: 'image/png' });
      await file.write(png);
      await file.close();
      return (await draft.seal({ state: 'complete', details: { ...details(role), kind: 'web', source } }))
        .item;
    };
    const pictured = await seal('viewport');
    const bare = await seal('html');
    const look = () => lookAtOldPictures(locker, () => intake, new AbortController().signal);
    expect(await locker.withoutPictureHash(9)).toEqual([pictured]);
    expect(await look()).toBe(1);
    expect(locker.item(pictured).files.map(({ role }) => role)).toContain('thumbnail');
    expect(locker.item(bare).files.map(({ role }) => role)).not.toContain('thumbnail');
    expect(await look()).toBe(0);
  } finally {
    await intake.close();
    await locker.close();
    removeFolders();
  }
});
