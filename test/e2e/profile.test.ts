import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { logInByHand } from '../site/log-in-by-hand.ts';
import { member, members } from '../site/pages/members.ts';
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
  await person.type(
    'queue.addresses',
    [url, `${site.origin}/article`, `${site.elsewhere}/article`].join('\n'),
  );
  await page.keyboard.press('Control+Enter');
  await page.getByText(person.say('profiles.wall')).waitFor({ timeout: 60_000 });
  await page.getByText(person.say('wall.login-wall', { site: '127.0.0.1' })).waitFor();
  await page.getByText(person.say('wall.line', { site: '127.0.0.1', count: 1 })).waitFor();
  await page.getByText(person.say('mark.complete'), { exact: true }).waitFor({ timeout: 60_000 });
  await page.getByText(person.say('job.walled'), { exact: true }).waitFor();
  // Where the line at the bottom has little room its words end, and lie under no others.
  const idle = page.getByText(person.say('queue.line-idle'), { exact: true });
  expect(await idle.evaluate((each) => getComputedStyle(each).overflowX)).toBe('hidden');
  wrong.push(...(await lookAt(page, 'profile-wall')));
  await person.press('wall.lift', { site: '127.0.0.1' });
  const whole = page.getByText(person.say('mark.complete'), { exact: true });
  await expect.poll(() => whole.count(), { timeout: 60_000 }).toBe(2);
  await person.press('profiles.again-with-of', { url });
  await page.getByRole('menuitem', { name: person.say('profiles.manage') }).click();

  await person.press('profiles.add');
  await person.type('profiles.name', 'Akun lama');
  await person.type('profiles.url', url);
  await page.getByLabel(person.say('profiles.names'), { exact: true }).fill('@lama');
  await page
    .getByRole('button', { name: person.say('profiles.add-do'), exact: true })
    .scrollIntoViewIfNeeded();
  wrong.push(...(await lookAt(page, 'profile-add')));
  await person.press('profiles.add-do');
  await person.press('profiles.rename-of', { profile: 'Akun lama' });
  await page.keyboard.type(profile);
  wrong.push(...(await lookAt(page, 'profile-rename')));
  await page.keyboard.press('Enter');
  // What the investigator is called there, so that it is found.
  await person.press('profiles.names-of', { profile });
  await page
    .getByLabel(person.say('profiles.names'), { exact: true })
    .fill(`${member.shown}\n@${member.name}`);
  wrong.push(...(await lookAt(page, 'profile-names')));
  await person.press('profiles.names-save');
  await page
    .getByText(person.say('profiles.names-known', { names: `${member.shown}, @${member.name}` }))
    .waitFor();
  const byHand = logInByHand(site, await displayName());
  await person.press('profiles.log-in-of', { profile });
  await page.getByText(person.say('profiles.window-open', { profile })).waitFor();
  await page.locator('footer').getByText(person.say('line.log-in')).waitFor();
  await byHand;
  await page.getByText(person.say('profiles.logged-in.yes')).first().waitFor({ timeout: 60_000 });
  wrong.push(...(await lookAt(page, 'profile-logged-in')));

  await person.goTo('rail.capture');
  await person.press('profiles.again-with-of', { url });
  await page.getByRole('menuitem', { name: profile }).click();
  await expect.poll(() => whole.count(), { timeout: 60_000 }).toBe(3);
  await page.getByText(person.say('profiles.with', { profile })).waitFor();
  await page.getByLabel(person.say('profiles.choose')).first().waitFor();
  wrong.push(...(await lookAt(page, 'profile-captured')));

  await coverOwnName(wrong);

  // The browser of the queue still has it: what is to be forgotten is given back first.
  await person.goTo('rail.settings');
  const forget = page.getByRole('button', { name: person.say('profiles.forget-of', { profile }) });
  await forget.click();
  wrong.push(...(await lookAt(page, 'profile-forget')));
  await page
    .getByRole('group', { name: person.say('profiles.forget-of', { profile }) })
    .getByRole('button', { name: person.say('profiles.forget'), exact: true })
    .click();
  await page.getByText(person.say('profiles.empty')).waitFor();
  expect(wrong).toEqual([]);
});

/** The page that was captured while logged in is said to show its investigator, who covers what was found there. */
async function coverOwnName(wrong: string[]): Promise<void> {
  const { page } = window;
  await person.goTo('rail.cases');
  await person.openCase('1', 'Satu');
  await person.goTo('rail.inbox');
  await page.getByText('Unggahan anggota').first().dblclick();
  await page.getByRole('heading', { name: 'Unggahan anggota' }).waitFor();
  await person.press('items.file');
  await page.getByRole('menuitem', { name: /Satu/ }).click();
  await page.getByText(person.say('items.filed', { count: 1, case: '1' })).waitFor();
  await person.goTo('rail.cases');
  await page.getByRole('button', { name: '1', exact: true }).first().click();
  await person.press('case.hand-over');
  await page.getByText(person.say('hand-over.warn-own-name-shown')).waitFor();
  await page.getByText(person.say('hand-over.warn-own-name-in-files')).waitFor();
  await page.getByText(/page\.wacz/).waitFor();
  await page.getByText(person.say('items.filed', { count: 1, case: '1' })).waitFor({ state: 'hidden' });
  wrong.push(...(await lookAt(page, 'hand-over-own-name')));
  await page.getByRole('button', { name: 'Unggahan anggota' }).last().click();
  await page.getByRole('img', { name: 'Unggahan anggota' }).waitFor();
  await page.keyboard.press('r');
  await page.getByText(person.say('redact.suggested', { count: 2 })).waitFor();
  wrong.push(...(await lookAt(page, 'redact-suggested')));
  const picture = person.say('redact.suggest-own-picture');
  // One is left as it is and shown again, one covered on the picture, and then all.
  await person.press('redact.leave-of', { number: 2, what: picture });
  await page.getByText(person.say('redact.left', { count: 1 })).waitFor();
  await person.press('redact.left-again');
  await person.press('redact.suggestion', { number: 1, what: person.say('redact.suggest-own-name') });
  await page.locator('[data-suggestion="1"][data-now]').click();
  await page.getByText(person.say('redact.suggested', { count: 1 })).waitFor();
  await person.press('redact.cover-all');
  await page.getByText(person.say('redact.suggested', { count: 1 })).waitFor({ state: 'detached' });
  const boxes = page.getByRole('application');
  await expect.poll(() => boxes.count()).toBe(2);
  wrong.push(...(await lookAt(page, 'redact-covered')));
  await person.press('redact.make');
  await page.getByText(person.say('redact.copy-of')).waitFor({ timeout: 60_000 });
  await person.goTo('rail.cases');
  await page.getByRole('button', { name: '1', exact: true }).first().click();
  await person.press('case.hand-over');
  await page.getByText(person.say('hand-over.exhibits')).first().waitFor();
  await page.getByText('P-1', { exact: true }).first().waitFor();
  for (const word of ['hand-over.warn-own-name-shown', 'hand-over.warn-own-name-in-files'] as const)
    expect(await page.getByText(person.say(word)).count()).toBe(0);
}
