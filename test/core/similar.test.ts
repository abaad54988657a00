import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { alterations, alterPicture, makeSimilarPicture } from '../../bench/similar-pictures.ts';
import type { Item } from '../../src/contract/item.ts';
import { importFiles } from '../../src/core/import-files.ts';
import { redactItem } from '../../src/core/redact-item.ts';
import { lookAtOldPictures } from '../../src/core/thumbnails.ts';
import { startIntakeProcess } from '../../src/intake/client.ts';
import type { Locker } from '../../src/locker/index.ts';
import { android, zipOf } from '../intake/chat/exports.ts';
import {
  addItem,
  newLocker,
  removeFolders,
  secondOfficer,
  temporaryFolder,
} from '../locker/temporary-locker.ts';

afterEach(removeFolders);

const work = { onProgress: () => undefined, signal: new AbortController().signal };

async function importPictures(
  locker: Locker,
  pictures: Record<string, Buffer>,
  caseId?: string,
): Promise<Item[]> {
  const folder = temporaryFolder();
  const paths = Object.entries(pictures).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const { items, failed } = await importFiles(locker, { paths, caseId }, work);
  expect(failed).toEqual([]);
  return items;
}

describe('pictures that look alike', () => {
  test('of a made set nearly all altered copies are found by their picture, and next to no other', async () => {
    const { locker } = await newLocker();
    const pictures: Record<string, Buffer> = {};
    for (let n = 0; n < 12; n++) pictures[`${String(n)}.jpg`] = await makeSimilarPicture(n);
    const copied = [3, 10];
    for (const n of copied)
      for (const how of alterations)
        pictures[`${String(n)}-${how}.jpg`] = await alterPicture(
          pictures[`${String(n)}.jpg`] ?? Buffer.alloc(0),
          n,
          how,
        );
    await locker.prepareSimilar();
    const items = await importPictures(locker, pictures);
    const titleOf = new Map(items.map(({ item, title }) => [item, title]));
    let found = 0;
    const wrong: string[] = [];
    for (const { item, title } of items) {
      const own = /^\d+/.exec(title)?.[0] ?? '';
      const others = (await locker.similar(item, 50)).map((each) => titleOf.get(each.item) ?? '');
      if (title.includes('-') && others.includes(`${own}.jpg`)) found += 1;
      wrong.push(
        ...others.filter((other) => /^\d+/.exec(other)?.[0] !== own).map((other) => `${title} ${other}`),
      );
    }
    expect(found).toBeGreaterThanOrEqual(copied.length * alterations.length * 0.95);
    expect(wrong).toEqual([]);
    const mirrored = items.find(({ title }) => title === '3-mirrored.jpg')?.item ?? '';
    const first = items.find(({ title }) => title === '3.jpg')?.item;
    expect((await locker.similar(mirrored, 50)).find(({ item }) => item === first)).toMatchObject({
      mirrored: true,
      part: false,
    });
    expect(await locker.check()).toMatchObject({ ok: true });
    await locker.close();
  });

  test('pictures from before are looked at later, from where it was left; copies made here and what is purged are not found', async () => {
    const { locker } = await newLocker();
    const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
    const picture = await makeSimilarPicture(8);
    const half = await alterPicture(picture, 8, 'half-size');
    const cropped = await alterPicture(picture, 8, 'cropped-evenly');
    const items: string[] = [];
    for (const bytes of [picture, half, cropped])
      items.push((await addItem(locker, 'lama.jpg', bytes, { caseId })).item);
    const [first = '', second = '', third = ''] = items;
    // One has its small picture, as before there was anything to find it by; of the others it was never made.
    await locker.keepThumbnail(third, { bytes: await sharp(cropped).webp().toBuffer() });
    expect(await locker.withoutPictureHash(9)).toEqual(items.toReversed());
    const stop = new AbortController();
    const stopping: Locker = {
      ...locker,
      keepPictureHash: async (...kept) => {
        await locker.keepPictureHash(...kept);
        stop.abort();
      },
    };
    const intake = startIntakeProcess();
    const look = (on: Locker, signal: AbortSignal) => lookAtOldPictures(on, () => intake, signal);
    expect(await look(stopping, stop.signal)).toBe(1);
    expect(await locker.withoutPictureHash(9)).toEqual([second, first]);
    expect(await look(locker, work.signal)).toBe(2);
    expect(await look(locker, work.signal)).toBe(0);
    await intake.close();
    expect(locker.item(second).files.map(({ role }) => role)).toContain('thumbnail');
    const similar = async (): Promise<string[]> =>
      (await locker.similar(first, 9)).map(({ item }) => item).toSorted();
    expect(await similar()).toEqual([second, third].toSorted());

    const boxes = [{ x: 0, y: 0, width: 30, height: 30 }];
    await redactItem(
      locker,
      { item: first, role: 'original', reason: 'Wajah', title: 'Salinan', boxes },
      work,
    );
    expect(await similar()).toEqual([second, third].toSorted());
    await locker.purgeItem({
      item: second,
      roles: ['original'],
      reason: 'lawful-request',
      because: 'Salah',
      approvers: [await secondOfficer(locker)],
    });
    expect(await similar()).toEqual([third]);
    expect(await locker.check()).toMatchObject({ ok: true });
    await locker.close();
  });

  test('a picture out of a conversation is found by one that came in as a file, and finds it', async () => {
    const { locker } = await newLocker();
    const picture = await makeSimilarPicture(8);
    const archive = zipOf({
      'Chat WhatsApp dengan Warga.txt': android,
      'IMG-20240131-WA0001.jpg': await alterPicture(picture, 8, 'messenger'),
    });
    const items = await importPictures(locker, { 'asli.jpg': picture, 'warga.zip': archive });
    const idOf = (name: string): string => items.find(({ title }) => title === name)?.item ?? '';
    const [own, sent] = [idOf('asli.jpg'), idOf('IMG-20240131-WA0001.jpg')];
    expect(await locker.similar(own, 9)).toMatchObject([{ item: sent }]);
    expect(await locker.similar(sent, 9)).toMatchObject([{ item: own }]);
    await locker.close();
  });

  test('empty pages and dark pictures are not said to look like each other', async () => {
    const { locker } = await newLocker();
    const plain = (width: number, background: string): Promise<Buffer> =>
      sharp({ create: { width, height: 300, channels: 3, background } })
        .jpeg()
        .toBuffer();
    const items = await importPictures(locker, {
      'halaman.jpg': await plain(400, 'white'),
      'lain.jpg': await plain(420, 'ivory'),
      'malam.jpg': await plain(400, '#040404'),
    });
    for (const { item } of items) expect(await locker.similar(item, 9)).toEqual([]);
    expect(await locker.withoutPictureHash(9)).toEqual([]);
    await locker.close();
  });
});
