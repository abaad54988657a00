import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

test.each([
  { language: 'id', size: { width: 1024, height: 640 } },
  { language: 'en', size: { width: 1280, height: 800 } },
] as const)(
  'how a file was handed over is said after it came in, beside what was said, and taken back: $language',
  { timeout: 180_000 },
  async ({ language, size }) => {
    const window = await openWindow({ language, size });
    const { page, folder } = window;
    const person = new Person(window, language);
    await person.createLocker('Serah');
    await person.openCase('1', 'Satu');
    writeFileSync(join(folder, 'surat.txt'), 'Isi contoh');
    await person.bringIn(join(folder, 'surat.txt'), 1);
    await page.getByText('surat.txt').first().dblclick();
    await person.tab('item.tab-facts');
    const part = page.getByRole('region', { name: person.say('handed-in-later.title') });
    await part.getByRole('button', { name: person.say('handed-in-later.correct') }).click();
    await part.getByLabel(person.say('bring-in.from')).fill('Sekretaris RW 07');
    await part.getByRole('button', { name: person.say('handed-in-later.keep') }).click();
    await part.getByText(person.say('handed-in-later.why-needed')).waitFor();
    await part.getByLabel(person.say('handed-in-later.why')).fill('Lupa ditulis');
    await part.getByRole('button', { name: person.say('handed-in-later.keep') }).click();
    const stands = part.getByText(person.say('handed-in-later.stands', { said: 'Sekretaris RW 07' }));
    await stands.waitFor();
    await part.getByText('Lupa ditulis').waitFor();
    const before = 'Warga Contoh · Balai Desa Contoh';
    await part.getByText(person.say('handed-in-later.before', { said: before })).waitFor();
    await stands.scrollIntoViewIfNeeded();
    expect(await lookAt(page, `${language}-handed-in-later`)).toEqual([]);
    await part.getByRole('button', { name: person.say('by-hand.take-back') }).click();
    await stands.waitFor({ state: 'detached' });
    await person.press('notes.undo');
    await stands.waitFor();
    expect(window.complaints.filter((line) => !line.includes('stderr'))).toEqual([]);
    await window.close();
  },
);
