import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportCase } from '../../src/core/export-case.ts';
import { importFiles } from '../../src/core/import-files.ts';
import type { Locker } from '../../src/locker/index.ts';
import { type Desk, makeDesk, silently } from '../core/receive/lockers.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const number = '014/BWS/2026';
const bundlePassphrase = 'sawah hijau di kaki gunung';
let desk: Desk;
let sender: Locker;
let caseId: string;
let window: TestWindow;
let person: Person;

async function bring(name: string, background: string): Promise<string> {
  const path = join(desk.folder, name);
  await sharp({ create: { width: 640, height: 400, channels: 3, background } })
    .jpeg()
    .toFile(path);
  const request = { paths: [path], caseId, receivedFrom: 'Warga Contoh' };
  const [item] = (await importFiles(sender, request, silently())).items;
  return item?.item ?? '';
}

async function handOver(name: string, passphrase?: string): Promise<string> {
  const made = await exportCase(
    sender,
    {
      ...{
        caseId,
        out: join(desk.folder, name),
        to: 'Bawaslu Kabupaten',
        why: 'pelimpahan',
        overwrite: true,
      },
      ...(passphrase === undefined ? {} : { encryption: { passphrase } }),
    },
    silently(),
  );
  return made.file;
}

beforeAll(async () => {
  desk = makeDesk();
  delete process.env['JEJAK_DATA_DIR']; // the window has a folder of its own
  sender = await desk.make('kecamatan', 'Rina Contoh');
  ({ case: caseId } = await sender.openCase({ number, title: 'Dugaan dukungan terbuka' }));
  const banner = await bring('spanduk.jpg', '#b3122a');
  await sender.labelExhibit({ caseId, itemId: banner, label: 'P-1', title: 'Spanduk di jalan utama' });
  window = await openWindow({ language: 'en' });
  person = new Person(window, 'en');
  await person.createLocker('Kabupaten');
}, 180_000);
afterAll(async () => {
  await window.close();
  await desk.remove();
  await closeDisplay();
});

const status = (text: string) => window.page.getByRole('status').filter({ hasText: text });

test('a case comes in from another locker, says whose observation it is, and is put together with what comes later', {
  timeout: 240_000,
}, async () => {
  const { page } = window;
  const first = await handOver('kiriman.zip', bundlePassphrase);
  await person.goTo('rail.verify');
  await window.answerDialog([first]);
  await person.press('bundle-check.choose');
  await person.type('bundle-check.passphrase', bundlePassphrase);
  await person.press('bundle-check.open');
  await page.getByText(person.say('bundle-check.intact'), { exact: true }).waitFor({ timeout: 60_000 });
  await person.type('receive.from', 'Panwascam Contoh');
  await page.getByRole('heading', { name: person.say('receive.title') }).scrollIntoViewIfNeeded();
  expect(await lookAt(page, 'receive')).toEqual([]);
  await person.press('receive.start');
  await status(person.say('receive.done-case', { number })).waitFor({ timeout: 60_000 });
  expect(await lookAt(page, 'receive-done')).toEqual([]);

  await person.press('receive.to-case');
  await page.getByRole('heading', { name: number }).first().waitFor();
  await page
    .getByText(person.say('cases.received', { who: 'Panwascam Contoh' }))
    .first()
    .waitFor();
  await person.seesItems(1);
  await person.tab('case.overview');
  await page.getByRole('heading', { name: person.say('overview.received') }).waitFor();
  await page.getByText(sender.origin, { exact: true }).waitFor();
  expect(await lookAt(page, 'case-received')).toEqual([]);
  await person.tab('case.custody');
  const log = page.getByRole('table', { name: person.say('case.custody') });
  await log
    .getByText(/^Rina Contoh, locker jejak\//)
    .first()
    .waitFor();
  const takesOver = person.say('custody.takes-over', { what: person.say('entry.item.imported') });
  expect(await log.getByText(takesOver).count()).toBe(1);
  expect(await lookAt(page, 'case-received-custody')).toEqual([]);

  await log.getByText(takesOver).click();
  await person.tab('item.tab-provenance');
  await page.getByText(/^Brought in by Rina Contoh in locker jejak\//).waitFor();
  await page.getByText(/handed over by Panwascam Contoh and received on/).waitFor();
  expect(await lookAt(page, 'item-received')).toEqual([]);

  // What the other locker adds comes in as well; where both said something of one exhibit, ours stays.
  await person.goTo('rail.cases');
  await page.getByText(person.say('cases.received', { who: 'Panwascam Contoh' })).waitFor();
  expect(await lookAt(page, 'cases-received')).toEqual([]);
  await page.getByRole('button', { name: number }).click();
  await person.tab('case.exhibits');
  await page
    .getByRole('textbox', { name: person.say('exhibits.title-of', { label: 'P-1' }) })
    .fill('Spanduk, sudah diperiksa');
  await person.saved();
  await bring('baliho.jpg', '#2a5db0');
  const second = await handOver('kiriman-2.zip');
  await person.verify(second, 'bundle-check.intact');
  await person.press('receive.start');
  await status(person.say('receive.done-merged', { number })).waitFor({ timeout: 60_000 });
  await page.getByText(/“Spanduk, sudah diperiksa”.*“Spanduk di jalan utama”/).waitFor();
  expect(await lookAt(page, 'receive-merged')).toEqual([]);
  await person.press('receive.to-case');
  await person.seesItems(2);

  await person.verify(second, 'bundle-check.intact');
  await person.press('receive.start');
  await status(person.say('receive.done-again', { number })).waitFor({ timeout: 60_000 });

  // What cannot be received is said also to whoever has turned to another bundle meanwhile.
  await person.press('receive.to-case');
  await person.verify(second, 'bundle-check.intact');
  rmSync(second);
  await person.press('receive.start');
  await page.getByRole('alert').first().waitFor();
  await person.press('bundle-check.other');
  const failed = page.getByRole('region', { name: 'kiriman-2.zip' });
  await failed.getByRole('alert').waitFor();
  await failed.getByRole('button', { name: person.say('desk.put-away') }).click();
  await failed.waitFor({ state: 'detached' });
  expect(window.complaints.filter((line) => !line.includes('stderr'))).toEqual([]);
});
