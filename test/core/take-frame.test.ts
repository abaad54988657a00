import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import { exportCase } from '../../src/core/export-case.ts';
import { importFiles } from '../../src/core/import-files.ts';
import { receiveBundle } from '../../src/core/receive/receive-bundle.ts';
import { redactItem } from '../../src/core/redact-item.ts';
import { takeFrame } from '../../src/core/take-frame.ts';
import { keepPoster } from '../../src/core/thumbnails.ts';
import { startIntakeProcess } from '../../src/intake/client.ts';
import { newLocker, readAll, removeFolders, type TestLocker } from '../locker/temporary-locker.ts';
import { readZip } from '../peer/read-zip.ts';

/** Each makes, exports and checks lockers. */
vi.setConfig({ testTimeout: 180_000 });

const films = join(import.meta.dirname, '../films');
const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

let made: TestLocker;
let png: Buffer;
beforeAll(async () => {
  made = await newLocker();
  png = await sharp({ create: { width: 160, height: 120, channels: 3, background: '#888' } })
    .png()
    .toBuffer();
});
afterAll(async () => {
  await made.locker.close();
  removeFolders();
});

let count = 0;
async function filmInCase(): Promise<{ film: string; caseId: string }> {
  count += 1;
  const { case: caseId } = await made.locker.openCase({ number: String(count), title: 'Satu' });
  const { items } = await importFiles(made.locker, { paths: [join(films, 'rapat.mov')], caseId }, silently());
  return { film: items[0]?.item ?? '', caseId };
}

const frameOf = (film: string, atUs = 1_100_000) =>
  takeFrame(made.locker, {
    ...{ item: film, role: 'original', bytes: png, atUs, decoder: 'Contoh/1.0', title: 'Bingkai' },
  });

test('a film is found by its position, and keeps what it says of itself', async () => {
  const { film, caseId } = await filmInCase();
  const item = made.locker.item(film);
  expect(item).toMatchObject({ kind: 'video', film: { durationMs: 3000, make: 'Contoh' } });
  const page = await made.locker.itemPage({
    ...{ scope: caseId, kind: null, state: null, filter: '', from: null, to: null },
    ...{ placed: true, unplaced: false, box: { west: 119, south: -6, east: 120, north: -5 } },
    ...{ group: null, sort: 'capturedAt', descending: true, offset: 0, limit: 10 },
  });
  expect(page.rows.map((row) => row.item.item)).toEqual([film]);
});

test('a frame is an item made of the film, says where it stands in it, and is listed there', async () => {
  const { film, caseId } = await filmInCase();
  const later = await frameOf(film, 2_000_001);
  const frame = await frameOf(film);
  expect(frame).toMatchObject({
    kind: 'photo',
    case: caseId,
    state: 'complete',
    photo: { width: 160, place: null },
  });
  expect(await readAll(made.locker, frame.item, 'original')).toEqual(png);
  expect(made.locker.madeOf(frame.item)).toMatchObject({
    ...{ item: film, role: 'original', what: 'frame', isRedaction: false },
    frame: { atMs: 1100, atUs: 1_100_000, width: 160, height: 120, decoder: 'Contoh/1.0' },
  });
  expect(made.locker.filmFrames(film)).toMatchObject([
    { item: frame.item, atMs: 1100, exhibit: null },
    { item: later.item, atMs: 2000, exhibit: null },
  ]);
  expect(made.locker.redactedCopies(film)).toEqual([]);
  expect((await made.locker.check()).ok).toBe(true);
});

test('a frame goes out with its film, is verified and received', async () => {
  const { film, caseId } = await filmInCase();
  const frame = await frameOf(film);
  await made.locker.labelExhibit({ caseId, itemId: frame.item, title: 'Bingkai', shows: '' });
  const out = join(made.base, `${caseId}.zip`);
  await exportCase(made.locker, { caseId, out, to: 'Sidang', why: 'Bukti', overwrite: false }, silently());
  expect((await verifyFile(out)).failures).toEqual([]);
  const other = await newLocker();
  await receiveBundle(other.locker, { file: out, from: 'Bawaslu Contoh' }, silently());
  expect(other.locker.filmFrames(film)).toMatchObject([{ item: frame.item, atMs: 1100, exhibit: 'P-1' }]);
  expect(other.locker.item(film).film).toMatchObject({ make: 'Contoh' });
  await other.locker.close();
});

test('where a redacted copy of a frame is handed over, neither the frame nor its film goes along', async () => {
  const { film, caseId } = await filmInCase();
  const frame = await frameOf(film);
  const box = { x: 0, y: 0, width: 40, height: 40 };
  const request = { item: frame.item, role: 'original', boxes: [box], reason: 'Wajah', title: 'Disunting' };
  await redactItem(made.locker, { ...request, exhibit: 'next' }, silently());
  const out = join(made.base, `${caseId}.zip`);
  await exportCase(made.locker, { caseId, out, to: 'Sidang', why: 'Bukti', overwrite: false }, silently());
  expect((await verifyFile(out)).failures).toEqual([]);
  const names = [...readZip(readFileSync(out), []).keys()];
  expect(names.filter((name) => name.includes(film) || name.endsWith('.mov'))).toEqual([]);
  expect(names.filter((name) => name.includes(frame.item))).toEqual([]);
});

test('no frame is made of what is no film, of no picture, and of a role that is not there', async () => {
  const { film } = await filmInCase();
  const frame = await frameOf(film);
  const wanted = { bytes: png, atUs: 0, decoder: 'Contoh', title: 'Bingkai' };
  const refused = (item: string, role: string, bytes: Uint8Array = png) =>
    expect(takeFrame(made.locker, { ...wanted, item, role, bytes })).rejects;
  await refused(frame.item, 'original').toMatchObject({ code: 'not-a-film' });
  await refused(film, 'recording').toMatchObject({ code: 'no-such-role' });
  await refused(film, 'original', png.subarray(0, 60)).toMatchObject({ code: 'picture-not-whole' });
  expect(made.locker.filmFrames(film)).toHaveLength(1);
});

test('the small picture of a film is kept once, and of nothing else', async () => {
  const { film } = await filmInCase();
  const frame = await frameOf(film);
  const intake = startIntakeProcess();
  try {
    expect(await keepPoster(made.locker, intake, made.locker.item(frame.item), png)).toBe(false);
    expect(await keepPoster(made.locker, intake, made.locker.item(film), Buffer.from('no picture'))).toBe(
      false,
    );
    expect(await keepPoster(made.locker, intake, made.locker.item(film), png)).toBe(true);
    expect(await keepPoster(made.locker, intake, made.locker.item(film), png)).toBe(false);
  } finally {
    await intake.close();
  }
  expect(made.locker.item(film).files.map(({ role }) => role)).toContain('thumbnail');
});
