import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receiveBundle } from '../../src/core/receive/receive-bundle.ts';
import { beginFilm } from '../../src/core/taken-film.ts';
import { keepTakenPicture } from '../../src/core/taken-picture.ts';
import type { Locker } from '../../src/locker/index.ts';
import { addItem, custodyOf, newLocker, noise, readAll, removeFolders } from '../locker/temporary-locker.ts';
import { type Desk, makeDesk, silently } from './receive/lockers.ts';

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
});
afterEach(async () => {
  await desk.remove();
  removeFolders();
});

/** A locker of Ani's, in which Budi acts as soon as anything was begun. */
async function changingLocker(): Promise<{ locker: Locker; ani: string; changing: Locker }> {
  const { locker } = await newLocker();
  const facts = { name: 'Budi', nip: '', agency: 'Bawaslu Kota', role: '', assignment: '' } as const;
  const budi = await locker.officers.keep({ facts });
  const changing = Object.create(locker) as Locker; // the locker, but for the two below
  changing.beginDraft = async (about) => {
    const draft = await locker.beginDraft(about);
    await locker.officers.actAs(budi);
    return draft;
  };
  changing.beginReceipt = async () => {
    const receipt = await locker.beginReceipt();
    await locker.officers.actAs(budi);
    return receipt;
  };
  return { locker, ani: locker.officer.id, changing };
}

const camera = { label: 'Kamera Contoh', width: 8, height: 8, frameRate: 30 };
const at = '2026-11-26T07:05:12.345Z';

test('the record of what the camera took names whoever its entry names', async () => {
  const { locker, ani, changing } = await changingLocker();
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#0f766e' } })
    .png()
    .toBuffer();
  const picture = await keepTakenPicture(changing, { bytes, takenAt: at, camera, caseId: null, note: '' });
  expect(JSON.parse(String(await readAll(locker, picture.item, 'capture')))).toMatchObject({ officer: ani });

  await locker.officers.actAs(ani);
  const sound = { is: 'none', why: 'not-wanted' } as const;
  const begun = { mediaType: 'video/webm', startedAt: at, camera, sound, caseId: null, note: '' };
  const film = await beginFilm(changing, begun);
  await film.add(0, noise(9));
  const kept = await film.end({ endedAt: at, why: 'stopped' });
  const record = JSON.parse(String(await readAll(locker, kept?.item ?? '', 'capture'))) as object;
  expect(record).toMatchObject({ officer: ani });
  await locker.close();
});

test('a bundle is taken in in the name in which that was begun', async () => {
  const from = await desk.make('a', 'Citra');
  const { case: caseId } = await from.openCase({ number: '1', title: 'Spanduk' });
  await addItem(from, 'a.jpg', noise(9), { caseId });
  const { file } = await desk.export(from, caseId, 'a.zip');
  const { locker, changing } = await changingLocker();
  await receiveBundle(changing, { file, from: '' }, silently());
  const rows = await custodyOf(locker, caseId);
  expect(rows.find(({ kind }) => kind === 'case.received')?.officer).toBe('Ani');
  expect(locker.officer.name).toBe('Budi');
  await locker.close();
});
