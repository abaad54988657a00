import { afterEach, expect, test } from 'vitest';
import { newLocker, removeFolders } from '../temporary-locker.ts';

afterEach(removeFolders);

test('a page whose work ended here without a word is refused with its reason, and can be captured again', async () => {
  const { locker } = await newLocker();
  const page = { url: 'https://contoh.example/', caseId: null, priority: 0, note: '' };
  const addedAt = new Date().toISOString();
  await locker.addToQueue({ pages: [page], acceptTlsErrors: false, profile: null, people: null, addedAt });
  const job = locker.queue()[0]?.id ?? '';
  const source = { url: page.url };
  await locker.beginDraft({ kind: 'item.captured', source, itemKind: 'web', title: page.url, jobId: job });
  expect(locker.queue()[0]).toMatchObject({ state: 'running' });
  const reason = { code: 'disk-full', params: {} };
  await locker.changeQueue({ change: 'refuse', job, named: page.url, reason });
  expect(locker.queue()[0]).toMatchObject({ state: 'failed', reason });
  await locker.changeQueue({ change: 'wait', jobs: [job] });
  expect(locker.queue()[0]).toMatchObject({ state: 'waiting', reason: null });
  await locker.close();
});
