import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import { correctPictureText } from '../../src/core/correct-picture-text.ts';
import { readPictureTexts } from '../../src/core/picture-text.ts';
import { redactItem } from '../../src/core/redact-item.ts';
import { openLocker } from '../../src/locker/index.ts';
import { addItem } from '../locker/temporary-locker.ts';
import { readZip } from '../peer/read-zip.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person, passphrase } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

/** Two pictures that were read, of one of which somebody said so, and one that is covered with a link to its account. */
async function fill(dir: string, dataDir: string): Promise<void> {
  const locker = await openLocker(dir, { passphrase }, { dataDir });
  const caseId = locker.findCase('1').case;
  const add = async (name: string, words: string): Promise<string> => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><rect width="900" height="300" fill="#fff"/>
      <text x="40" y="180" font-size="90" font-family="sans-serif" fill="#000">${words}</text></svg>`;
    const bytes = await sharp(Buffer.from(svg)).jpeg().toBuffer();
    return (await addItem(locker, name, bytes, { caseId })).item;
  };
  const [seen, , hidden] = [
    await add('dilihat.jpg', 'SPANDUK SATU'),
    await add('belum.jpg', 'SPANDUK DUA'),
    await add('tertutup.jpg', 'SPANDUK TIGA'),
  ];
  await readPictureTexts(locker, null, silently());
  await correctPictureText(locker, { item: seen, text: 'Darmawan' });
  const [account, subject] = ['1'.repeat(32), '2'.repeat(32)];
  const grounds = { basis: 'observed' as const, grounds: 'Fotonya sama', items: [hidden] };
  const linked = { account, subject, level: 'L1' as const, ...grounds };
  await locker.keepRecords(caseId, [
    {
      ...{ what: 'account', id: account },
      facts: { platform: 'contoh', handle: 'pelapor_contoh', stableId: '', url: '', shown: '' },
    },
    { what: 'subject', id: subject, facts: { name: 'Wati Lindungan', agency: '', position: '' } },
    { what: 'attribution', id: '3'.repeat(32), facts: linked },
  ]);
  await locker.labelExhibit({ caseId, itemId: hidden });
  const request = {
    item: hidden,
    role: 'original',
    reason: 'Wajah',
    title: 'Salinan',
    exhibit: 'instead' as const,
  };
  const boxes = [{ x: 1, y: 2, width: 20, height: 10, reason: 'Wajah' }];
  await redactItem(locker, { ...request, boxes }, silently());
  await locker.close();
}

test.each([
  { language: 'id', theme: 'light', size: { width: 1024, height: 640 } },
  { language: 'en', theme: 'dark', size: { width: 1280, height: 800 } },
] as const)(
  'whoever hands a case over leaves texts of pictures and names behind, and is told of both before: $language',
  { timeout: 300_000 },
  async ({ language, theme, size }) => {
    const window = await openWindow({ language, size });
    const { page, folder } = window;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const person = new Person(window, language);
    const against: string[] = [];
    await person.createLocker('Serah');
    await person.openCase('1', 'Satu');
    await fill(join(folder, 'Serah.jejak'), join(folder, 'data'));
    const out = join(folder, 'serah.zip');
    await person.handOver(out, async (step) => {
      if (step === 'hand-over-what') {
        const readings = page.getByRole('region', { name: person.say('hand-over.readings') });
        await readings
          .getByText(person.say('hand-over.readings-count', { count: '2', unchecked: '1' }))
          .waitFor({ timeout: 60_000 });
        await readings.getByText('belum.jpg').waitFor();
        expect(await readings.getByText('dilihat.jpg').count()).toBe(0);
        against.push(...(await lookAt(page, `${language}-leave-out-all`)));
        await readings.getByText(person.say('hand-over.readings-checked'), { exact: true }).click();
        await readings.getByText(person.say('hand-over.readings-checked-hint')).waitFor();
        const names = page.getByText(person.say('hand-over.names-of-left-out'));
        const tick = (name: string) => page.getByRole('checkbox', { name });
        const link = tick('pelapor_contoh: Fotonya sama');
        const who = tick(person.say('hand-over.name-subject', { name: 'Wati Lindungan' }));
        expect(await names.count()).toBe(0);
        await link.uncheck();
        await names.waitFor();
        await who.uncheck();
        // With the link, whom it names goes along again.
        await link.check();
        expect(await names.count()).toBe(0);
        await link.uncheck();
        expect(await who.isChecked()).toBe(true);
        await who.uncheck();
        await tick(person.say('hand-over.name-account', { name: 'pelapor_contoh' })).uncheck();
        await names.scrollIntoViewIfNeeded();
        against.push(...(await lookAt(page, `${language}-leave-out-names`)));
      }
      if (step !== 'hand-over-seal') return;
      await page.getByText(person.say('hand-over.left-out', { count: 3 })).waitFor();
      await page.getByText(person.say('hand-over.readings-checked-hint')).waitFor();
    });
    const { failures, withheld } = await verifyFile(out);
    expect(failures).toEqual([]);
    expect(withheld.files.filter(({ reason }) => reason.startsWith('left out: '))).toHaveLength(2);
    const all = [...readZip(readFileSync(out), []).values()].map((bytes) => bytes.toString('utf8'));
    const carried = ['Darmawan', 'SPANDUK SATU', 'SPANDUK DUA', 'Wati Lindungan', 'pelapor_contoh'];
    expect(carried.filter((words) => all.some((text) => text.includes(words)))).toEqual(['Darmawan']);
    expect(against).toEqual([]);
    expect(window.complaints.filter((line) => !line.includes('stderr'))).toEqual([]);
    await window.close();
  },
);
