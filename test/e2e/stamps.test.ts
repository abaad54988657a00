import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFailed, test } from 'vitest';
import { Authority } from '../authority/authority.ts';
import { serveAuthorities } from '../authority/serve-authority.ts';
import { drawPhoto } from '../core/desk/draw-photo.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

test('a person names authorities, sees what waits and why, has it stamped, and reads off an item when it came in', {
  timeout: 300_000,
}, async () => {
  const authority = new Authority({ isChained: true });
  const served = await serveAuthorities({ right: authority });
  const window = await openWindow({ language: 'id', size: { width: 1024, height: 640 } });
  onTestFailed(() => window.close());
  const { page, folder } = window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const person = new Person(window, 'id');
  await person.createLocker('Stempel');
  await person.openCase('1', 'Satu');
  const ca = join(folder, 'otoritas.pem');
  writeFileSync(ca, authority.rootPem);
  const photo = join(folder, 'spanduk.jpg');
  writeFileSync(photo, await drawPhoto());
  const against: string[] = [];

  await page.getByRole('button', { name: person.say('clock.line-not-compared'), exact: true }).click();
  const part = page.getByRole('region', { name: person.say('stamps.title'), exact: true });
  await part.getByText(person.say('stamps.none')).waitFor();
  const add = async (url: string, file?: string): Promise<void> => {
    await part.getByRole('button', { name: person.say('stamps.add') }).click();
    await part.getByLabel(person.say('stamps.url')).fill(url);
    if (file !== undefined) {
      await window.answerDialog([file]);
      await part.getByRole('button', { name: person.say('path.choose') }).click();
      await part.getByText(file).waitFor();
    }
    await part.getByRole('button', { name: person.say('stamps.add-do') }).click();
  };
  const rows = part.getByRole('list', { name: person.say('stamps.authorities') }).getByRole('listitem');
  // One that answers with an error: it is asked at once, by itself, and why nothing came is told in words.
  await add('ftp://tsa.contoh.example');
  await part.getByRole('alert').waitFor();
  await part.getByRole('button', { name: person.say('cases.cancel') }).click();
  await add(served.urlOf('busy'));
  await part.getByText(/menjawab 503, bukan stempel waktu/).waitFor();
  await part.getByText(person.say('stamps.next')).waitFor();
  await part.scrollIntoViewIfNeeded();
  against.push(...(await lookAt(page, 'stamps-waiting')));
  // The other before it, by the keyboard.
  await add(served.urlOf('right'), ca);
  await expect.poll(() => rows.count()).toBe(2);
  await rows.last().getByText('O=Uji Jejak, CN=Akar').waitFor();
  await part.getByText(person.say('stamps.waiting-none')).waitFor();
  served.asked.length = 0;
  await rows
    .last()
    .getByRole('button', { name: /^Naikkan/ })
    .press('Enter');
  await rows.first().getByText('O=Uji Jejak, CN=Akar').waitFor();
  await expect.poll(() => served.asked, { timeout: 60_000 }).toEqual(['right']);
  await part.getByText(person.say('stamps.waiting-none')).waitFor();
  await part.getByText(person.say('stamps.trust-trusted')).waitFor();
  await page.getByRole('button', { name: person.say('stamps.line-stamped') }).waitFor();
  await part.scrollIntoViewIfNeeded();
  against.push(...(await lookAt(page, 'stamps-stamped')));

  // A photograph that comes now waits, is stamped when the person wants it, and has a proven time on both sides.
  await person.goTo('rail.cases');
  await page.getByRole('button', { name: '1', exact: true }).click();
  await person.tab('case.items');
  await person.bringIn(photo, 1);
  await person.putAlertsAway();
  await page.getByText('spanduk.jpg').first().dblclick();
  await person.tab('item.tab-facts');
  const ruler = page.getByRole('region', { name: person.say('window.title') });
  await ruler.getByText(person.say('window.open-after')).waitFor();
  await ruler.scrollIntoViewIfNeeded();
  against.push(...(await lookAt(page, 'stamps-item-waiting')));
  await page.getByRole('button', { name: /^stempel: \d+ menunggu$/ }).click();
  await part.getByRole('button', { name: person.say('stamps.now') }).click();
  await part.getByText(person.say('stamps.waiting-none')).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await ruler.getByText('menurut O=Uji Jejak, CN=Cap waktu').nth(1).waitFor();
  expect(await ruler.getByText(person.say('window.outside')).count()).toBe(0);
  expect(await ruler.getByText(person.say('mark.stamped')).count()).toBe(1);
  await ruler.scrollIntoViewIfNeeded();
  against.push(...(await lookAt(page, 'stamps-item')));
  expect(against).toEqual([]);
  expect(window.complaints).toEqual([]);
  await window.close();
  await served.close();
  authority.remove();
});
