import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { logInByHand } from '../site/log-in-by-hand.ts';
import { members } from '../site/pages/members.ts';
import { type Site, startSite } from '../site/server.ts';
import { closeDisplay, displayName } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

let site: Site;
let window: TestWindow;
let person: Person;
beforeEach(async () => {
  site = await startSite({ pages: members().pages });
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
}, 120_000);
afterEach(async () => {
  await window.close();
  await site.close();
});
afterAll(closeDisplay);

test('a wall is met, somebody logs in by hand, and the page is captured again with that', {
  timeout: 240_000,
}, async () => {
  const { page } = window;
  const url = `${site.origin}/members/post`;
  const profile = 'Akun pemantau';
  const wrong: string[] = [];
  await person.createLocker('Masuk');
  await person.goTo('rail.capture');
  await person.type('queue.addresses', url);
  await page.keyboard.press('Control+Enter');
  await page.getByText(person.say('profiles.wall')).waitFor({ timeout: 60_000 });
  wrong.push(...(await lookAt(page, 'profile-wall')));
  await person.press('profiles.again-with-of', { url });
  await page.getByRole('menuitem', { name: person.say('profiles.manage') }).click();

  await person.press('profiles.add');
  await person.type('profiles.name', profile);
  await person.type('profiles.url', url);
  await page
    .getByRole('button', { name: person.say('profiles.add-do'), exact: true })
    .scrollIntoViewIfNeeded();
  wrong.push(...(await lookAt(page, 'profile-add')));
  await person.press('profiles.add-do');
  const byHand = logInByHand(site, await displayName());
  await person.press('profiles.log-in-of', { profile });
  await page.getByText(person.say('profiles.window-open', { profile })).waitFor();
  await byHand;
  await page.getByText(person.say('profiles.logged-in.yes')).first().waitFor({ timeout: 60_000 });
  wrong.push(...(await lookAt(page, 'profile-logged-in')));

  await person.goTo('rail.capture');
  await person.press('profiles.again-with-of', { url });
  await page.getByRole('menuitem', { name: profile }).click();
  await page.getByText(person.say('mark.complete'), { exact: true }).waitFor({ timeout: 60_000 });
  await page.getByText(person.say('profiles.with', { profile })).waitFor();
  await page.getByLabel(person.say('profiles.choose')).first().waitFor();
  wrong.push(...(await lookAt(page, 'profile-captured')));

  // The browser of the queue still has it: what is to be forgotten is given back first.
  await person.goTo('rail.settings');
  const forget = page.getByRole('button', { name: person.say('profiles.forget-of', { profile }) });
  await forget.click();
  await page
    .getByRole('group', { name: person.say('profiles.forget-of', { profile }) })
    .getByRole('button', { name: person.say('profiles.forget'), exact: true })
    .click();
  await page.getByText(person.say('profiles.empty')).waitFor();
  expect(wrong).toEqual([]);
});
