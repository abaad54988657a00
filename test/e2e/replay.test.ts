import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLocker } from '../../src/locker/index.ts';
import { tamper, withoutTriggers } from '../locker/temporary-locker.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { attackFromReplay } from './replay-attack.ts';
import { green, type ReplaySite, startReplaySite } from './replay-site.ts';
import { Replayed } from './replayed.ts';
import { Person, passphrase } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const photo = join(import.meta.dirname, '../../resources/samples/spanduk.jpg');
const nobody = { requests: [], connections: 0, datagrams: 0 };

let window: TestWindow;
let person: Person;
let site: ReplaySite;
let replayed: Replayed;

beforeAll(async () => {
  site = await startReplaySite();
  // As on a bare Linux, whose languages a browser of this age hands on as they are.
  window = await openWindow({ language: 'en', env: { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } });
  person = new Person(window, 'en');
  replayed = new Replayed(window);
  await person.createLocker('Arsip');
  await person.openCase('1', 'Satu');
  await person.capture(`${site.origin}/`, 1);
  site.forget();
}, 180_000);
afterAll(async () => {
  await window.close();
  await closeDisplay();
  await site.close();
});

/** Opens an item of the list by its title. */
async function openItem(title: string): Promise<void> {
  await window.page.getByText(title, { exact: true }).first().click();
  await window.page.keyboard.press('Enter');
  await window.page.getByRole('heading', { name: title }).waitFor();
}

/** Opens an item of the list by its title, at its replay. */
async function openReplay(title: string): Promise<void> {
  await openItem(title);
  await person.tab('item.tab-replay');
}

const address = (): Promise<string> =>
  window.page.getByRole('status', { name: person.say('replay.address') }).innerText();

describe('the archived page of an item', () => {
  test('is replayed inside the window, with its scripts and pictures, and said to be a replay', {
    timeout: 120_000,
  }, async () => {
    const { page } = window;
    await openReplay('Halaman uji');
    await replayed.says('Kabar dari arsip, dengan naskah');
    await page.getByText(person.say('replay.notice')).waitFor();
    await page
      .getByText(/^.*Captured \w+, \d+ \w+ \d{4} at .* WIB/)
      .first()
      .waitFor();
    expect(await address()).toBe(`${site.origin}/`);
    // The page's own script writes times by this device's zone, and that is said.
    await page.getByText(person.say('replay.zone-same', { here: 'WIB' })).waitFor();

    const inside = { left: 20, top: 20, width: 160, height: 60 };
    const colours = async (): Promise<number[][]> => {
      const cut = await sharp(await replayed.picture())
        .extract(inside)
        .png()
        .toBuffer();
      const { channels } = await sharp(cut).stats();
      return channels.slice(0, 3).map(({ min, max }) => [min, max]);
    };
    // The text may stand there before its picture is drawn, and the view follows its place.
    await expect
      .poll(colours, { timeout: 20_000 })
      .toEqual([green.r, green.g, green.b].map((value) => [value, value]));
    const besideArea = async (): Promise<number> => {
      const area = await page.getByRole('group', { name: person.say('replay.area') }).boundingBox();
      const place = await replayed.place();
      expect(place?.width).toBeGreaterThan(800);
      const { y, height } = { y: 0, height: 0, ...place };
      return Math.max(Math.abs(y - (area?.y ?? 0)), Math.abs(height - (area?.height ?? 0)));
    };
    await expect.poll(besideArea, { timeout: 20_000 }).toBeLessThan(8);
  });

  test('leads to what was recorded and no further, and names what the archive lacks', {
    timeout: 120_000,
  }, async () => {
    const { page } = window;
    await person.press('replay.absent-count', { count: 1 });
    await page.getByText(`${site.origin}/acak/`).waitFor();
    expect(await lookAt(page, 'replay')).toEqual([]);
    await person.press('replay.absent-count', { count: 1 });

    await replayed.click('#kedua');
    await replayed.says('Halaman kedua');
    await expect.poll(address).toBe(`${site.origin}/kedua`);
    await person.press('replay.back');
    await replayed.says('Kabar dari arsip');
    await replayed.click('#ketiga');
    await replayed.says(person.say('replay.absent-page').slice(0, 40));
    await replayed.says(`${site.origin}/ketiga`);
    await expect.poll(address).toBe(`${site.origin}/ketiga`);
    await person.press('replay.start');
    await replayed.says('Kabar dari arsip');
    expect(site.heard()).toEqual(nobody);
  });

  test('gives way to what comes over it, and gives the keyboard back', { timeout: 60_000 }, async () => {
    const { page } = window;
    const area = page.getByRole('group', { name: person.say('replay.area') });
    await area.focus();
    await page.keyboard.press('Enter');
    await replayed.press('k', 'control');
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => replayed.place()).toBeUndefined();
    await area.locator('img').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => replayed.place()).toBeDefined();
    await replayed.press('F6');
    await expect.poll(() => area.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('has no way out: not to the network, the app, the locker, the clipboard or the system', {
    timeout: 120_000,
  }, async () => {
    const { app } = window;
    await app.evaluate(({ clipboard }) => clipboard.writeText('own'));
    const aim = { origin: site.origin, udpPort: site.udpPort, blob: `jejak://blob/${await itemId()}/dom` };
    const tried = await replayed.run<Record<string, string>>(
      `(${attackFromReplay.toString()})(${JSON.stringify(aim)})`,
    );
    expect(tried).toMatchObject({
      ...{ bridge: 'gave ', calls: 'gave no address', 'the engine': 'gave basic 404' },
      ...{ fetch: 'gave basic 404', 'fetch of the top': 'refused', image: 'TypeError', script: 'TypeError' },
      ...{ 'file of the locker': 'TypeError', 'file of the locker, as a picture': 'TypeError' },
      ...{ 'page of the app': 'TypeError', 'another replay': 'TypeError', 'file of the disk': 'TypeError' },
      ...{ 'new window': 'gave null', 'new window of the top': 'gave null', worker: 'gave basic 404' },
      ...{ leaving: 'refused', 'leaving for the app': 'refused', 'whole screen': 'TypeError' },
      ...{ 'clipboard, read': 'NotAllowedError', 'clipboard, written': 'NotAllowedError' },
      ...{ copy: 'gave false stolen', 'copy in a frame': 'gave false stolen' },
      ...{ paste: 'gave false ', 'paste in a frame': 'gave false ' },
      ...{ messages: 'gave denied', place: 'refused', screen: 'NotAllowedError' },
    });
    expect(tried['camera']).toMatch(/NotFoundError|NotAllowedError/);
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('own');
    expect(site.heard()).toEqual(nobody);
    expect((await replayed.pages()).length).toBe(1);
    expect(await replayed.preferences()).toMatchObject({
      ...{ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true },
      ...{ nodeIntegrationInSubFrames: false, webviewTag: false, persistent: false },
    });
  });

  test('is cut off when the screen is locked', { timeout: 60_000 }, async () => {
    const { page } = window;
    await replayed.press('l', 'control');
    await page.getByRole('heading', { name: person.say('unlock.title', { name: 'Arsip' }) }).waitFor();
    await expect.poll(() => replayed.pages()).toEqual([]);
    await page.getByLabel(person.say('unlock.passphrase', { officer: 'Sari Contoh' })).fill(passphrase);
    await person.press('unlock.do');
    await replayed.says('Kabar dari arsip');
    expect(site.heard()).toEqual(nobody);
  });
});

describe('an item without an archive that can be shown', () => {
  test('says why, and its other files are there', { timeout: 120_000 }, async () => {
    const { page } = window;
    await person.goTo('rail.cases');
    await page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
    await addBrokenItems(join(window.folder, 'Arsip.jejak'));
    await person.bringIn(photo, 8);
    // A photo has no page, and is opened at its picture, whatever another item was left at.
    await openItem('spanduk.jpg');
    const tab = (key: 'picture' | 'replay') => page.getByRole('tab', { name: person.say(`item.tab-${key}`) });
    expect(await tab('picture').getAttribute('aria-selected')).toBe('true');
    expect(await tab('replay').count()).toBe(0);
    for (const [title, says] of [
      ['Bukan arsip', 'replay.failed-unreadable'],
      ['Arsip terpotong', 'replay.failed-lacks-page'],
      ['Arsip yang berubah', 'replay.failed-changed'],
      ['Tanpa arsip', 'replay.none-web'],
      ['Halaman simpanan', 'replay.none-saved'],
    ] as const) {
      await person.press('top.back');
      await openReplay(title);
      await page.getByText(person.say(says)).waitFor();
      expect(await replayed.place()).toBeUndefined();
      expect(await lookAt(page, `replay-${title}`)).toEqual([]);
      await person.tab('item.tab-text');
      await page.getByText('Yang terbaca').waitFor();
    }
    // What cannot be shown is called unchanged only where the core has found it so.
    await person.press('top.back');
    await openReplay('Teks yang berubah');
    await person.tab('item.tab-text');
    await page
      .getByText(person.say('app.error.stored-bytes-changed', { role: 'text', detail: 'sha256' }))
      .waitFor();
  });
});

/** Items of the case as other programs may leave them: with an archive that is none, one that was changed, and none. */
async function addBrokenItems(dir: string): Promise<void> {
  const dataDir = join(window.folder, 'data');
  const locker = await openLocker(dir, { passphrase }, { dataDir });
  const [first] = locker.cases();
  const add = async (
    title: string,
    archive: Uint8Array | null,
    isSaved = false,
    text = 'Yang terbaca',
  ): Promise<string | undefined> => {
    const source = isSaved ? { pageUrl: 'https://warta.example/' } : { url: 'https://warta.example/' };
    const draft = await locker.beginDraft({
      kind: 'item.captured',
      source,
      itemKind: 'web',
      title,
      caseId: first?.case,
    });
    const files = {
      text: new TextEncoder().encode(text),
      ...(archive === null ? {} : { wacz: archive }),
    };
    for (const [role, bytes] of Object.entries(files)) {
      const file = draft.file(role, { name: role, mediaType: 'application/octet-stream' });
      await file.write(bytes);
      await file.close();
    }
    const capturedAt = new Date().toISOString();
    const details = { kind: 'web', title, source, capturedAt, steps: [] } as const;
    const item = await draft.seal({ state: 'complete', details: { ...details, steps: [] } });
    return item.files.find(({ role }) => role === (archive === null ? 'text' : 'wacz'))?.sha256;
  };
  await add('Bukan arsip', randomBytes(5000));
  await add('Arsip terpotong', Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(5000)]));
  const changed = await add('Arsip yang berubah', randomBytes(5000));
  const changedText = await add('Teks yang berubah', null, false, 'Yang diubah');
  await add('Tanpa arsip', null);
  await add('Halaman simpanan', null, true);
  await locker.close();
  await tamper(dir, (db) =>
    withoutTriggers(db, () => {
      const change = db.prepare(
        'UPDATE chunk SET bytes = randomblob(length(bytes)) WHERE chunk = (SELECT object FROM object WHERE sha256 = ?) * 1048576',
      );
      for (const sha256 of [changed, changedText]) change.run(Buffer.from(sha256 ?? '', 'hex'));
    }),
  );
}

/** The id of the item that is open. */
async function itemId(): Promise<string> {
  await person.tab('item.tab-facts');
  const text = await window.page.locator('main').innerText();
  await person.tab('item.tab-replay');
  await replayed.says('Kabar dari arsip');
  return /[0-9a-f]{4}(?:\s[0-9a-f]{4}){7}/.exec(text)?.[0].replace(/\s/g, '') ?? '';
}
