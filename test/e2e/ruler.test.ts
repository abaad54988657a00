import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { ItemDetails } from '../../src/contract/item.ts';
import { openLocker } from '../../src/locker/index.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person, passphrase } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

/** When its page says that a post was published; null for a page that says nothing of it. */
const said = [
  ...['2023-02-14T03:15:00.000Z', '2023-09-25', '2024-11-01T09:30:00.000Z', '2024-11-02T01:00:00.000Z'],
  ...['2024-11-02T02:00:00.000Z', null, null],
];

async function addPosts(dir: string, dataDir: string): Promise<void> {
  const locker = await openLocker(dir, { passphrase }, { dataDir });
  const caseId = locker.findCase('014/BWS/2026').case;
  for (const [n, publishedAt] of said.entries()) {
    const url = `https://medsos.example/${n}`;
    const draft = await locker.beginDraft({
      ...{ kind: 'item.captured', source: { url }, itemKind: 'web', title: `Unggahan ${n}`, caseId },
    });
    const file = draft.file('text', { name: 'text.txt', mediaType: 'text/plain' });
    await file.write(new TextEncoder().encode('Dukung nomor dua'));
    await file.close();
    const details: ItemDetails = {
      ...{ kind: 'web', title: `Unggahan ${n}`, source: { url }, steps: [] },
      capturedAt: new Date().toISOString(),
      ...(publishedAt === null ? {} : { post: postOf(url, publishedAt) }),
    };
    await draft.seal({ state: 'complete', details });
  }
  await locker.close();
}

function postOf(url: string, publishedAt: string): ItemDetails['post'] {
  return {
    ...{ platform: 'web', kind: 'post', url, text: null, textCut: false, publishedAt, counts: {} },
    author: { name: null, handle: null, id: null },
    ...{ publishedPrecision: 'minute', publishedZone: null, publishedShown: null },
    ...{ replyTo: null, sharedFrom: null, found: {}, notVisible: [], contradictions: [] },
  };
}

test.each(['id', 'en'] as const)(
  'the time of a case stands on one line, is gone along by keys, and leads to its items: %s',
  { timeout: 300_000 },
  async (language) => {
    const window = await openWindow({ language });
    const { page } = window;
    const person = new Person(window, language);
    const against: string[] = [];
    const look = async (name: string): Promise<void> => {
      expect(await page.getByRole('alert').count()).toBe(0);
      against.push(...(await lookAt(page, `${language}-ruler-${name}`)));
    };
    await person.createLocker('Waktu');
    await person.openCase('014/BWS/2026', 'Dugaan dukungan');
    await person.tab('case.overview');
    const ruler = page.getByRole('region', { name: person.say('ruler.title') });
    const line = ruler.getByRole('listbox');
    const parts = line.getByRole('option');
    // An empty case has one event, and says so.
    await expect.poll(() => parts.count(), { timeout: 20_000 }).toBe(1);
    await ruler
      .getByText(/WIB|UTC|GMT/)
      .first()
      .waitFor();
    expect(await parts.first().getAttribute('aria-label')).toContain(
      person.say('ruler.events-count', { count: 1 }),
    );
    expect(await ruler.getByRole('button').count()).toBe(0);
    await look('empty');

    await addPosts(join(window.folder, 'Waktu.jejak'), join(window.folder, 'data'));
    const posts = (count: number): string => person.say('ruler.posts-count', { count });
    // The posts are older than the case, and those of one day stand together.
    await ruler.getByText(person.say('ruler.oldest', { time: '' }).trim()).waitFor({ timeout: 30_000 });
    await expect
      .poll(async () => sumOf(await labels(parts), person), { timeout: 30_000 })
      .toEqual({ posts: 5, evidence: 7 });
    const told = await labels(parts);
    expect(told[0]).toContain(posts(1));
    expect(told).toContainEqual(expect.stringContaining(posts(3)));
    const selected = line.getByRole('option', { selected: true });
    const name = (): Promise<string | null> => selected.getAttribute('aria-label');
    expect(await name()).toBe(told.at(-1));

    // One stop for the keyboard, and the arrows from there.
    await selected.focus();
    await page.keyboard.press('Home');
    await expect.poll(name).toBe(told[0]);
    expect(await selected.evaluate((part) => part === document.activeElement)).toBe(true);
    await ruler.getByText(told[0] ?? '', { exact: true }).waitFor();
    expect(await ruler.getByRole('button').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(name).toBe(told[1]);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(name).toBe(told[0]);
    await page.keyboard.press('End');
    await expect.poll(name).toBe(told.at(-1));
    expect(await line.locator('[tabindex="0"]').count()).toBe(1);
    await look('full');
    await page.emulateMedia({ colorScheme: 'dark' });
    await look('dark');
    await page.emulateMedia({ colorScheme: 'light' });

    // Twice as large, it has fewer parts, none narrower than a finger, and none runs out of the window.
    const before = await parts.count();
    const widthNow = (): Promise<number> => page.evaluate(() => document.documentElement.clientWidth);
    for (const width of [1164, 1024, 853, 731, 640]) {
      await page.keyboard.press('Control++');
      await expect.poll(async () => Math.abs((await widthNow()) - width)).toBeLessThan(2);
    }
    await expect.poll(() => widths(page)).toEqual({ isNarrow: false, runsOut: false });
    expect(await parts.count()).toBeLessThanOrEqual(before);
    expect(sumOf(await labels(parts), person)).toEqual({ posts: 5, evidence: 7 });
    await line.scrollIntoViewIfNeeded();
    await look('large');
    await page.keyboard.press('Control+0');
    await expect.poll(widthNow).toBe(1280);

    // Enter leads to the items of those days.
    await parts.filter({ visible: true }).last().focus();
    const isOfEvidence = (label: string): boolean => label.includes(evidenceWord(person));
    const withEvidence = (await labels(parts)).findLast(isOfEvidence) ?? '';
    await line.getByRole('option', { name: withEvidence, exact: true }).click();
    await ruler.getByRole('button').waitFor();
    await page.keyboard.press('Enter');
    await person.seesItems(7);
    await window.close();
    expect(against).toEqual([]);
  },
);

const labels = (parts: ReturnType<Page['locator']>): Promise<string[]> =>
  parts.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));

const evidenceWord = (person: Person): string =>
  person.say('ruler.evidence-count', { count: 0 }).replace('0', '').trim();

/** What all parts together tell of. */
function sumOf(told: string[], person: Person): { posts: number; evidence: number } {
  const sum = (word: string): number =>
    told.reduce((all, each) => {
      const found = new RegExp(`${word} (\\d+)`).exec(each)?.[1];
      return all + Number(found ?? 0);
    }, 0);
  const postsWord = person.say('ruler.posts-count', { count: 0 }).replace('0', '').trim();
  return { posts: sum(postsWord), evidence: sum(evidenceWord(person)) };
}

const widths = (page: Page): Promise<{ isNarrow: boolean; runsOut: boolean }> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const options = [...document.querySelectorAll('[role="option"]')];
    return {
      isNarrow: options.some((each) => each.getBoundingClientRect().width < 24),
      runsOut: main === null || main.scrollWidth > main.clientWidth + 1,
    };
  });
