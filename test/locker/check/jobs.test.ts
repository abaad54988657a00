import { afterAll, beforeEach, expect, test } from 'vitest';
import { withoutSecrets } from '../../../src/capture/archive/secrets.ts';
import { checkLocker } from '../../../src/locker/check/check-locker.ts';
import { openReadable, openWritable } from '../../../src/locker/database/open-database.ts';
import { startChunkSalvage } from '../../../src/locker/salvage/chunk-salvage.ts';
import { keyOf, newLocker, removeFolders, type TestLocker } from '../temporary-locker.ts';

const asked = 'https://forum.example/t?sid=123456&p=1';
let made: TestLocker;
let item: string;
afterAll(removeFolders);

beforeEach(async () => {
  made = await newLocker();
  const url = withoutSecrets(asked);
  expect(url).not.toBe(asked);
  const draft = await made.locker.beginDraft({
    ...{ kind: 'item.captured', source: { url }, itemKind: 'web', title: url },
  });
  const sealed = await draft.seal({
    state: 'partial',
    details: {
      ...{ kind: 'web', title: url, source: { url }, capturedAt: '2026-02-14T03:11:12.000Z', steps: [] },
    },
  });
  item = sealed.item;
  await made.locker.close();
});

interface Row {
  url: string;
  state: string;
  item: string | null;
  reason: string | null;
}

/** What a check finds where the list of work has this row. */
async function codesWith({ url, state, item: of, reason }: Row): Promise<string[]> {
  const key = await keyOf(made.dir);
  const writable = openWritable(made.dir, key);
  writable
    .prepare(
      "INSERT INTO job (job, list, position, url, state, item, reason) VALUES ('j', 'l', 0, ?, ?, ?, ?)",
    )
    .run(url, state, of, reason);
  writable.close();
  const db = openReadable(made.dir, key);
  try {
    const { problems } = checkLocker(db, {
      ...{ dir: made.dir, dataDir: made.dataDir, salvage: startChunkSalvage(made.dir, key), deep: false },
      ...{ onProgress: () => undefined, stopped: () => false },
    });
    return problems.map(({ code }) => code);
  } finally {
    db.close();
  }
}

test('an address with a secret of a session in it is that of its item', async () => {
  expect(await codesWith({ url: asked, state: 'done', item, reason: null })).toEqual([]);
});

test('an address that was refused before a capture began has its reason', async () => {
  const reason = JSON.stringify({ code: 'profile-logged-out', params: { profile: 'Pengawas' } });
  const url = 'https://a.example/';
  expect(await codesWith({ url, state: 'failed', item: null, reason })).toEqual([]);
});

test.each([
  'https://forum.example/t?sid=123456&p=2',
  'https://forum.example/u?sid=123456&p=1',
  'https://forum.example/t?sid=',
])('no other address counts as done by it: %s', async (url) => {
  expect(await codesWith({ url, state: 'done', item, reason: null })).toEqual(['job-address-changed']);
});

test('what was refused does not count as done', async () => {
  const reason = JSON.stringify({ code: 'profile-logged-out', params: {} });
  const url = 'https://a.example/';
  expect(await codesWith({ url, state: 'done', item: null, reason })).toEqual(['shown-changed']);
});
