import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseEntry } from '../../../src/bundle/entry-line.ts';
import { verifyFile } from '../../../src/bundle/node/verify-file.ts';
import type { ItemDetails } from '../../../src/contract/item.ts';
import type { WatchVisit } from '../../../src/contract/watch.ts';
import type { PageCapturer } from '../../../src/core/capture-pages.ts';
import { exportCase } from '../../../src/core/export-case.ts';
import { addWatch } from '../../../src/core/watch/add-watch.ts';
import { heldAgainst } from '../../../src/core/watch/held-against.ts';
import { rebaseWatch } from '../../../src/core/watch/rebase-watch.ts';
import { openReadable } from '../../../src/locker/database/open-database.ts';
import type { KeptWatch } from '../../../src/locker/index.ts';
import { readExportMaterial } from '../../../src/locker/reading/case-material.ts';
import {
  addItem,
  keyOf,
  newLocker,
  noise,
  removeFolders,
  reopen,
  type TestLocker,
  tamper,
} from '../../locker/temporary-locker.ts';
import { readZip } from '../../peer/read-zip.ts';
import { pagesThat, shown, visitOnly } from './pages-that.ts';

vi.setConfig({ testTimeout: 120_000 });

const url = 'https://contoh.example/unggahan/1';
const front = 'https://contoh.example/';
let made: TestLocker;
let caseId: string;
beforeAll(async () => {
  made = await newLocker();
  ({ case: caseId } = await made.locker.openCase({ number: '014/BWS/2026', title: 'Dugaan' }));
  await addWatch(made.locker, {
    ...{ url, caseId, profile: null, acceptTlsErrors: false, everyMs: 3_600_000, until: null, base: null },
  });
});
afterAll(async () => {
  await made.locker.close();
  removeFolders();
});

const only = (): KeptWatch => {
  const [watch] = made.locker.watches.list();
  if (watch === undefined) throw new Error('no watch');
  return watch;
};
const page = (reached: string, more: Partial<ItemDetails> = {}): PageCapturer =>
  pagesThat(made.locker, () => shown('Halaman', { kind: 'web', source: { url, reached }, ...more }), caseId);

async function visit(pages: PageCapturer): Promise<WatchVisit & { item: string }> {
  const { locker } = made;
  await locker.watches.change(only().id, { change: 'due', nextAt: new Date().toISOString() });
  const found = await visitOnly(locker, pages);
  if (found === null || found.item === null) throw new Error('no item');
  return { ...found, item: found.item };
}
const rebase = (item: string | null, reason = 'Akunnya memasang unggahan lain di alamat ini') =>
  rebaseWatch(made.locker, { watch: only().id, item, reason });
const comparedWith = ({ changes }: WatchVisit): string | null => changes?.comparedWith?.item ?? null;

describe('a watched address that has come to show another page', () => {
  let first: string;
  let other: string;

  test('is held against the old one until a person says that it is held against the new one', async () => {
    first = (await visit(page(url))).item;
    const elsewhere = await visit(page(front));
    expect(elsewhere).toMatchObject({ became: 'not-shown', how: 'other-page' });
    const still = await visit(page(front));
    expect(still).toMatchObject({ became: 'not-shown', how: 'other-page' });
    expect(comparedWith(still)).toBe(first);

    other = still.item;
    expect(await rebase(other)).toMatchObject({ changed: true });
    const { officer } = made.locker;
    expect(only()).toMatchObject({
      base: null,
      bases: [
        {
          item: other,
          was: first,
          afterVisit: 3,
          by: officer.name,
          reason: 'Akunnya memasang unggahan lain di alamat ini',
        },
      ],
    });
    const next = await visit(page(front));
    // Nothing was away that is there again: what it showed the last time is what it is held against.
    expect(next).toMatchObject({ became: 'not-compared', how: null });
    expect(comparedWith(next)).toBe(other);
    expect(made.locker.item(next.item).watch).toMatchObject({ visit: 4, rebased: 1 });
    // From then on each is held against the one before, as ever.
    const after = await visit(page(front));
    expect(comparedWith(after)).toBe(next.item);
    expect(await visit(page(front, { outcome: 'gone' }))).toMatchObject({ became: 'gone' });
    expect(await visit(page(front))).toMatchObject({ became: 'back' });
  });

  test('is held against the old one again where a person takes that back, and both are told', async () => {
    expect(await rebase(first, 'Ternyata hanya dialihkan sementara')).toMatchObject({ changed: true });
    expect(only().bases.map(({ item, afterVisit }) => [item, afterVisit])).toEqual([
      [other, 3],
      [first, 7],
    ]);
    const next = await visit(page(url));
    expect(next).toMatchObject({ how: null });
    expect(comparedWith(next)).toBe(first);
    expect(made.locker.item(next.item).watch).toMatchObject({ rebased: 2 });
    expect(await visit(page(front))).toMatchObject({ how: 'other-page' });
  });

  test('has what is said while a visit is made hold from the next one on', async () => {
    const pages = page(url);
    const meanwhile = await visit({
      ...pages,
      capture: async (...args) => {
        await rebase(other);
        return pages.capture(...args);
      },
    });
    expect(comparedWith(meanwhile)).not.toBe(other);
    expect(comparedWith(await visit(page(front)))).toBe(other);
  });

  test('is held against nothing where a person says so', async () => {
    await rebase(null);
    const next = await visit(page(url));
    expect(next).toMatchObject({ became: 'first' });
    expect(heldAgainst(made.locker, only()).base?.item).toBe(next.item);
  });

  test('takes no base that shows nothing, is of another case, or is said without a reason', async () => {
    const { locker } = made;
    const before = only().bases.length;
    const walled = await visit(page(url, { outcome: 'login-wall' }));
    await expect(rebase(walled.item)).rejects.toMatchObject({ code: 'no-base' });
    const photo = await addItem(locker, 'foto.jpg', noise(5), { caseId });
    await expect(rebase(photo.item)).rejects.toMatchObject({ code: 'no-base' });
    const stray = await addItem(locker, 'lain.jpg', noise(6));
    await expect(rebase(stray.item)).rejects.toMatchObject({ code: 'base-elsewhere' });
    await expect(rebase(first, '  ')).rejects.toMatchObject({ code: 'reason-missing' });
    expect(only().bases).toHaveLength(before);
    await rebase(first);
    expect(await rebase(first)).toMatchObject({ changed: false });
    expect(only().bases).toHaveLength(before + 1);
    const { id: watch, visits, bases } = only();
    for (const known of [
      { visits: visits - 1, rebased: bases.length },
      { visits, rebased: bases.length - 1 },
    ])
      await expect(
        locker.watches.rebase({ watch, item: other, was: first, reason: 'x', known }),
      ).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  test('is said so in the log, in the bundle, which is whole, and in no bundle beside what is withheld', async () => {
    const { locker, base, dir } = made;
    const entries = (await locker.caseCustody({ caseId, offset: 0, limit: 200 })).rows.filter(
      ({ kind }) => kind === 'watch.rebased',
    );
    expect(entries.map(({ said }) => said)).toContainEqual({
      of: 'rebased',
      reason: 'Ternyata hanya dialihkan sementara',
    });
    const out = join(base, 'paket.zip');
    const work = { onProgress: () => undefined, signal: new AbortController().signal };
    await exportCase(locker, { caseId, out, to: 'x', why: 'x', overwrite: true }, work);
    expect(await verifyFile(out)).toMatchObject({ intact: true });
    const files = new Map(readZip(readFileSync(out), []));
    const named = (end: string): string =>
      [...files].find(([path]) => path.endsWith(end))?.[1].toString('utf8') ?? '';
    const lines = named('/entries.jsonl').trim().split('\n');
    const rebased = lines
      .map((line) => parseEntry(Buffer.from(line)))
      .filter(({ kind }) => kind === 'watch.rebased');
    expect(rebased).toHaveLength(only().bases.length);
    expect(named('/openings.json')).toContain('Ternyata hanya dialihkan sementara');

    const db = openReadable(dir, await keyOf(dir));
    const openings = (hidden: string): string =>
      JSON.stringify(readExportMaterial(db, caseId, null, { hidden: new Set([hidden]) }).openings);
    for (const hidden of [first, only().bases[1]?.was ?? ''])
      expect(openings(hidden)).not.toContain('Ternyata hanya dialihkan sementara');
    db.close();
  });

  test('is found where somebody changed it in the database, and clean where nobody did', async () => {
    const { locker } = made;
    expect((await locker.check()).problems).toEqual([]);
    const bases = only().bases;
    await locker.close();
    await tamper(made.dir, (db) => db.exec("UPDATE watch_base SET reason = 'lain' WHERE after_visit = 3"));
    made = { ...made, locker: await reopen(made) };
    expect((await made.locker.check()).problems.map(({ code }) => code)).toEqual(['shown-changed']);
    await made.locker.close();
    await tamper(made.dir, (db) => db.exec('DELETE FROM watch_base WHERE after_visit = 7'));
    made = { ...made, locker: await reopen(made) };
    expect((await made.locker.check()).problems.map(({ code }) => code).toSorted()).toEqual([
      'shown-changed',
      'shown-missing',
    ]);
    expect(only().bases).toHaveLength(bases.length - 1);
  });
});
