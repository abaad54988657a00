import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { countAlikeBefore } from '../../src/core/alike-before.ts';
import { filesAmong } from '../../src/core/files-in-folder.ts';
import { importFiles } from '../../src/core/import-files.ts';
import type { Locker } from '../../src/locker/index.ts';
import { makeJpeg, plainPicture, tag } from '../intake/exif-photo.ts';
import { newLocker, removeFolders, temporaryFolder } from '../locker/temporary-locker.ts';

afterEach(removeFolders);

const never = new AbortController().signal;
const silent = { onProgress: () => undefined, signal: never };

function photo(n: number): Promise<Buffer> {
  return makeJpeg({ image: { [tag.model]: `Telepon contoh ${n}` } });
}

/** A card as a phone leaves it. */
async function makeCard(photos: number): Promise<string> {
  const card = join(temporaryFolder(), 'KARTU');
  mkdirSync(join(card, 'DCIM', '100CONTOH'), { recursive: true });
  for (let n = 1; n <= photos; n++)
    writeFileSync(join(card, 'DCIM', '100CONTOH', `IMG_${n}.JPG`), await photo(n));
  return card;
}

async function bringIn(locker: Locker, card: string, about: { caseId?: string; receivedFrom?: string } = {}) {
  const { files, folders } = await filesAmong([card], never);
  return await importFiles(locker, { ...about, paths: files, folders }, silent);
}

describe('a folder', () => {
  test('gives the files in it and in those within it, in their order, without what systems write for themselves', async () => {
    const card = await makeCard(11);
    const folder = join(card, 'DCIM', '100CONTOH');
    mkdirSync(join(card, '.thumbnails'));
    mkdirSync(join(card, 'System Volume Information'));
    for (const name of ['Thumbs.db', '.DS_Store', '._IMG_1.JPG', '.trashed-IMG_9.JPG', 'desktop.ini'])
      writeFileSync(join(folder, name), 'sistem');
    writeFileSync(join(card, '.thumbnails', '1.jpg'), await photo(1));
    writeFileSync(join(folder, 'KOSONG.JPG'), '');
    writeFileSync(join(card, 'DCIM', 'FILM.MOV'), 'film');
    symlinkSync(folder, join(card, 'tautan'));
    const { files, leftOut, unread, folders } = await filesAmong([card], never);
    expect(folders).toEqual([card]);
    expect(unread).toEqual([]);
    expect(files.map((path) => basename(path))).toEqual([
      'FILM.MOV',
      ...Array.from({ length: 11 }, (_, n) => `IMG_${n + 1}.JPG`),
      'KOSONG.JPG',
    ]);
    expect(leftOut.map((path) => basename(path)).toSorted()).toEqual(
      [
        '._IMG_1.JPG',
        '.DS_Store',
        '.thumbnails',
        '.trashed-IMG_9.JPG',
        'desktop.ini',
        'System Volume Information',
        'tautan',
        'Thumbs.db',
      ].toSorted(),
    );
  });

  test('that is brought in again, or was broken off, gives what is missing and says what is here as what', async () => {
    const { locker } = await newLocker();
    const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
    const card = await makeCard(6);
    const stop = new AbortController();
    const { files, folders } = await filesAmong([card], never);
    let sealed = 0;
    const onItem = (): void => {
      if (++sealed === 2) stop.abort();
    };
    const first = await importFiles(
      locker,
      { caseId, paths: files, folders, onItem },
      { ...silent, signal: stop.signal },
    );
    expect(first.items.length).toBeLessThan(6);
    const second = await bringIn(locker, card, { caseId });
    const whole = locker.items({ caseId }).filter(({ state }) => state === 'complete');
    expect(whole.map(({ title }) => title).toSorted()).toEqual(
      files.map((path) => basename(path)).toSorted(),
    );
    expect(second.here.length + second.items.length).toBe(6);
    const third = await bringIn(locker, card, { caseId });
    expect(third).toMatchObject({ items: [], failed: [] });
    expect(third.here.map(({ file }) => file)).toEqual(files);
    for (const { file, item } of third.here) expect(locker.item(item).title).toBe(basename(file));
    await locker.close();
  });

  test('a copy of a photo in another folder of the card stays out, also where the first is only coming in; under another name it comes in', async () => {
    const { locker } = await newLocker();
    const card = await makeCard(1);
    mkdirSync(join(card, 'SALINAN'));
    writeFileSync(join(card, 'SALINAN', 'IMG_1.JPG'), await photo(1));
    writeFileSync(join(card, 'SALINAN', 'IMG_1 (2).JPG'), await photo(1));
    const { items, here } = await bringIn(locker, card);
    expect(items.map(({ title }) => title).toSorted()).toEqual(['IMG_1 (2).JPG', 'IMG_1.JPG']);
    expect(here.map(({ file }) => file)).toEqual([join(card, 'SALINAN', 'IMG_1.JPG')]);
    await locker.close();
  });

  test('what has all the bytes of a photo, but was broken off before it was read, does not keep it out', async () => {
    const { locker } = await newLocker();
    const card = await makeCard(1);
    const source = { fileName: 'IMG_1.JPG' };
    const about = { source, title: 'IMG_1.JPG' };
    const draft = await locker.beginDraft({ kind: 'item.imported', ...about, itemKind: 'photo' });
    const file = draft.file('original', { name: 'IMG_1.JPG', mediaType: 'image/jpeg' });
    await file.write(await photo(1));
    await file.close();
    const steps = [{ name: 'interrupted', result: 'interrupted' as const, ms: 0, reason: 'process-died' }];
    const details = { ...about, kind: 'photo' as const, capturedAt: new Date().toISOString(), steps };
    await draft.seal({ state: 'partial', details });
    expect((await bringIn(locker, card)).items.map(({ state }) => state)).toEqual(['complete']);
    expect((await bringIn(locker, card)).here).toHaveLength(1);
    await locker.close();
  });

  test('for another case, from another person, or named file by file, everything comes in', async () => {
    const { locker } = await newLocker();
    const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
    const card = await makeCard(2);
    await bringIn(locker, card);
    expect((await bringIn(locker, card, { caseId })).items).toHaveLength(2);
    expect((await bringIn(locker, card, { caseId, receivedFrom: 'Ketua RT 04' })).items).toHaveLength(2);
    expect((await bringIn(locker, card, { caseId, receivedFrom: 'Ketua RT 04' })).items).toHaveLength(0);
    const { files: paths } = await filesAmong([card], never);
    expect((await importFiles(locker, { caseId, paths }, silent)).items).toHaveLength(2);
    await locker.close();
  });

  test('that is gone half-way ends it there, says how many are left, and gives the rest when it is back', async () => {
    const { locker } = await newLocker();
    const card = await makeCard(8);
    const { files, folders } = await filesAmong([card], never);
    let sealed = 0;
    const onItem = (): void => {
      if (++sealed === 2) renameSync(card, `${card}-tercabut`);
    };
    const first = await importFiles(locker, { paths: files, folders, onItem }, silent);
    const gone = first.failed.at(-1);
    expect(gone).toMatchObject({ code: 'folder-gone', file: card });
    expect(gone?.params['left']).toBe(8 - first.items.length);
    expect(first.failed).toHaveLength(2);
    renameSync(`${card}-tercabut`, card);
    const second = await bringIn(locker, card);
    expect(second.here.length + second.items.length).toBe(8);
    expect(locker.items({}).filter(({ state }) => state === 'complete')).toHaveLength(8);
    await locker.close();
  });

  test('what looks like a picture from before is counted, and a burst that came in together is not', async () => {
    const { locker } = await newLocker();
    const folder = temporaryFolder();
    const { makeSimilarPicture, alterPicture } = await import('../../bench/similar-pictures.ts');
    const picture = await makeSimilarPicture(8);
    const put = (name: string, bytes: Buffer): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const paths = [put('a.jpg', picture), put('b.jpg', await alterPicture(picture, 8, 'quality-30'))];
    const first = await importFiles(locker, { paths }, silent);
    expect(await countAlikeBefore(locker, first.items, never)).toBe(0);
    const later = [
      put('c.jpg', await alterPicture(picture, 8, 'half-size')),
      put('d.jpg', await plainPicture('jpeg')),
    ];
    const second = await importFiles(locker, { paths: later }, silent);
    expect(await countAlikeBefore(locker, second.items, never)).toBe(1);
    await locker.close();
    rmSync(folder, { recursive: true });
  });
});
