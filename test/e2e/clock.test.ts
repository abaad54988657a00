import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFailed, test } from 'vitest';
import { drawPhoto } from '../core/desk/draw-photo.ts';
import { TimeServer } from '../time-server/time-server.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

test.each([
  ['id', 'Asia/Jakarta', 'Zona waktunya Asia/Jakarta (UTC+7).'],
  ['en', 'Asia/Tokyo', 'outside of Indonesia: Asia/Tokyo (UTC+9)'],
] as const)(
  'a person names time servers, and reads with an item how the clock stood then (%s)',
  {
    timeout: 300_000,
  },
  async (language, TZ, zoneSaid) => {
    const servers = [await TimeServer.start(), await TimeServer.start(), await TimeServer.start()];
    for (const [at, offsetMs] of [180_000, 180_020, -86_400_000].entries())
      (servers[at] as TimeServer).offsetMs = offsetMs; // there are three
    const window = await openWindow({ language, size: { width: 1024, height: 640 }, env: { TZ } });
    onTestFailed(() => window.close());
    const { page, folder } = window;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const person = new Person(window, language);
    await person.createLocker('Jam');
    await person.openCase('1', 'Satu');
    const against: string[] = [];

    await page.getByRole('button', { name: person.say('clock.line-not-compared'), exact: true }).click();
    const part = page.getByRole('region', { name: person.say('clock.title'), exact: true });
    await part.getByText(person.say('time-servers.none')).waitFor();
    const add = async (server: string): Promise<void> => {
      await part.getByRole('button', { name: person.say('time-servers.add') }).click();
      await part.getByLabel(person.say('time-servers.address')).fill(server);
      await part.getByRole('button', { name: person.say('stamps.add-do') }).click();
    };
    await add('http://ntp.contoh.example');
    await part.getByRole('alert').waitFor();
    await part.getByRole('button', { name: person.say('cases.cancel') }).click();
    const rows = part.getByRole('list', { name: person.say('time-servers.title') }).getByRole('listitem');
    for (const [at, { address }] of servers.entries()) {
      await add(address);
      await expect.poll(() => rows.count()).toBe(at + 1);
    }
    await part.getByRole('button', { name: person.say('time-servers.now') }).click();
    // The one that lies is named twice: in the list, and as the one that the others outvote.
    await expect.poll(() => part.getByText(servers[2]?.address ?? '').count()).toBe(2);
    await page.getByRole('button', { name: person.say('clock.line-unsound') }).waitFor();
    await part.scrollIntoViewIfNeeded();
    against.push(...(await lookAt(page, `${language}-time-servers`)));

    const photo = join(folder, 'spanduk.jpg');
    writeFileSync(photo, await drawPhoto());
    await person.goTo('rail.cases');
    await page.getByRole('button', { name: '1', exact: true }).click();
    await person.tab('case.items');
    await person.bringIn(photo, 1);
    await person.putAlertsAway();
    await page.getByText('spanduk.jpg').first().dblclick();
    await person.tab('item.tab-facts');
    const clock = page.getByRole('region', { name: person.say('item-clock.title') });
    await clock.getByText(zoneSaid).waitFor();
    await clock.getByText(language === 'id' ? /3 menit lebih lambat/ : /3 min behind/).waitFor();
    await clock.scrollIntoViewIfNeeded();
    against.push(...(await lookAt(page, `${language}-item-clock`)));
    expect(against).toEqual([]);
    expect(window.complaints).toEqual([]);
    await window.close();
    for (const server of servers) server.close();
  },
);
