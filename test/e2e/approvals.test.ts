import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFailed, test } from 'vitest';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

test.each(['id', 'en'] as const)(
  'an officer makes a key of their own, and what needs two people asks for the second one and their passphrase (%s)',
  { timeout: 360_000 },
  async (language) => {
    const window = await openWindow({ language, size: { width: 1024, height: 640 } });
    onTestFailed(() => window.close());
    const { page } = window;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const person = new Person(window, language);
    await person.createLocker('Dua orang');
    const against: string[] = [];
    const look = async (name: string): Promise<void> => {
      against.push(...(await lookAt(page, `${language}-approvals-${name}`)));
    };
    const own = 'kunci milik sendiri saja';
    await person.press('rail.settings');
    const officers = page.getByRole('region', { name: person.say('officers.title'), exact: true });
    const press = (of: typeof officers, name: string) =>
      of.getByRole('button', { name, exact: true }).click();
    await press(officers, person.say('officers.add'));
    await officers.getByLabel(person.say('officers.name')).fill('Budi Contoh');
    await press(officers, person.say('officers.add-do'));
    await officers.getByText('Budi Contoh').waitFor();

    // Budi makes his key while he is the one who works.
    await press(officers, person.say('officers.work'));
    await officers.getByText(person.say('officers.acting')).waitFor();
    await press(officers, person.say('approvals.own-key'));
    const key = officers.getByRole('form', { name: person.say('approvals.own-key') });
    await key.getByLabel(person.say('locker.new-passphrase'), { exact: true }).fill(own);
    await key.getByLabel(person.say('passphrase.again'), { exact: true }).fill(own);
    await look('own-key');
    await press(key, person.say('approvals.own-key-make'));
    await officers.getByText(/(kunci sendiri|own key) [0-9a-f]{8}…/).waitFor();
    await press(officers, person.say('officers.work'));
    // The screen is made anew for whoever works now: what is pressed before is pressed in vain.
    await officers.getByText(/(kunci sendiri|own key) [0-9a-f]{8}…$/).waitFor();

    const two = page.getByRole('region', { name: person.say('approvals.title'), exact: true });
    await press(two, person.say('approvals.change'));
    await two.getByLabel(person.say('approvals.act-key')).check();
    await press(two, person.say('approvals.change-do'));
    await two.getByText(new RegExp(person.say('approvals.act-key'))).waitFor();
    await look('rule');

    // Asking for less: the second one and their passphrase are asked for, and another one is refused.
    await press(two, person.say('approvals.change'));
    await two.getByLabel(person.say('approvals.act-key')).uncheck();
    await two.getByLabel(person.say('approvals.second')).selectOption('Budi Contoh');
    const theirs = two.getByLabel(person.say('approvals.prompt.second'));
    await theirs.fill('yang lain sama sekali');
    await press(two, person.say('approvals.change-do'));
    await two.getByText(person.say('error.wrong-officer-passphrase', { name: 'Budi Contoh' })).waitFor();
    await look('lowering');
    await theirs.fill(own);
    await press(two, person.say('approvals.change-do'));
    await two.getByRole('button', { name: person.say('approvals.change'), exact: true }).waitFor();
    expect(await two.getByText(new RegExp(person.say('approvals.act-key'))).count()).toBe(0);

    // Bytes go for good only with both; what goes, what stays and why not is said before.
    const photo = join(window.folder, 'pribadi.txt');
    writeFileSync(photo, 'Nomor rahasia warga contoh');
    await page.keyboard.press('Alt+ArrowLeft');
    await person.press('rail.cases');
    await person.openCase('1', 'Contoh');
    await person.bringIn(photo, 1);
    await page.getByText('pribadi.txt').first().dblclick();
    await person.press('items.make-exhibit');
    const begin = async (): Promise<void> => {
      await person.press('purge.more');
      await page.getByRole('menuitem', { name: person.say('purge.begin') }).click();
    };
    await begin();
    await page.getByText(person.say('purge.exhibit', { label: 'P-1' })).waitFor();
    await look('purge-exhibit');
    await person.press('purge.to-exhibits');
    await person.press('exhibits.take-out', { label: 'P-1' });
    await person.tab('case.items');
    await page.getByText('pribadi.txt').first().dblclick();

    // What is held is removed by nobody; to end that asks for the second one too.
    const hold = async (key: 'retention.hold-item' | 'retention.lift-item'): Promise<void> => {
      await person.press('purge.more');
      await page.getByRole('menuitem', { name: person.say(key) }).click();
    };
    await hold('retention.hold-item');
    const holding = page.getByRole('form', { name: person.say('retention.hold-title') });
    await holding.getByLabel(person.say('purge.because')).fill('Perkara banding');
    await look('hold');
    await press(holding, person.say('retention.hold-do'));
    await page.getByText(person.say('retention.held', { reason: 'Perkara banding' })).waitFor();
    await begin();
    await page.getByText(person.say('error.purge-held', { reason: 'Perkara banding' })).waitFor();
    await hold('retention.lift-item');
    const lifting = page.getByRole('form', { name: person.say('retention.lift-title') });
    await lifting.getByLabel(person.say('purge.because')).fill('Putusan tetap');
    await lifting.getByLabel(person.say('approvals.second')).selectOption('Budi Contoh');
    await lifting.getByLabel(person.say('approvals.prompt.second')).fill(own);
    await press(lifting, person.say('retention.lift-do'));
    await lifting.waitFor({ state: 'detached' });
    await begin();
    const purging = page.getByRole('form', { name: person.say('purge.title') });
    await purging.getByText(person.say('purge.goes')).waitFor();
    await press(purging, person.say('purge.do'));
    await purging.getByText(person.say('form.needed')).first().waitFor();
    await look('purge');
    await purging.getByLabel(person.say('purge-reason.privacy')).check();
    await purging.getByLabel(person.say('purge.because'), { exact: true }).fill('Warga bukan pihak');
    await purging.getByLabel(person.say('approvals.second')).selectOption('Budi Contoh');
    await purging.getByLabel(person.say('approvals.prompt.second')).fill(own);
    await look('purge-filled');
    await press(purging, person.say('purge.do'));
    await purging.waitFor({ state: 'detached' });
    await person.tab('item.tab-source');
    await page.getByText(person.say('purge.gone')).waitFor();
    await look('purged');
    await person.press('purge.see-custody');
    await page.getByText(person.say('said.approved-signed', { who: 'Budi Contoh' })).waitFor();
    await page.locator('header').getByText('1', { exact: true }).first().click();
    await page.getByText(person.say('mark.purged'), { exact: true }).first().waitFor();
    await look('purged-list');

    // How long things are kept is for the agency to say, with what that rests on.
    await person.press('rail.settings');
    const kept = page.getByRole('region', { name: person.say('retention.title'), exact: true });
    await press(kept, person.say('retention.change'));
    const ended = { what: person.say('retention.ended') };
    await kept.getByLabel(person.say('retention.months-label', ended)).fill('12');
    await press(kept, person.say('retention.change-do'));
    await kept.getByText(person.say('form.needed')).waitFor();
    await kept.getByLabel(person.say('retention.because')).fill('Jadwal retensi contoh');
    await press(kept, person.say('retention.change-do'));
    await kept.getByText(person.say('retention.due-none')).waitFor();
    await kept.getByText(new RegExp(person.say('retention.months', { count: 12 }))).waitFor();
    await look('retention');
    expect(against).toEqual([]);
    await window.close();
  },
);
