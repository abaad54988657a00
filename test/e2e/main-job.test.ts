import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, describe, expect, onTestFailed, test } from 'vitest';
import { type AllowedHost, allowedHosts } from '../../src/contract/hosts.ts';
import { serveSamplePost } from '../../src/core/sample/serve-post.ts';
import { PersonByKeys } from './by-keys.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow } from './window.ts';

const photo = join(import.meta.dirname, '../../resources/samples/spanduk.jpg');
const jejak = join(import.meta.dirname, '../../dist/cli/jejak.js');

afterAll(closeDisplay);

/** Screens on which the palette is held against all that can be pressed there. */
const walked = new Set([
  'items',
  'item-picture',
  'item-files',
  'case-overview',
  'cases',
  'queue',
  'settings',
]);

describe.each([
  { language: 'id', theme: 'light', size: { width: 1280, height: 800 }, by: 'clicking and typing' },
  { language: 'en', theme: 'dark', size: { width: 1920, height: 1080 }, by: 'the keyboard alone' },
] as const)('in the window, in $language and $theme', ({ language, theme, size, by }) => {
  test(`from an empty folder to a verified bundle, by ${by}`, {
    timeout: 300_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jejak-main-job-'));
    const connections = join(folder, 'connections');
    const sample = await serveSamplePost(join(import.meta.dirname, '../../resources/samples/post'));
    const window = await openWindow({ language, folder, size, connections });
    const { page } = window;
    onTestFailed(() => window.close());
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const person =
      by === 'the keyboard alone' ? new PersonByKeys(window, language) : new Person(window, language);
    const against: string[] = [];
    const look = async (name: string): Promise<void> => {
      against.push(...(await lookAt(page, `${language}-${name}`, { bothLooks: false })));
      if (language === 'id' && walked.has(name)) against.push(...(await person.missingInPalette(name)));
    };
    const out = join(folder, 'berkas.zip');

    await person.createLocker('Pengawasan 2026', look);
    await look('no-cases');
    await person.openCase('014/BWS/2026', 'Spanduk dan unggahan di Kecamatan Contoh');
    await look('case-empty');
    // Captures that are begun from a case are meant for it.
    await page.keyboard.press('Control+n');
    const into = page.getByRole('combobox', { name: person.say('queue.case') });
    await expect.poll(() => into.inputValue()).toContain('014/BWS/2026');
    await page.keyboard.press('Alt+ArrowLeft');
    await person.capture(sample.url, 1);
    await person.bringIn(photo, 2, look);
    await person.makeExhibit('spanduk.jpg', 'P-1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('e');
    await page
      .getByText(person.say('items.made-exhibit', { label: 'P-2' }))
      .first()
      .waitFor();
    await look('items');
    await page.keyboard.press('Enter');
    await person.tab('item.tab-picture');
    await person.mark('Nomor urut dan foto calon');
    for (const tab of [
      'picture',
      'text',
      'facts',
      'provenance',
      'custody',
      'notes',
      'source',
      'files',
    ] as const) {
      await person.tab(`item.tab-${tab}`);
      await look(`item-${tab}`);
    }
    await person.act(page.locator('header').getByText('014/BWS/2026', { exact: true }));
    await person.tab('case.overview');
    await person.type('cases.deadline', '2037-11-30');
    await person.saved();
    await look('case-overview');
    await person.tab('case.exhibits');
    await person.orderExhibits();
    await look('case-exhibits');
    await person.tab('case.custody');
    await look('case-custody');
    await person.goTo('rail.cases');
    await page.getByRole('cell', { name: /30 Nov 2037/ }).waitFor();
    await look('cases');
    await person.act(page.getByRole('row', { name: /014/ }).getByRole('button').first());
    const readOut = await person.handOver(out, look);
    // The number by which the log and the bundle are tied is found again, whole, after the seal is put away.
    const number = page.getByRole('button', { name: person.say('said.export-hash') });
    const tied = await number.innerText();
    expect(tied).toMatch(/^(?:[0-9a-f]{4} ?){16}$/);
    await person.press('hand-over.again');
    const before = page.getByRole('region', { name: person.say('hand-over.made') });
    await before.getByText(person.say('hand-over.made-for', madeFor), { exact: true }).waitFor();
    expect(await before.getByRole('button').innerText()).toBe(tied);
    await look('hand-over-made');
    await page.locator('header').getByText('014/BWS/2026', { exact: true }).click();
    await person.tab('case.custody');
    const entry = page.getByRole('row').filter({ hasText: person.say('said.export', madeFor) });
    expect(await entry.getByRole('button').innerText()).toBe(tied);
    const below = page.getByRole('row').nth(2);
    await expect
      .poll(async () => (await edges(below)).top - (await edges(entry)).bottom, { timeout: 10_000 })
      .toBeGreaterThanOrEqual(-1);
    await look('case-custody-exported');

    await person.verify(out, 'bundle-check.intact');
    await look('verified');
    expect(await page.locator('main').innerText()).toContain('014/BWS/2026');
    const bytes = readFileSync(out);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    writeFileSync(join(folder, 'diubah.zip'), bytes);
    await person.goTo('rail.cases');
    await person.verify(join(folder, 'diubah.zip'), 'bundle-check.not-intact');
    // The key of this very locker makes nothing of it good.
    await page.getByText(person.say('bundle-check.own-key-broken')).waitFor();
    await page.getByRole('heading', { name: person.say('bundle-check.seal-broken') }).waitFor();
    expect(await page.getByText(person.say('bundle-check.own-key'), { exact: true }).count()).toBe(0);
    await look('not-intact');

    const said = execFileSync(process.execPath, [jejak, 'verify', out, '--json'], { encoding: 'utf8' });
    expect(JSON.parse(said)).toMatchObject({ intact: true, sealSha256: readOut });

    await page.keyboard.press('Control+k');
    await look('palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: person.say('keys.title') }).waitFor();
    await look('keys');
    await page.keyboard.press('Escape');
    await person.goTo('rail.search');
    await person.type('search.field', 'alhamd');
    await page
      .getByText(person.say('search.count', { count: 1 }))
      .first()
      .waitFor();
    await look('search');
    await person.goTo('rail.capture');
    await look('queue');
    await person.goTo('rail.settings');
    await look('settings');
    // What is done elsewhere is led to and pressed there.
    await person.inPalette('cases.new');
    await page
      .getByRole('form', { name: person.say('cases.new') })
      .locator(':focus')
      .fill('015/BWS/2026');
    expect(await page.getByLabel(person.say('cases.number')).inputValue()).toBe('015/BWS/2026');
    await page.keyboard.press('Control+l');
    await page
      .getByRole('heading', { name: person.say('unlock.title', { name: 'Pengawasan 2026' }) })
      .waitFor();
    await look('locked');

    const complaints = window.complaints.filter(
      (line) => !/^stderr: \[.*(viz_main|gpu|bus\.cc|object_proxy\.cc)/i.test(line),
    );
    await window.close();
    await sample.close();
    expect(against).toEqual([]);
    expect(complaints).toEqual([]);
    expect(strangers(readFileSync(connections, 'utf8'), sample.url)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

const madeFor = { to: 'Majelis Pemeriksa', why: 'Sidang pertama' };

/** Between which heights it stands. */
async function edges(of: Locator): Promise<{ top: number; bottom: number }> {
  const { y, height } = (await of.boundingBox()) ?? { y: Number.NaN, height: Number.NaN };
  return { top: y, bottom: y + height };
}

/** Connections to anything that is not in the app's own list of hosts. */
function strangers(trace: string, page: string): string[] {
  const port = new URL(page).port;
  return trace
    .split('\n')
    .filter((line) => /sin6?_port/.test(line))
    .filter((line) => !allowedHosts.some((host) => isAllowed(host, line, port)));
}

function isAllowed(host: AllowedHost, line: string, pagePort: string): boolean {
  switch (host.kind) {
    case 'captured-page': {
      const isLoopback = /inet_addr\("127\.|"::1"|::ffff:127\./.test(line);
      return isLoopback && /htons\((\d+)\)/.exec(line)?.[1] === pagePort;
    }
    case 'named-server':
      return false; // nobody named one
    case 'named-by-certificate':
      return false; // nobody was asked for a time-stamp
    case 'route-probe':
      // Looked for, not reached: a socket that is connected and over which nothing is sent.
      return line.includes(`"${host.address}"`) && !line.includes('sendto(');
  }
}
