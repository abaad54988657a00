import { afterAll, expect, test, vi } from 'vitest';
import { parseEntry } from '../../../src/bundle/entry-line.ts';
import { monthsAfter } from '../../../src/contract/retention.ts';
import {
  addItem,
  exportMaterialOf,
  newLocker,
  noise,
  removeFolders,
  secondOfficer,
} from '../temporary-locker.ts';

afterAll(() => {
  vi.useRealTimers();
  removeFolders();
});

test('so many months after a day is a day that its month has', () => {
  expect(monthsAfter('2026-01-31T10:00:00.000Z', 1)).toBe('2026-02-28T10:00:00.000Z');
  expect(monthsAfter('2026-12-15T10:00:00.000Z', 14)).toBe('2028-02-15T10:00:00.000Z');
});

test('nothing is due without a rule; by one, what its time is over for, but for what is held, and two people remove it', async () => {
  const { locker } = await newLocker();
  const ended = await locker.openCase({ number: '1', title: 'x' });
  const open = await locker.openCase({ number: '2', title: 'y' });
  const bytes = () => noise(200);
  const inEnded = await addItem(locker, 'a.jpg', bytes(), { caseId: ended.case });
  const held = await addItem(locker, 'b.jpg', bytes(), { caseId: ended.case });
  const inOpen = await addItem(locker, 'c.jpg', bytes(), { caseId: open.case });
  const waiting = await addItem(locker, 'd.jpg', bytes());
  await locker.labelExhibit({ caseId: ended.case, itemId: inEnded.item });
  await locker.changeCase(ended.case, { status: 'closed' });
  const second = await secondOfficer(locker);
  const { retention } = locker;
  vi.useFakeTimers({ now: new Date(monthsAfter(new Date().toISOString(), 7)), toFake: ['Date'] });
  expect(await retention.due()).toEqual({ total: 0, held: 0, items: [], next: null });

  const rule = { endedMonths: 6, inboxMonths: 8 };
  await expect(retention.set({ ...rule, because: ' ' })).rejects.toMatchObject({
    code: 'retention-without-reason',
  });
  await expect(retention.set({ ...rule, endedMonths: 0, because: 'x' })).rejects.toMatchObject({
    code: 'not-months',
  });
  await retention.set({ ...rule, because: 'Jadwal retensi contoh' });
  expect(await retention.hold({ of: 'item', id: held.item, isHeld: true, because: 'Banding' })).toBe(true);
  expect(await retention.hold({ of: 'item', id: held.item, isHeld: true, because: 'Banding' })).toBe(false);
  const due = await retention.due();
  expect(due.items.map(({ item, held: by, caseNumber }) => [item, by, caseNumber])).toEqual(
    expect.arrayContaining([
      [inEnded.item, null, '1'],
      [held.item, 'Banding', '1'],
    ]),
  );
  expect(due).toMatchObject({ total: 2, held: 1, next: expect.stringMatching(/Z$/) as string });
  for (const { since, keptUntil } of due.items) expect(keptUntil).toBe(monthsAfter(since, 6));

  // A shorter time needs two, a longer one does not.
  const shorter = { endedMonths: 6, inboxMonths: 7, because: 'x' };
  await expect(retention.set(shorter)).rejects.toMatchObject({ code: 'second-officer-needed' });
  await retention.set({ ...shorter, inboxMonths: null });
  await expect(retention.set(shorter)).rejects.toMatchObject({ code: 'second-officer-needed' });
  await retention.set(shorter, [second]);
  expect(retention.plan()).toMatchObject({ endedMonths: 6, inboxMonths: 7, said: { officer: 'Ani' } });
  expect((await retention.due()).total).toBe(3);

  // What is due always needs two, also where a removal by itself does not.
  await locker.officers.setTwoPeople({ acts: [], bySupervisor: false });
  const all = [inEnded, held, inOpen, waiting].map(({ item }) => item);
  const purge = (approvers: { officer: string }[], signal?: AbortSignal) =>
    retention.purge({ items: all, because: 'Masa simpan habis', approvers, ...(signal && { signal }) });
  await expect(purge([])).rejects.toMatchObject({ code: 'second-officer-needed' });
  const steps: number[] = [];
  const stop = new AbortController();
  const stopped = retention.purge({
    ...{ items: all, because: 'x', approvers: [second], signal: stop.signal },
    onProgress: ({ done = 0 }) => {
      steps.push(done);
      if (done === 1) stop.abort();
    },
  });
  await expect(stopped).rejects.toThrow();
  expect(locker.item(inEnded.item).purged).toEqual([expect.objectContaining({ reason: 'retention' })]);
  expect(await purge([second])).toEqual({
    purged: 1,
    left: [
      { item: inEnded.item, code: 'not-due' },
      { item: held.item, code: 'purge-held' },
      { item: inOpen.item, code: 'not-due' },
    ],
  });
  expect(locker.item(waiting.item).purged).toHaveLength(1);
  expect(locker.item(inOpen.item).purged).toBeUndefined();
  expect(locker.item(held.item).purged).toBeUndefined();
  vi.useRealTimers();
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  await locker.close();
});

test('what is held, by itself or with its case, is removed by nobody until two people end it', async () => {
  const { locker } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  const { item } = await addItem(locker, 'a.jpg', noise(200), { caseId });
  const second = await secondOfficer(locker);
  const purge = () =>
    locker.purgeItem({
      ...{ item, roles: ['original'], reason: 'privacy', because: 'x' },
      approvers: [second],
    });
  const { retention } = locker;
  await expect(retention.hold({ of: 'case', id: caseId, isHeld: true, because: '' })).rejects.toMatchObject({
    code: 'hold-without-reason',
  });
  await retention.hold({ of: 'case', id: caseId, isHeld: true, because: 'Banding' });
  await expect(purge()).rejects.toMatchObject({ code: 'purge-held', params: { reason: 'Banding' } });
  const lift = { of: 'case', id: caseId, isHeld: false, because: 'Putusan tetap' } as const;
  await expect(retention.hold(lift)).rejects.toMatchObject({ code: 'second-officer-needed' });
  expect(retention.holds()).toHaveLength(1);
  await retention.hold(lift, [second]);
  await retention.hold({ of: 'item', id: item, isHeld: true, because: 'Gugatan' });
  await expect(purge()).rejects.toMatchObject({ code: 'purge-held', params: { reason: 'Gugatan' } });
  const chain = await locker.itemCustody({ item, offset: 0, limit: 100 });
  expect(chain.rows.at(-1)?.said).toEqual({ of: 'hold', isHeld: true, reason: 'Gugatan' });
  await retention.hold({ of: 'item', id: item, isHeld: false, because: 'x' }, [second]);
  await purge();
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  await locker.close();
});

test('its time begins anew for what is filed into an ended case later; what is reopened meanwhile stays, and why something was held goes into no bundle', async () => {
  const { locker } = await newLocker();
  const { retention } = locker;
  const ended = await locker.openCase({ number: '1', title: 'x' });
  const first = await addItem(locker, 'a.jpg', noise(200), { caseId: ended.case });
  const second = await addItem(locker, 'b.jpg', noise(200), { caseId: ended.case });
  const later = await addItem(locker, 'c.jpg', noise(200));
  const officer = await secondOfficer(locker);
  await locker.changeCase(ended.case, { status: 'closed' });
  await retention.set({ endedMonths: 6, inboxMonths: null, because: 'Jadwal retensi contoh' });
  await retention.hold({ of: 'item', id: later.item, isHeld: true, because: 'Pemeriksaan internal' });
  await retention.hold({ of: 'item', id: later.item, isHeld: false, because: 'Selesai' }, [officer]);
  await locker.fileItem(later.item, ended.case);
  const bundle = 'b'.repeat(32);
  const said = { caseId: ended.case, bundle, caseSha256: 'c'.repeat(64), to: 'Bawaslu', why: 'sidang' };
  const { total: caseLength } = await locker.caseCustody({ caseId: ended.case, offset: 0, limit: 1 });
  expect(await locker.appendExported({ ...said, only: { caseLength } })).toBe(true);
  const { entries } = exportMaterialOf(locker, ended.case, bundle);
  const shown = entries.map(({ bytes }) => parseEntry(bytes));
  expect(shown.filter(({ kind }) => kind === 'settings.changed')).toEqual([]);
  const filed = shown.find(({ kind }) => kind === 'item.filed');
  expect(filed?.body['itemId']).toBe(later.item);
  vi.useFakeTimers({ now: new Date(monthsAfter(new Date().toISOString(), 7)), toFake: ['Date'] });
  const since = new Map((await retention.due()).items.map((each) => [each.item, each.since]));
  expect(since.size).toBe(3);
  expect(since.get(later.item)).toBe(filed?.at);
  expect(
    await retention.purge({
      ...{ items: [first.item, second.item], because: 'x', approvers: [officer] },
      onProgress: ({ done = 0 }) => {
        if (done === 0) void locker.changeCase(ended.case, { status: 'open' });
      },
    }),
  ).toMatchObject({ left: expect.arrayContaining([{ item: second.item, code: 'not-due' }]) as unknown[] });
  expect(locker.item(second.item).purged).toBeUndefined();
  vi.useRealTimers();
  await locker.close();
});
