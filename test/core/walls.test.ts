import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { captureRecord } from '../../src/contract/capture-record.ts';
import type { Item } from '../../src/contract/item.ts';
import type { PeopleRequest } from '../../src/contract/people-list.ts';
import type { Profile } from '../../src/contract/profile.ts';
import { type CaptureListRequest, captureList } from '../../src/core/capture-list.ts';
import { LogInsSeen } from '../../src/core/profile-in-use.ts';
import { createWalls, outcomeForSite } from '../../src/core/walls.ts';
import { newLocker, removeFolders } from '../locker/temporary-locker.ts';
import { startSite } from '../site/server.ts';
import { startSocial } from '../site/social/start.ts';
import { html } from '../site/visit.ts';

vi.setConfig({ testTimeout: 240_000 });

let made: Awaited<ReturnType<typeof newLocker>>;
beforeAll(async () => {
  made = await newLocker();
});
afterAll(async () => {
  await made.locker.close();
  removeFolders();
});

async function capture(addresses: string[], change: Partial<CaptureListRequest> = {}) {
  const { locker, dir } = made;
  const scratchDir = join(dir, '..', 'scratch');
  const request: CaptureListRequest = {
    ...{ addresses, resume: false, stopAtWalls: true, timeoutMs: 60_000, scrollMs: 30_000 },
    ...{ acceptTlsErrors: true, scratchDir, locale: 'id-ID', timeZone: 'Asia/Jakarta', ...change },
  };
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  try {
    return await captureList(locker, request, work);
  } finally {
    rmSync(scratchDir, { recursive: true, force: true });
  }
}

const members: PeopleRequest = { list: 'members', find: [], limitMs: 60_000 };

test('a session that ends in the middle of a list keeps the next page of the site from being asked for', async () => {
  const site = await startSocial({ members: true, sessionEndsAfter: 2 });
  try {
    const next = `${site.origin}/g/relawan/members`;
    const enter = `${site.origin}/enter?next=/g/relawan/members`;
    const { items, left } = await capture([enter, next], { scrollMs: 0, people: members });
    expect(items).toMatchObject([{ state: 'partial', people: { ended: 'log-in-asked' } }]);
    expect(left).toEqual([{ url: next, site: '127.0.0.1', outcome: 'login-wall' }]);
  } finally {
    await site.close();
  }
});

const long = 'Warga berkumpul di lapangan sejak pagi untuk mendengarkan pidatonya. '.repeat(8);
const post = `<div role="article" style="min-height:400px">${long}</div>`;
const ask = `<div role="dialog" aria-modal="true" style="position:fixed;inset:20%;background:#fff">
  <form><input type="password" aria-label="Kata sandi"></form></div>`;

test.each([
  ['a feed', `<div role="feed">${post.repeat(20)}</div>`],
  ['a page that keeps its rows', `<main>${post.repeat(20)}</main>`],
])(
  '%s over which a log-in comes is a wall, though what came is much; a form beside it is none',
  async (_, list) => {
    const header = '<header><form><input type="password" aria-label="Kata sandi"></form></header>';
    const comes = `<script>addEventListener('scroll', () => { if (scrollY > 3000 && !document.querySelector('[role=dialog]'))
    document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(ask)}); });</script>`;
    const site = await startSite({
      pages: {
        '/terbuka': (visit) => visit.reply({ body: html('Terbuka', header + list) }),
        '/tertutup': (visit) => visit.reply({ body: html('Tertutup', header + list + comes) }),
      },
    });
    try {
      const [open, closed] = [`${site.origin}/terbuka`, `${site.origin}/tertutup`];
      const { items, left } = await capture([open, closed, `${open}?lagi`, `${site.elsewhere}/terbuka`]);
      expect(items.map(({ outcome, state }) => [outcome, state])).toEqual([
        ...[
          ['ok', 'complete'],
          ['ok', 'partial'],
          ['ok', 'complete'],
        ],
      ]);
      expect(left).toEqual([{ url: `${open}?lagi`, site: '127.0.0.1', outcome: 'login-wall' }]);
    } finally {
      await site.close();
    }
  },
);

test('what a site refused within a page is a wall, what went wrong within one is none', () => {
  const item = (reason: string, result: 'failed' | 'ok' = 'failed'): Pick<Item, 'outcome' | 'steps'> => ({
    outcome: 'ok',
    steps: [{ name: 'rows', result, ms: 1, reason }],
  });
  expect(outcomeForSite(item('log-in-asked'))).toBe('login-wall');
  expect(outcomeForSite(item('too-many-requests'))).toBe('rate-limited');
  expect(outcomeForSite(item('refused'))).toBe('blocked');
  for (const reason of ['limit', 'still-loading', 'server-error'])
    expect(outcomeForSite(item(reason))).toBe('ok');
  expect(outcomeForSite({ outcome: 'captcha', steps: [] })).toBe('captcha');
  expect(outcomeForSite({ outcome: 'ok', steps: [] }, true)).toBe('login-wall');
});

test('a platform of which nothing was read twice in a row is a wall; another site, or one that went well between, is none', () => {
  const walls = createWalls();
  const [x, portal] = ['https://x.com/contoh/status/1', 'https://portal.example/1'];
  for (const outcome of ['unread', 'ok', 'server-error'] as const) walls.note(x, outcome);
  for (let times = 0; times < 3; times += 1) walls.note(portal, 'server-error');
  walls.note(x, 'unread');
  // Neither twice in a row, as either would say.
  expect(walls.list()).toEqual([]);
  walls.note(x, 'unread');
  expect(walls.list()).toEqual([{ site: 'x', outcome: 'unread' }]);
  walls.lift('x');
  walls.note(x, 'unread');
  expect(walls.list()).toEqual([]);
});

test('a run with a profile that has no address says in the record that its log-in was not looked at', async () => {
  const site = await startSite();
  const { locker } = made;
  try {
    const at = `${site.origin}/article`;
    const without = await locker.profiles.add({ name: 'Tanpa alamat', url: null });
    const own = await locker.profiles.add({ name: 'Dengan alamat', url: at });
    for (const [profile, checked] of [
      [without, 'no-address'],
      [own, 'not-known'],
    ] as const) {
      const { items } = await capture([at], { profile: profile.id, scrollMs: 0 });
      const parts: Uint8Array[] = [];
      for await (const part of locker.readFile(items[0]?.item ?? '', 'capture')) parts.push(part);
      const record = captureRecord.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
      expect(record.browser).toMatchObject({ profileName: profile.name, logInChecked: checked });
    }
  } finally {
    await site.close();
  }
});

test('a log-in has ended at its own site, or where it was seen before; a profile without an address says nothing', () => {
  const profile = (url: string | null): Profile => ({
    ...{ id: 'satu', name: 'Satu', url, createdAt: '', ownNames: [], usedAt: null, loggedIn: 'not-known' },
    ...{ seenAt: null, bytes: 0, inUse: false },
  });
  const [own, none] = [profile('https://www.facebook.com/'), profile(null)];
  const page = 'https://m.facebook.com/contoh/posts/1';
  expect(new LogInsSeen().hasEnded(own, page, 'no')).toBe(true);
  expect(new LogInsSeen().hasEnded(own, page, 'not-known')).toBe(false);
  const seen = new LogInsSeen();
  expect(seen.hasEnded(none, page, 'no')).toBe(false);
  expect(seen.hasEnded(none, page, 'yes')).toBe(false);
  expect(seen.hasEnded(none, page, 'no')).toBe(true);
  expect(seen.hasEnded(none, 'https://x.com/contoh', 'no')).toBe(false);
});
