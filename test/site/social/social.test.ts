import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../src/capture/browser/find-browser.ts';
import { type SocialSite, startSocial } from './start.ts';
import { ordinary, type Switches } from './switches.ts';

let browser: Browser;
let site: SocialSite;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(undefined), args: ['--no-sandbox'] });
});
afterEach(async () => {
  expect(site.acts()).toEqual([]);
  await page.context().close();
  await site.close();
});
afterAll(() => browser.close());

/** Opens a page of a network of its own; the path may depend on what there is in it. */
async function visit(change: Partial<Switches>, pathOf: (site: SocialSite) => string): Promise<void> {
  site = await startSocial(change);
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 720 },
  });
  page = await context.newPage();
  await page.goto(site.origin + pathOf(site));
}

const counts = (change: Partial<Switches['counts']>) => ({ counts: { ...ordinary.counts, ...change } });
const post = (one: SocialSite) => new URL(one.post).pathname;
const profile = (one: SocialSite) => `/u/${one.social.world.owner.handle}`;
const linksOf = (people: readonly { handle: string }[]) =>
  people.map(({ handle }) => `/u/${handle}`).toSorted();

/** Scrolls to the end: who was seen, how often a row was, and how many were in the document at once. */
async function walk(isPane: boolean): Promise<{ seen: string[]; rows: number; most: number }> {
  return page.evaluate(`(async () => {
    const seen = new Set(); let most = 0, rows = 0, last = 0;
    const scroller = ${isPane} ? document.querySelector('[role=dialog] > [tabindex]') : document.scrollingElement;
    for (let still = 0; still < 70;) {
      const shown = [...scroller.querySelectorAll('[aria-posinset]')];
      most = Math.max(most, shown.length);
      for (const row of shown) {
        const at = Number(row.getAttribute('aria-posinset'));
        if (at > last) { last = at; rows += 1; }
        seen.add(row.querySelector('a').getAttribute('href'));
      }
      const before = scroller.scrollTop;
      scroller.scrollBy(0, scroller.clientHeight * 0.8);
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      still = scroller.scrollTop === before ? still + 1 : 0;
    }
    return { seen: [...seen].sort(), rows, most };
  })()`);
}

describe('lists', () => {
  test('of 2,000 never have more than a dozen rows in the document, and show them all', async () => {
    await visit(counts({ followers: 2000 }), profile);
    await page.getByRole('link', { name: '2.000 pengikut' }).click();
    const { seen, most } = await walk(true);
    expect(seen).toEqual(linksOf(site.social.world.followers));
    expect(most).toBeLessThanOrEqual(12);
    expect(site.social.sent('followers').size).toBe(2000);
  }, 120_000);

  test('repeat rows, change their order, say 429 and 500, forget cursors, and still come to their end', async () => {
    const faults = { repeated: 4, reorder: true, tooManyEvery: 5, failEvery: 3, expireAt: 2, latencyMs: 5 };
    await visit({ ...counts({ members: 120 }), ...faults }, () => '/g/relawan/members');
    const { seen, rows } = await walk(false);
    expect(seen).toEqual(linksOf(site.social.world.members));
    expect(rows).toBeGreaterThan(120 + 40);
    const asked = site.served().filter(({ url }) => url.endsWith('/api/graphql'));
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200, 400, 429, 500]));
  });

  test('of reactions are in a dialog with a tab for each kind, which says how many there are', async () => {
    await visit({ ...counts({ reactions: 1200 }), language: 'en', unlisted: 34 }, post);
    await page.getByRole('button', { name: '1,234 reactions; see who reacted to this' }).click();
    const dialog = page.getByRole('dialog', { name: 'Reactions' });
    expect(await dialog.getByRole('tab').allTextContents()).toEqual([
      'All 1.2K',
      'Like',
      'Love',
      'Care',
      'Haha',
      'Wow',
      'Sad',
      'Angry',
    ]);
    await dialog.getByRole('tab', { name: 'Sad' }).click();
    const { seen } = await walk(true);
    expect(seen).toEqual(linksOf(site.social.world.reactions.filter(({ kind }) => kind === 'sad')));
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await dialog.count()).toBe(0);
  });
});

test('nothing but roles and words is the same in two runs', async () => {
  const look = (): Promise<string[]> =>
    page.evaluate(
      `[...document.querySelectorAll('body *')].flatMap((one) => [...one.classList, one.id].filter(Boolean))`,
    );
  const heights = (): Promise<number[]> =>
    page.evaluate(`[...document.querySelectorAll('[role=listitem]')].map((one) => one.offsetHeight)`);
  await visit({}, () => '/g/relawan/members');
  await page.getByRole('listitem').first().waitFor();
  const [names, tall] = [new Set(await look()), await heights()];
  await page.context().close();
  await site.close();
  await visit({}, () => '/g/relawan/members');
  await page.getByRole('listitem').first().waitFor();
  expect((await look()).filter((name) => names.has(name))).toEqual([]);
  expect(await heights()).not.toEqual(tall);
});

test('a post has its whole text, replies and more comments only when they are asked for', async () => {
  await visit({ more: 'button', shadow: true }, post);
  const [first] = site.social.world.posts;
  await page.getByRole('article').first().getByRole('button', { name: 'Lihat selengkapnya' }).click();
  await page.getByText(first?.text ?? '—').waitFor();
  const replies = page.getByRole('button', { name: 'Lihat 3 balasan' }).first();
  await expect
    .poll(() => page.mouse.wheel(0, 300).then(() => replies.isVisible()), { timeout: 10_000 })
    .toBe(true);
  await replies.click();
  await page.getByText('Balasan 1.2.').waitFor();
  await page.mouse.wheel(0, 20_000);
  await page.mouse.wheel(0, 20_000);
  await page.getByRole('button', { name: 'Lihat komentar lainnya' }).click();
  await expect.poll(() => site.social.sent('comments').size).toBe(30);
  expect(site.social.opened.sort()).toEqual(['more', 'replies', 'see-more']);
  expect(await page.evaluate('document.body.children.length')).toBe(2);
});

test('pictures come when they come near, the feed has rows of its own', async () => {
  await visit({}, () => '/');
  await page.getByRole('feed').getByRole('article').first().waitFor();
  const pictures = () => site.served().filter(({ url }) => url.includes('/media/')).length;
  const before = pictures();
  const { most } = await walk(false);
  expect(most).toBeLessThanOrEqual(12);
  expect(pictures()).toBeGreaterThan(before + 5);
  expect(site.social.sent('feed').size).toBe(40);
});

describe('what is pressed that acts', () => {
  test('is counted though nothing comes of it here', async () => {
    await visit({}, post);
    await page.route('**/api/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Suka', exact: true }).first().click();
    await expect.poll(() => site.social.pressed).toEqual(['LikeMutation']);
  });
  test('is an act where it comes to the server', async () => {
    await visit({}, profile);
    await page.getByRole('button', { name: 'Ikuti', exact: true }).first().click();
    await expect.poll(() => site.acts()).toEqual([`POST ${site.origin}/api/graphql`]);
    site.acts = () => [];
  });
});

test('members only: a form lets in, the session ends in the middle', async () => {
  await visit({ members: true, sessionEndsAfter: 2 }, () => '/g/relawan/members');
  await page.getByLabel('Kata sandi').fill('rahasia');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('listitem').first().waitFor();
  await walk(false);
  expect(await page.getByRole('dialog', { name: 'Sesi Anda telah berakhir' }).count()).toBe(1);
  expect(site.social.sent('members').size).toBe(40);
});

test.each(['banner', 'modal', 'shadow'] as const)(
  'asks about cookies in a %s until it is answered',
  async (consent) => {
    await visit({ consent }, post);
    await page.getByRole('button', { name: 'Tolak semua' }).click();
    expect(await page.getByRole('button', { name: 'Tolak semua' }).count()).toBe(0);
    await expect.poll(() => site.social.opened).toEqual(['consent-reject']);
    await page.reload();
    await page.getByRole('article').first().waitFor();
    expect(await page.getByText('kuki').count()).toBe(0);
  },
);

test.each(['ranges', 'segments'])('a film by %s is sent only as it is played', async (by) => {
  await visit({}, (one) => `/v/${one.social.world.posts[0]?.id ?? ''}?by=${by}`);
  const film = () => site.served().filter(({ url }) => /\/film(\.wav|\/)/.test(url)).length;
  expect(film()).toBe(0);
  await page.evaluate(`document.querySelector('video').playbackRate = 8`);
  await page.getByRole('button', { name: 'Putar video' }).click();
  await expect.poll(film, { timeout: 15_000 }).toBeGreaterThanOrEqual(by === 'ranges' ? 1 : 6);
});

test('stories are gone once they were seen so often', async () => {
  await visit({ storyViews: 1 }, (one) => `/stories/${one.social.world.owner.handle}`);
  await page.getByText('Cerita 1:').waitFor();
  await page.reload();
  await page.getByText('Cerita ini tidak lagi tersedia').waitFor();
});

test('frames of the same site and of another one, a service worker, a policy', async () => {
  await visit({ serviceWorker: true }, () => '/frames');
  await expect.poll(() => page.frames().length).toBe(3);
  for (const frame of page.frames().slice(1)) await frame.getByRole('article').waitFor();
  await expect.poll(() => site.served().some(({ url }) => url.endsWith('/sw.js'))).toBe(true);
  await page.evaluate(
    `document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))`,
  );
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

test('the hostile page breaks the page’s own world', async () => {
  await visit({}, () => '/hostile?nodes=20000');
  await page.getByText('Baris jebakan 40.').waitFor({ state: 'attached' });
  expect(await page.evaluate('document.body.getBoundingClientRect().width + [1].map(String).length')).toBe(0);
  await page.mouse.wheel(0, 3000);
  await expect.poll(() => page.getByText('Baris jebakan 3.', { exact: true }).count()).toBe(0);
});
