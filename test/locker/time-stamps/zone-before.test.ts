import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { addItem, newLocker, noise, removeFolders, reopen } from '../temporary-locker.ts';

vi.setConfig({ testTimeout: 60_000 });
const zone = process.env['TZ'];
afterEach(removeFolders);
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('a device that was set to another zone says so with the next item, also after a new opening, and once', async () => {
  process.env['TZ'] = 'Asia/Jayapura';
  const made = await newLocker();
  const { item: first } = await addItem(made.locker, 'satu.jpg', noise(9));
  expect(made.locker.item(first).clock).toEqual({ zone: 'Asia/Jayapura', zoneMinutes: 540 });
  await made.locker.close();

  process.env['TZ'] = 'Asia/Jakarta';
  const locker = await reopen(made);
  const { item: second } = await addItem(locker, 'dua.jpg', noise(10));
  const { item: third } = await addItem(locker, 'tiga.jpg', noise(11));
  expect(locker.item(second).clock).toEqual({
    ...{ zone: 'Asia/Jakarta', zoneMinutes: 420 },
    zoneBefore: { zone: 'Asia/Jayapura', zoneMinutes: 540 },
  });
  expect(locker.item(third).clock).toEqual({ zone: 'Asia/Jakarta', zoneMinutes: 420 });
  await locker.close();
});
