import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { firstPage, secondPage } from '../intake/chat/telegram-pages.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

let window: TestWindow;
let person: Person;

beforeEach(async () => {
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
}, 120_000);
afterEach(() => window.close());
afterAll(closeDisplay);

test('a picture that lies beside the pages of an export leads back to its message', {
  timeout: 240_000,
}, async () => {
  const { page, folder } = window;
  const exported = join(folder, 'ChatExport_2024-01-31');
  mkdirSync(join(exported, 'photos'), { recursive: true });
  writeFileSync(join(exported, 'messages.html'), firstPage);
  writeFileSync(join(exported, 'messages2.html'), secondPage);
  const name = 'photo_1@31-01-2024_14-04-00.jpg';
  await sharp({ create: { width: 320, height: 200, channels: 3, background: '#a05030' } })
    .jpeg()
    .toFile(join(exported, 'photos', name));
  await person.createLocker('Percakapan');
  await person.openCase('1', 'Satu');
  const paths = ['messages.html', 'messages2.html', `photos/${name}`].map((each) => join(exported, each));
  await window.answerDialog(paths);
  await person.press('items.bring-in');
  await person.press('bring-in.start', { count: paths.length });
  await person.press('bring-in.close');
  // And the conversation.
  await person.seesItems(paths.length + 1);
  await page.getByText(name).first().dblclick();
  await page.getByRole('heading', { name }).waitFor();
  await page.getByText(person.say('chat.named-in')).waitFor();
  expect(await lookAt(page, 'id-loose-export-picture')).toEqual([]);
  const line = person.say('chat.in-message', { line: 0 }).split('0')[0] ?? '';
  await page.getByRole('button', { name: line }).click();
  await page.getByRole('heading', { name: 'ChatExport_2024-01-31' }).waitFor();
  await page.getByRole('option', { selected: true }).getByText(name).first().waitFor();
  expect(await lookAt(page, 'id-loose-export-message')).toEqual([]);
  expect(window.complaints).toEqual([]);
});
