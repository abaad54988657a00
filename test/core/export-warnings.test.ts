import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CaptureProcess } from '../../src/capture/client.ts';
import type { WarnedItem } from '../../src/contract/export-warning.ts';
import type { PictureBox } from '../../src/contract/redaction.ts';
import type { EvidenceSink, Outcomes } from '../../src/contract/sink.ts';
import type { ToCover } from '../../src/contract/to-cover.ts';
import { exportCase } from '../../src/core/export-case.ts';
import { exportWarnings } from '../../src/core/export-warnings.ts';
import { redactItem } from '../../src/core/redact-item.ts';
import { keepDownload } from '../../src/core/visit-download.ts';
import { recordVisit } from '../../src/core/visit-recording.ts';
import { wholeBanner } from '../contract/sample-banner.ts';
import {
  newLocker,
  removeFolders,
  reopen,
  secondOfficer,
  type TestLocker,
} from '../locker/temporary-locker.ts';
import { readZip } from '../peer/read-zip.ts';

vi.setConfig({ testTimeout: 120_000 });

const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });
const box = { role: 'screenshot', x: 1, y: 2, width: 20, height: 10 };
let made: TestLocker;
let caseId: string;
let picture: Buffer;
beforeAll(async () => {
  made = await newLocker();
  ({ case: caseId } = await made.locker.openCase({ number: '1', title: 'Satu' }));
  picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
});
afterAll(async () => {
  await made.locker.close();
  removeFolders();
});

async function write(
  sink: EvidenceSink,
  role: string,
  about: { name: string; mediaType: string },
  bytes: Uint8Array,
): Promise<void> {
  const file = sink.file(role, about);
  await file.write(Uint8Array.from(bytes));
  await file.close();
}

async function page(
  title: string,
  toCover?: ToCover,
  into = caseId,
  { role = 'screenshot', record }: { role?: string; record?: unknown } = {},
): Promise<string> {
  const draft = await made.locker.beginDraft({
    ...{ kind: 'item.captured', source: { url: 'https://a.example/' }, itemKind: 'web', title, caseId: into },
  });
  await write(draft, role, { name: `${role}.png`, mediaType: 'image/png' }, picture);
  if (record !== undefined)
    await write(
      draft,
      'capture',
      { name: 'capture.json', mediaType: 'application/json' },
      Buffer.from(JSON.stringify(record)),
    );
  const details = {
    ...{ kind: 'web' as const, title, source: { url: 'https://a.example/' }, steps: [] },
    capturedAt: '2026-11-22T10:00:00.000Z',
  };
  const { item } = await draft.seal({
    state: 'complete',
    details,
    ...(toCover === undefined ? {} : { toCover }),
  });
  return item;
}

test('a case says before it goes out which pictures show its investigator, and which acts tell of what stays behind', async () => {
  const { locker } = made;
  const looked = { notLooked: [], profile: 'Akun', named: true };
  const found = await page('Terlihat', { ...looked, boxes: [{ ...box, why: 'own-name' }] });
  await page('Bersih', { ...looked, boxes: [{ ...box, why: 'phone' }] });
  const unnamed = await page('Tanpa nama', { ...looked, boxes: [], named: false });
  const broken = await page('Terputus', { ...looked, boxes: [], notLooked: ['all'] });
  await page('Orang luar', { ...looked, boxes: [{ ...box, why: 'nik' }], profile: null, named: false });
  await page('Lama');
  const { label } = await locker.labelExhibit({ caseId, itemId: found });
  const account = 'a'.repeat(32);
  const unknown = { at: null, zone: null, shown: null };
  await locker.keepRecords(caseId, [
    {
      ...{ what: 'account', id: account },
      facts: { platform: 'contoh', handle: 'akun', stableId: '', url: '', shown: '' },
    },
    {
      ...{ what: 'act', id: 'b'.repeat(32) },
      facts: {
        ...{ kind: 'like', account, basis: 'observed', items: [found], note: 'Catatan' },
        target: { kind: 'post', url: 'https://a.example/', shown: 'Unggahan' },
        ...{ done: unknown, found: unknown },
      },
    },
    { what: 'banner', id: 'd'.repeat(32), facts: wholeBanner([found]) },
  ]);
  expect(await exportWarnings(locker, caseId)).toEqual([
    { code: 'own-name-shown', items: [{ item: found, label, title: 'Terlihat' }] },
    {
      code: 'own-name-unknown',
      items: [
        { item: unnamed, label: null, title: 'Tanpa nama' },
        { item: broken, label: null, title: 'Terputus' },
      ],
    },
  ]);
  const boxes = locker.toCover(found)?.boxes ?? [];
  const request = { item: found, role: 'screenshot', boxes, reason: 'Nama petugas', title: 'Salinan' };
  await redactItem(locker, { ...request, exhibit: 'instead' }, silently());
  await locker.append({
    ...{
      kind: 'capture.failed',
      caseId,
      body: { itemId: 'c'.repeat(32), code: 'unreachable' },
    },
    details: { source: { url: 'https://a.example/hilang' }, message: 'x' },
  });
  expect(await exportWarnings(locker, caseId)).toMatchObject([
    { code: 'originals-withheld', originals: [{ item: found, title: 'Terlihat', copy: label }] },
    { code: 'attempts-failed', count: 1 },
    { code: 'own-name-unknown' },
    {
      code: 'records-of-withheld',
      records: [
        { is: 'act', account: 'akun', says: 'Unggahan · https://a.example/ · Catatan' },
        {
          ...{ is: 'banner', account: '' },
          says: [
            ...['Pilih Budi Contoh\nnomor 24', 'Simpang Jalan Kenari', '-5.1401, 119.4126'],
            ...['Dua orang berseragam', 'Mengikat tali', 'Wati Contoh'],
            ...['Pegawai Dinas Contoh', 'Seragamnya serupa', 'Di depan kantor'],
          ].join(' · '),
        },
      ],
    },
  ]);
  // They keep nobody from handing it over; where something was found is in no bundle.
  const out = join(made.base, 'a.zip');
  await exportCase(locker, { caseId, out, to: 'Majelis', why: 'sidang', overwrite: false }, silently());
  for (const [path, bytes] of readZip(readFileSync(out), []))
    expect(/own-name|toCover|notLooked/.test(bytes.toString('latin1')), path).toBe(false);
  // It is kept with the locker, and goes with what is purged.
  await locker.close();
  made = { ...made, locker: await reopen(made) };
  expect(made.locker.toCover(found)?.boxes).toEqual(boxes);
  await made.locker.purgeItem({
    item: found,
    roles: ['screenshot'],
    reason: 'law',
    because: 'x',
    approvers: [await secondOfficer(made.locker)],
  });
  expect(made.locker.toCover(found)).toBeNull();
  expect(await made.locker.check()).toMatchObject({ ok: true, problems: [] });
});

test('files in which a name stands are told of with it, what was never looked through is unknown, and a redacted copy has none of them', async () => {
  const { locker } = made;
  const { case: caseId } = await locker.openCase({ number: '4', title: 'Empat' });
  const clean = { boxes: [], notLooked: [], looked: ['screenshot'], profile: 'Akun', named: true };
  const record = { a: 1 };
  const named = await page('Bernama', { ...clean, namedIn: ['capture', 'html'] }, caseId, { record });
  await page('Bersih', { ...clean, namedIn: [] }, caseId, { record });
  const old = await page('Lama', clean, caseId, { record });
  const { label } = await locker.labelExhibit({ caseId, itemId: named });
  const unknown = { code: 'own-name-unknown', items: [{ item: old, label: null, title: 'Lama' }] };
  expect(await exportWarnings(locker, caseId)).toEqual([
    { code: 'own-name-in-files', items: [{ item: named, label, title: 'Bernama', files: ['capture.json'] }] },
    unknown,
  ]);
  const request = { item: named, role: 'screenshot', boxes: [{ ...box, reason: 'Nama' }], reason: 'Nama' };
  await redactItem(locker, { ...request, title: 'Salinan', exhibit: 'instead' }, silently());
  expect(await exportWarnings(locker, caseId)).toEqual([
    { code: 'originals-withheld', originals: [{ item: named, title: 'Bernama', copy: label }] },
    unknown,
  ]);
});

test('a redacted copy that leaves its investigator open, or of which nobody knows, is warned of as its original was', async () => {
  const { locker } = made;
  const { case: caseId } = await locker.openCase({ number: '2', title: 'Dua' });
  const looked = { notLooked: [], profile: 'Akun', named: true };
  const [name, nik] = [
    { ...box, why: 'own-name' as const },
    { ...box, y: 20, why: 'nik' as const },
  ];
  const copyOf = async (title: string, toCover: ToCover, boxes: PictureBox[]): Promise<WarnedItem> => {
    const item = await page(title, toCover, caseId);
    await locker.labelExhibit({ caseId, itemId: item });
    const request = {
      item,
      role: 'screenshot',
      boxes,
      reason: 'Ditutupi',
      title,
      exhibit: 'instead' as const,
    };
    const copy = await redactItem(locker, request, silently());
    return expect.objectContaining({ item: copy.item, title }) as WarnedItem;
  };
  const open = await copyOf('Terbuka', { ...looked, boxes: [name, nik] }, [nik]);
  const partly = await copyOf('Sebagian', { ...looked, boxes: [name] }, [{ ...name, width: 19 }]);
  const unknown = await copyOf('Tidak dilihat', { ...looked, boxes: [], notLooked: ['screenshot'] }, [nik]);
  const broken = await copyOf('Terputus', { ...looked, boxes: [], notLooked: ['all'] }, [nik]);
  const unnamed = await copyOf('Tanpa nama', { ...looked, boxes: [], named: false }, [nik]);
  // Covered wholly, or found on another picture: nothing to say.
  await copyOf('Tertutup', { ...looked, boxes: [name, nik] }, [{ x: 0, y: 0, width: 60, height: 40 }]);
  await copyOf('Lain', { ...looked, boxes: [{ ...name, role: 'viewport' }], notLooked: ['viewport'] }, [nik]);
  const warnings = await exportWarnings(locker, caseId);
  expect(warnings.filter(({ code }) => code !== 'originals-withheld')).toEqual([
    { code: 'own-name-shown', items: [open, partly] },
    { code: 'own-name-unknown', items: [unknown, broken, unnamed] },
  ]);
});

test('what nobody looked at is said to be unknown: lists of people, what was captured before it was noted, films and files', async () => {
  const { locker } = made;
  const { case: caseId } = await locker.openCase({ number: '3', title: 'Tiga' });
  const looked = { boxes: [], notLooked: [], profile: 'Akun', named: true };
  const kept = { browser: { profile: 'kept', profileName: 'Akun' } };
  const wanted = ['Daftar', 'Lebih lama', 'Salinan', 'rekaman', 'surat.pdf'];
  await page('Daftar', { ...looked, looked: ['viewport'] }, caseId, { role: 'strip-1' });
  await page('Dilihat', { ...looked, looked: ['screenshot'] }, caseId);
  await page('Dilihat dahulu', looked, caseId);
  await page('Lebih lama', undefined, caseId, { record: kept });
  await page('Tanpa akun', undefined, caseId, { record: { browser: { profile: 'temporary' } } });
  const old = await page('Asli', undefined, caseId, { record: kept });
  await locker.labelExhibit({ caseId, itemId: old });
  const nik = { ...box, reason: 'NIK' };
  const request = { item: old, role: 'screenshot', boxes: [nik], reason: '', title: 'Salinan' };
  await redactItem(locker, { ...request, exhibit: 'instead' }, silently());
  const profile = await locker.profiles.add({ name: 'Akun', url: null, ownNames: ['Sari Contoh'] });
  const bring = (title: string, kind: 'video' | 'file', role: string) => async (sink: EvidenceSink) => {
    await write(sink, role, { name: title, mediaType: 'application/octet-stream' }, Buffer.from('x'));
    const details = { kind, title, source: {}, capturedAt: '2026-11-22T10:00:00.000Z', steps: [] };
    return { result: 'item', state: 'complete', details } satisfies Outcomes;
  };
  const film = bring('rekaman', 'video', 'recording');
  const file = bring('surat.pdf', 'file', 'original');
  const process = {
    record: film,
    keepDownload: (_number: number, sink: EvidenceSink) => file(sink),
  } as unknown as CaptureProcess; // the two of its calls that are made here
  await recordVisit(locker, process, { url: null, caseId, profile });
  const download = { number: 1, url: 'https://a.example/surat.pdf', name: 'surat.pdf', caseId };
  await keepDownload(locker, process, { ...download, profile });
  await keepDownload(locker, process, { ...download, profile: null });
  const warnings = await exportWarnings(locker, caseId);
  expect(warnings).toMatchObject([{ code: 'originals-withheld' }, { code: 'own-name-unknown' }]);
  const named = warnings.flatMap((each) => (each.code === 'own-name-unknown' ? each.items : []));
  expect(named.map(({ title }) => title).toSorted()).toEqual(wanted.toSorted());
});
