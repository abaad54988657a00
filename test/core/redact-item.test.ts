import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import type { ItemDetails } from '../../src/contract/item.ts';
import { exportCase } from '../../src/core/export-case.ts';
import { importFiles } from '../../src/core/import-files.ts';
import { quoteMessages } from '../../src/core/quote-messages.ts';
import { receiveBundle } from '../../src/core/receive/receive-bundle.ts';
import { redactItem } from '../../src/core/redact-item.ts';
import { redactPicture } from '../../src/intake/redact-picture.ts';
import { samplePost } from '../contract/sample-post.ts';
import { zipOf } from '../intake/chat/exports.ts';
import {
  itemCustodyOf,
  newLocker,
  readAll,
  removeFolders,
  type TestLocker,
} from '../locker/temporary-locker.ts';
import { readZip } from '../peer/read-zip.ts';
import { verifyBundle } from '../peer/verify-bundle.ts';

/** Each makes, exports and checks lockers. */
vi.setConfig({ testTimeout: 120_000 });

const secret = 'Petugas Rahasia';
const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });
const post = samplePost({ author: { name: secret, handle: null, id: null }, text: `Kata ${secret}` });

let made: TestLocker;
let caseId: string;
let picture: Buffer;
beforeAll(async () => {
  made = await newLocker();
  // White, with a red name in it, and a comment beside the pixels.
  const red = { input: { create: { width: 40, height: 10, channels: 3 as const, background: '#f00' } } };
  picture = await sharp({ create: { width: 120, height: 80, channels: 3, background: '#fff' } })
    .composite([{ ...red, left: 20, top: 30 }])
    .withExif({ IFD0: { Artist: secret } })
    .png()
    .toBuffer();
});
let count = 0;
beforeEach(async () => {
  count += 1;
  ({ case: caseId } = await made.locker.openCase({ number: String(count), title: 'Satu' }));
});
afterAll(async () => {
  await made.locker.close();
  removeFolders();
});

/** A captured page whose files and facts all hold the name. */
async function page(title = `Halaman ${secret}`, facts: Partial<ItemDetails> = { post }): Promise<string> {
  const draft = await made.locker.beginDraft({
    kind: 'item.captured',
    source: { url: post.url },
    itemKind: 'web',
    title,
    caseId,
  });
  const files = { screenshot: picture, text: Buffer.from(secret), post: Buffer.from(JSON.stringify(post)) };
  for (const [role, bytes] of Object.entries(files)) {
    const file = draft.file(role, {
      name: `${role}.bin`,
      mediaType: role === 'screenshot' ? 'image/png' : 'text/plain',
    });
    await file.write(bytes);
    await file.close();
  }
  const { item } = await draft.seal({
    state: 'complete',
    details: {
      kind: 'web',
      title,
      source: { url: post.url },
      capturedAt: '2026-11-22T10:00:00.000Z',
      steps: [],
      ...facts,
    },
    searchText: secret,
  });
  return item;
}

const redact = (item: string, box = { x: 20, y: 30, width: 40, height: 10 }) =>
  redactItem(
    made.locker,
    { item, role: 'screenshot', boxes: [box], reason: 'Nama petugas ditutupi', title: 'Salinan disunting' },
    silently(),
  );

async function exported(name: string): Promise<string> {
  const out = join(made.base, name);
  const request = { caseId, out, to: 'Majelis', why: 'sidang', overwrite: false };
  await exportCase(made.locker, request, silently());
  return out;
}

test('a redacted copy is black where it was covered, has nothing beside its pixels, and leaves the original as it is', async () => {
  const { locker } = made;
  const original = await page();
  const copy = await redact(original);
  expect(copy).toMatchObject({ kind: 'web', case: caseId, title: 'Salinan disunting', state: 'complete' });
  expect(copy.item).not.toBe(original);
  const bytes = await readAll(locker, copy.item, 'screenshot');
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number[] => [
    ...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
  ];
  expect([info.width, info.height]).toEqual([120, 80]);
  expect([at(19, 30), at(20, 30), at(59, 39), at(60, 39), at(20, 40)]).toEqual([
    [255, 255, 255],
    [0, 0, 0],
    [0, 0, 0],
    [255, 255, 255],
    [255, 255, 255],
  ]);
  expect(await sharp(bytes).metadata()).not.toHaveProperty('exif');
  expect(Buffer.compare(await readAll(locker, original, 'screenshot'), picture)).toBe(0);
  expect((await itemCustodyOf(locker, copy.item)).map(({ kind }) => kind)).toEqual(['item.derived']);
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
});

test('a case whose exhibit is a redacted copy goes out without a byte of the original, or a word made of it', async () => {
  const { locker } = made;
  const original = await page();
  await locker.annotateItem({ item: original, text: `Terlihat ${secret}` });
  const copy = await redact(original);
  const { label } = await locker.labelExhibit({ caseId, itemId: copy.item });
  const out = await exported('disunting.zip');
  const { intact, failures, withheld } = await verifyFile(out);
  expect(failures).toEqual([]);
  expect(intact).toBe(true);
  expect(withheld.files.map(({ item, role, reason }) => [item, role, reason])).toEqual(
    ['screenshot', 'text', 'post'].map((role) => [original, role, `redacted: its redacted copy is ${label}`]),
  );
  expect(verifyBundle(readFileSync(out))).toEqual({ verdict: 'intact', failures: [] });
  const files = readZip(readFileSync(out), []);
  expect(files.size).toBeGreaterThan(10);
  for (const [path, bytes] of files) expect(bytes.includes(secret), path).toBe(false);
  // Without the label nothing is withheld: what is looked for would be found.
  await locker.labelExhibit({ caseId, itemId: copy.item, label: '' });
  const whole = readZip(readFileSync(await exported('utuh.zip')), []);
  expect([...whole.values()].filter((bytes) => bytes.includes(secret)).length).toBeGreaterThan(2);

  // Whoever receives it has the copy and the place of the original, and hands it on.
  const there = await newLocker();
  const got = await receiveBundle(there.locker, { file: out, from: 'Bawaslu' }, silently());
  expect(got.received).not.toBeNull();
  expect(there.locker.items().map(({ item }) => item)).toContain(copy.item);
  expect(there.locker.items().map(({ item }) => item)).not.toContain(original);
  expect(await there.locker.check()).toMatchObject({ ok: true, problems: [] });
  await there.locker.close();
});

/** An archive of a conversation with these pictures in it, brought in: the items of the archive and of each picture. */
async function conversation(pictures: Record<string, Buffer>): Promise<string[]> {
  const path = join(made.base, 'Chat WhatsApp.zip');
  const lines = Object.keys(pictures).map(
    (file) => `0${count}/02/24 07.00 - Sari: ${file} (file terlampir)\n`,
  );
  writeFileSync(path, zipOf({ 'Chat WhatsApp.txt': lines.join(''), ...pictures }));
  const { items } = await importFiles(made.locker, { paths: [path], caseId }, silently());
  return items.map(({ item }) => item);
}

const plain = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 9, height: 9, channels: 3, background } })
    .png()
    .toBuffer();

const redactFile = (item = '') =>
  redactItem(
    made.locker,
    {
      ...{ item, role: 'original', boxes: [{ x: 1, y: 1, width: 5, height: 5 }], reason: 'Nama' },
      ...{ title: 'Salinan', exhibit: 'next' },
    },
    silently(),
  );

test('of a conversation one of whose pictures was redacted the archive stays behind with every file of the very bytes, and its other pictures go out', async () => {
  const { locker } = made;
  const other = await plain('teal');
  const files = { 'satu.png': picture, 'dua.png': other, 'lagi.png': picture };
  const [archive, first, second, again] = await conversation(files);
  await redactFile(first);
  const out = await exported('percakapan.zip');
  const { intact, withheld } = await verifyFile(out);
  expect(intact).toBe(true);
  expect(new Set(withheld.files.map(({ item }) => item))).toEqual(new Set([archive, first, again]));
  const bytes = [...readZip(readFileSync(out), []).values()];
  expect(bytes.some((each) => each.equals(other))).toBe(true);
  expect(bytes.some((each) => each.equals(picture))).toBe(false);
  expect(locker.item(String(second)).title).toBe('dua.png');
});

test('chosen messages go out alone also where a picture of the conversation was redacted before or after', async () => {
  const { locker } = made;
  for (const order of ['before', 'after']) {
    ({ case: caseId } = await locker.openCase({ number: `${count} ${order}`, title: 'Satu' }));
    count += 1;
    const [covered, other, named] = [await plain('navy'), await plain('teal'), await plain('red')];
    const [archive = '', first, second, third] = await conversation({
      ...{ 'satu.png': covered, 'dua.png': other, 'tiga.png': named },
    });
    if (order === 'before') await redactFile(first);
    const messages = { item: archive, from: 3, to: 3, title: 'Hanya ini', language: 'id' as const };
    await quoteMessages(locker, { ...messages, alone: true, exhibit: true }, silently());
    if (order === 'after') await redactFile(first);
    const { redacted: left } = await locker.goingOut(caseId);
    expect([archive, first, second, third].map((item) => left.has(item ?? ''))).toEqual([
      ...[true, true, true, false],
    ]);
  }
});

test('a later visit that quotes an original, since it says what differs, stays behind with it', async () => {
  const { locker } = made;
  const original = await page();
  const later = await page('Halaman', {
    changes: {
      comparedWith: { item: original, capturedAt: '2026-11-22T10:00:00.000Z' },
      ...{ became: 'changed', how: null, status: 200, instead: null, title: null, text: null, picture: null },
      ...{ counts: [], postText: { before: `Kata ${secret}`, after: 'Kata' }, notCompared: [] },
    },
  });
  const { item: copy } = await redact(original);
  await locker.labelExhibit({ caseId, itemId: copy });
  const out = await exported('kunjungan.zip');
  const { intact, withheld } = await verifyFile(out);
  expect(intact).toBe(true);
  expect(new Set(withheld.files.map(({ item }) => item))).toEqual(new Set([original, later]));
  for (const [path, bytes] of readZip(readFileSync(out), []))
    expect(bytes.includes(secret), path).toBe(false);
});

test('what lies under transparent pixels is not in a copy, since nobody saw it', async () => {
  const hidden = await sharp({
    create: { width: 30, height: 20, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const copy = await redactPicture(hidden, [{ x: 0, y: 0, width: 5, height: 5 }]);
  const { data, info } = await sharp(copy).raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(-info.channels)].slice(0, 3)).toEqual([255, 255, 255]);
});

test('an original that is an exhibit itself is not handed over beside its redacted copy: the export says so', async () => {
  const { locker } = made;
  const original = await page();
  const copy = await redact(original);
  const { label } = await locker.labelExhibit({ caseId, itemId: original });
  await locker.labelExhibit({ caseId, itemId: copy.item });
  await expect(exported('keduanya.zip')).rejects.toMatchObject({
    code: 'original-is-exhibit',
    params: { label },
  });
  await locker.labelExhibit({ caseId, itemId: original, label: '' });
  expect(await verifyFile(await exported('salinan.zip'))).toMatchObject({ intact: true });
});

test('a copy takes the label and the place of its original, and each names the other', async () => {
  const { locker } = made;
  const original = await page();
  const { item: second } = await redact(await page('Halaman lain'));
  await locker.labelExhibit({ caseId, itemId: second });
  await locker.labelExhibit({ caseId, itemId: original, shows: `Unggahan ${secret}` });
  await locker.changeCase(caseId, { exhibitOrder: [original, second] });
  const box = { x: 20, y: 30, width: 40, height: 10, reason: 'Nama petugas' };
  const request = { item: original, role: 'screenshot', reason: '', title: 'Salinan' };
  const boxes = [box, { ...box, x: 70 }, { ...box, y: 50, reason: 'NIK' }];
  const before = locker.items({ caseId }).length;
  const [unsaid] = [{ ...box, reason: ' ' }];
  await expect(redactItem(locker, { ...request, boxes: [box, unsaid] }, silently())).rejects.toMatchObject({
    code: 'redaction-without-reason',
  });
  await expect(
    redactItem(
      locker,
      { ...request, item: await page('Bukan bukti'), boxes, exhibit: 'instead' },
      silently(),
    ),
  ).rejects.toMatchObject({ code: 'no-exhibit' });
  expect(locker.items({ caseId })).toHaveLength(before + 1);
  const { item: copy } = await redactItem(locker, { ...request, boxes, exhibit: 'instead' }, silently());
  expect(locker.exhibits(caseId)).toEqual([
    { label: 'P-2', item: copy, title: 'Salinan', shows: '' },
    expect.objectContaining({ label: 'P-1', item: second }),
  ]);
  expect(locker.madeOf(original)).toBeNull();
  expect(locker.madeOf(copy)).toEqual({
    ...{
      item: original,
      title: `Halaman ${secret}`,
      role: 'screenshot',
      isRedaction: true,
      what: 'redacted',
    },
    ...{ reason: 'Nama petugas; NIK', boxes },
  });
  expect(locker.redactedCopies(original)).toMatchObject([{ item: copy, role: 'screenshot', exhibit: 'P-2' }]);
  expect(locker.redactedCopies(copy)).toEqual([]);
  // The log of the original tells of it too, with what was covered and why.
  const said = { of: 'derived', isRedaction: true, from: `Halaman ${secret}`, what: 'redacted', boxes: 3 };
  const derived = { kind: 'item.derived', item: copy, said: { ...said, reason: 'Nama petugas; NIK' } };
  for (const item of [original, copy])
    expect((await itemCustodyOf(locker, item)).filter(({ kind }) => kind === 'item.derived')).toEqual([
      expect.objectContaining(derived),
    ]);
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  const out = await exported('menggantikan.zip');
  expect(await verifyFile(out)).toMatchObject({ intact: true });
  for (const [path, bytes] of readZip(readFileSync(out), []))
    expect(bytes.includes(`Unggahan ${secret}`), path).toBe(false);
});

test('what cannot be redacted is refused, and nothing is made', async () => {
  const { locker } = made;
  const original = await page();
  const before = locker.items({ caseId }).length;
  const ask = (change: Partial<Parameters<typeof redactItem>[1]>) =>
    redactItem(
      locker,
      {
        ...{ item: original, role: 'screenshot', reason: 'x', title: 'x' },
        boxes: [{ x: 0, y: 0, width: 5, height: 5 }],
        ...change,
      },
      silently(),
    );
  await expect(ask({ role: 'text' })).rejects.toMatchObject({ code: 'not-a-picture' });
  await expect(ask({ role: 'viewport' })).rejects.toMatchObject({ code: 'no-such-role' });
  await expect(ask({ boxes: [] })).rejects.toMatchObject({ code: 'redaction-without-box' });
  await expect(ask({ reason: ' ' })).rejects.toMatchObject({ code: 'redaction-without-reason' });
  await expect(ask({ boxes: [{ x: 120, y: 0, width: 5, height: 5 }] })).rejects.toMatchObject({
    code: 'box-outside-picture',
  });
  expect(locker.items({ caseId })).toHaveLength(before);
});
