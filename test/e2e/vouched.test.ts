import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Language } from '../../src/words/say.ts';
import { zipOf } from '../intake/chat/exports.ts';
import { makeSigner, signFile } from '../intake/credentials/signing.ts';
import { makeBundle, makeKey } from '../intake/proofmode/bundle.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

let window: TestWindow;
afterEach(() => window.close());
afterAll(closeDisplay);

test.each(['id', 'en'] as const)(
  'what vouches for a picture, and does not, is told among its facts (%s)',
  {
    timeout: 240_000,
  },
  async (language: Language) => {
    window = await openWindow({ language });
    const person = new Person(window, language);
    const { page, folder } = window;
    const jpeg = async (background: string) =>
      sharp({ create: { width: 320, height: 240, channels: 3, background } })
        .jpeg()
        .toBuffer();
    const signed = await signFile(await jpeg('#2f6d5e'), 'image/jpeg', makeSigner());
    writeFileSync(join(folder, 'sah.jpg'), signed);
    const changed = Buffer.concat([signed, Buffer.from('sesudahnya')]);
    writeFileSync(join(folder, 'diubah.jpg'), changed);
    const { files } = await makeBundle(await makeKey(), await jpeg('#6d2f5e'));
    const asc = Object.keys(files).find((name) => name.endsWith('.jpg.asc')) ?? '';
    writeFileSync(join(folder, 'ponsel.zip'), zipOf({ ...files, [asc]: Buffer.from('bukan tanda tangan') }));

    await person.createLocker('Sampel');
    await person.openCase('1', 'Satu');
    for (const [at, [name, state]] of (
      [
        ['sah.jpg', 'credentials.state-valid'],
        ['diubah.jpg', 'credentials.state-invalid'],
      ] as const
    ).entries()) {
      await person.bringIn(join(folder, name), at + 1);
      await page.getByText(name).first().dblclick();
      await person.tab('item.tab-facts');
      await page.getByRole('heading', { name: person.say('credentials.title') }).scrollIntoViewIfNeeded();
      await page.getByText(person.say(state), { exact: true }).first().waitFor();
      expect(await lookAt(page, `${language}-credentials-${name}`)).toEqual([]);
      await person.press('top.back');
    }
    await person.bringIn(join(folder, 'ponsel.zip'), 4); // the bundle, and the picture out of it
    await page.getByText('ponsel.zip').first().dblclick();
    await page.getByRole('heading', { name: 'ponsel.zip' }).waitFor();
    expect(await page.getByRole('button', { name: person.say('chat.read-as') }).count()).toBe(0);
    await person.tab('item.tab-facts');
    await page.getByRole('heading', { name: person.say('proof.title') }).scrollIntoViewIfNeeded();
    await page.getByText(person.say('proof.result-wrong')).first().waitFor();
    await page.getByText(person.say('proof.result-right')).first().waitFor();
    await page.getByText(person.say('proof.result-wrong')).first().scrollIntoViewIfNeeded();
    expect(await lookAt(page, `${language}-proof`)).toEqual([]);
    expect(window.complaints).toEqual([]);
  },
);
