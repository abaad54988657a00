import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EntrySaid } from '../../../src/contract/calls/index.ts';
import type { ItemState } from '../../../src/contract/item.ts';
import { extractFile } from '../../../src/core/extract-file.ts';
import { openReadable } from '../../../src/locker/database/open-database.ts';
import { readItemCustody } from '../../../src/locker/reading/item-custody.ts';
import {
  addItem,
  details,
  keyOf,
  newLocker,
  noise,
  removeFolders,
  type TestLocker,
} from '../temporary-locker.ts';

let made: TestLocker;
let caseId: string;
let item: string;
beforeEach(async () => {
  made = await newLocker();
  ({ case: caseId } = await made.locker.openCase({ number: '1', title: 'Satu' }));
  ({ item } = await addItem(made.locker, 'spanduk.jpg', noise(10), { caseId }));
});
afterEach(async () => {
  await made.locker.close();
  removeFolders();
});

/** What the newest entries of the case say, the oldest of them first. */
async function newest(count: number): Promise<(EntrySaid | null)[]> {
  const { rows } = await made.locker.caseCustody({ caseId, offset: 0, limit: count });
  return rows.toReversed().map(({ said }) => said);
}

test('an exhibit that is made, named anew, told otherwise and taken out is each told as that', async () => {
  const { locker } = made;
  const label = (rest: object): Promise<unknown> => locker.labelExhibit({ caseId, itemId: item, ...rest });
  await label({ label: 'P-1' });
  await label({ label: 'P-7' });
  await label({ title: 'Spanduk di pagar' });
  await label({ shows: 'Nomor urut' });
  await label({ label: '' });
  await label({ label: 'P-1' });
  const of = 'exhibit';
  expect(await newest(6)).toEqual([
    { of, is: 'labelled', label: 'P-1', was: '', text: 'spanduk.jpg' },
    { of, is: 'relabelled', label: 'P-7', was: 'P-1', text: 'spanduk.jpg' },
    { of, is: 'titled', label: 'P-7', was: 'P-7', text: 'Spanduk di pagar' },
    { of, is: 'told', label: 'P-7', was: 'P-7', text: 'Nomor urut' },
    { of, is: 'taken-out', label: '', was: 'P-7', text: 'Spanduk di pagar' },
    { of, is: 'labelled', label: 'P-1', was: '', text: 'spanduk.jpg' },
  ]);
});

const note = { about: 'note', place: null };

test('a note that is written, changed and withdrawn is told with its words and those before', async () => {
  const { locker } = made;
  const other = await locker.annotateItem({ item, text: 'Lain' });
  const mark = { role: 'original', x: 1, y: 2, width: 3, height: 4 };
  const annotation = await locker.annotateItem({ item, text: 'Satu', mark });
  await locker.annotateItem({ item, annotation: other, text: 'y'.repeat(400) });
  for (const text of ['Dua', '']) await locker.annotateItem({ item, annotation, text, mark });
  const of = 'note';
  const marked = { about: 'mark', place: null };
  expect(await newest(5)).toEqual([
    { of, is: 'written', text: 'Lain', was: '', ...note },
    { of, is: 'written', text: 'Satu', was: '', ...marked },
    { of, is: 'changed', text: `${'y'.repeat(300)}…`, was: 'Lain', ...note },
    { of, is: 'changed', text: 'Dua', was: 'Satu', ...marked },
    { of, is: 'withdrawn', text: '', was: 'Dua', ...marked },
  ]);
});

test('a place that is set by hand, and what is said later of the handing over, are told as no plain notes', async () => {
  const { locker } = made;
  const place = { lat: '-6.2', lon: '106.8166', region: { code: '31.71', name: 'Jakarta Pusat' } };
  const set = await locker.annotateItem({ item, text: 'Kata saksi', place });
  await locker.annotateItem({ item, annotation: set, text: '' });
  const handedIn = { receivedFrom: 'Ketua RT 05', corrects: null };
  await locker.annotateItem({ item, text: 'Salah tulis', handedIn });
  const of = 'note';
  expect(await newest(3)).toEqual([
    { of, is: 'written', text: 'Kata saksi', was: '', about: 'place', place },
    { of, is: 'withdrawn', text: '', was: 'Kata saksi', about: 'place', place: null },
    { of, is: 'written', text: 'Salah tulis', was: '', about: 'handed-in', place: null },
  ]);
});

test('what is changed of a case is told with what was there, and only that', async () => {
  const { locker } = made;
  await locker.changeCase(caseId, { title: 'Dua', deadline: '2026-12-01' });
  await locker.changeCase(caseId, { status: 'closed' });
  await locker.changeCase(caseId, { deadline: null, exhibitOrder: [item] });
  expect(await newest(3)).toEqual([
    {
      of: 'case',
      fields: [
        { field: 'title', was: 'Satu', now: 'Dua' },
        { field: 'deadline', was: '', now: '2026-12-01' },
      ],
    },
    { of: 'case', fields: [{ field: 'status', was: 'open', now: 'closed' }] },
    {
      of: 'case',
      fields: [
        { field: 'deadline', was: '2026-12-01', now: '' },
        { field: 'exhibitOrder', was: '', now: '' },
      ],
    },
  ]);
});

test('a copy of a file that goes out is told as that, with its role', async () => {
  const work = { signal: new AbortController().signal, onProgress: () => undefined };
  await extractFile(
    made.locker,
    { item, role: 'original', out: `${made.locker.dir}-salinan.jpg`, overwrite: false },
    work,
  );
  expect(await newest(1)).toEqual([{ of: 'copy', role: 'original', reason: '' }]);
  expect(await made.locker.check()).toMatchObject({ ok: true, problems: [] });
});

test('a capture that failed is told with its address and why, and leads to no item', async () => {
  const url = 'https://contoh.example/lenyap';
  const draft = await made.locker.beginDraft({
    ...{ kind: 'item.captured', source: { url }, itemKind: 'web', title: 'x', caseId },
  });
  await draft.fail({ code: 'unreachable', source: { url }, message: 'tak terjangkau' });
  const { rows } = await made.locker.caseCustody({ caseId, offset: 0, limit: 1 });
  expect(rows[0]).toMatchObject({
    ...{ kind: 'capture.failed', item: null, title: null },
    said: { of: 'failed', url, code: 'unreachable' },
  });
  const {
    total,
    newest: [attempt],
  } = await made.locker.failedAttempts(caseId, 20);
  expect([total, attempt]).toEqual([
    1,
    expect.objectContaining({ url, code: 'unreachable', at: rows[0]?.at, since: null }),
  ]);
});

test('an attempt that failed names what was captured of its address into the case since, and nothing from before', async () => {
  const { locker } = made;
  const capture = (url: string, of: string | null = caseId) =>
    locker.beginDraft({
      ...{ kind: 'item.captured', source: { url }, itemKind: 'web', title: url },
      ...(of !== null && { caseId: of }),
    });
  const fail = async (url: string, of?: null): Promise<void> => {
    await (await capture(url, of)).fail({ code: 'unreachable', source: { url }, message: 'tak terjangkau' });
  };
  const seal = async (
    url: string,
    of?: string,
    {
      state = 'complete',
      capturedAt = new Date(Date.now() + 1000).toISOString(),
    }: { state?: ItemState; capturedAt?: string } = {},
  ): Promise<string> => {
    const draft = await capture(url, of);
    const file = draft.file('dom', { name: 'dom.html', mediaType: 'text/html' });
    await file.write(noise(10));
    await file.close();
    const told = { ...details(url), capturedAt, kind: 'web', source: { url } } as const;
    return (await draft.seal({ state, details: told })).item;
  };
  await seal('https://contoh.example/dahulu');
  await fail('https://contoh.example/dahulu');
  await fail('https://contoh.example/lenyap');
  await fail('https://contoh.example/lain');
  await fail('https://contoh.example/#/lain');
  const { case: other } = await locker.openCase({ number: '2', title: 'Dua' });
  await seal('https://contoh.example/lain', other);
  // A page that showed nothing, one that was made before and came in since, and another page of one that is all script.
  await seal('https://contoh.example/lain', caseId, { state: 'no-content' });
  await seal('https://contoh.example/lain', caseId, { capturedAt: '2026-01-01T00:00:00.000Z' });
  await seal('https://contoh.example/#/lagi');
  const since = await seal('https://contoh.example/lenyap');
  const attempts = await locker.failedAttempts(caseId, 20);
  expect(attempts.newest.map((each) => each.since?.item ?? null)).toEqual([null, null, since, null]);
  expect(attempts).toMatchObject({ total: 4, since: 1 });
  expect(await locker.failedAttempts(caseId, 1)).toMatchObject({ total: 4, since: 1 });
  // What was for no case stands apart, and what came of it since may be in any.
  await fail('https://contoh.example/lenyap', null);
  await fail('https://contoh.example/dahulu', null);
  const filed = await seal('https://contoh.example/lenyap', other);
  const without = await locker.failedAttempts(null, 20);
  expect(without.newest.map((each) => each.since?.item ?? null)).toEqual([null, filed]);
  expect(without).toMatchObject({ total: 2, since: 1 });
  expect(await locker.failedAttempts(caseId, 20)).toMatchObject({ total: 4, since: 1 });
});

test('a bundle that was made is told with whom it is for and what for', async () => {
  const caseSha256 = 'ab'.repeat(32);
  const { total: length } = await made.locker.caseCustody({ caseId, offset: 0, limit: 1 });
  const exported = { caseId, bundle: 'c'.repeat(32), caseSha256, to: 'Majelis', why: 'Sidang' };
  expect(await made.locker.appendExported({ ...exported, only: { caseLength: length } })).toBe(true);
  expect(await newest(1)).toEqual([
    { of: 'export', to: 'Majelis', why: 'Sidang', caseSha256, bundle: 'c'.repeat(32), certificate: '' },
  ]);
});

test('what was before is looked for once, however many notes an item has', async () => {
  const { locker } = made;
  const first = await locker.annotateItem({ item, text: 'Satu' });
  for (let n = 0; n < 20; n++) await locker.annotateItem({ item, text: `Catatan ${n}` });
  await locker.annotateItem({ item, annotation: first, text: 'Dua' });
  const db = openReadable(made.dir, await keyOf(made.dir));
  let asked = 0;
  const prepare = db.prepare.bind(db);
  vi.spyOn(db, 'prepare').mockImplementation((sql: string) => {
    const statement = prepare(sql);
    if (!sql.includes('FROM item_entry') || !sql.includes('instr(bytes, ?)')) return statement;
    for (const name of ['all', 'iterate'] as const) {
      const run = statement[name].bind(statement) as (...values: unknown[]) => never;
      statement[name] = (...values: unknown[]) => {
        asked += 1;
        return run(...values);
      };
    }
    return statement;
  }); // the same statements, counted
  const said = readItemCustody(db, { item, offset: 0, limit: 1000 }).rows.at(-1)?.said;
  db.close();
  expect(said).toEqual({ of: 'note', is: 'changed', text: 'Dua', was: 'Satu', ...note });
  expect(asked).toBe(1);
});
