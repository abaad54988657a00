import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/locker/index.ts';
import {
  addItem,
  beginPhoto,
  details,
  exportMaterialOf,
  newLocker,
  noise,
  readAll,
  removeFolders,
  reopen,
  tamper,
  temporaryFolder,
} from '../temporary-locker.ts';

afterEach(removeFolders);
const mebibyte = 1024 * 1024;

describe('a draft', () => {
  test('B09 is hashed as its bytes are stored, before anything is made of it: the item entry comes before any derivative', async () => {
    const { locker, dir } = await newLocker();
    const bytes = noise(2 * mebibyte + 17);
    const item = await addItem(locker, 'spanduk.jpg', bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(item.files).toEqual([
      { role: 'original', name: 'spanduk.jpg', mediaType: 'image/jpeg', bytes: bytes.length, sha256 },
    ]);
    const derived = await locker.append({
      kind: 'item.derived',
      body: { itemId: item.item, original: { itemId: item.item, role: 'original' } },
    });
    expect(Buffer.compare(await readAll(locker, item.item), bytes)).toBe(0);
    expect(await locker.check()).toMatchObject({ ok: true, objects: 1, bytes: bytes.length });
    await locker.close();
    await tamper(dir, (db) => {
      const first = db
        .prepare<[string], { seq: number }>('SELECT seq FROM item WHERE item = ?')
        .get(item.item)?.seq;
      expect(first).toBeLessThan(derived.seq);
    });
  });

  test('is refused with a source that no entry takes, and leaves nothing that would keep the locker closed', async () => {
    const made = await newLocker();
    const source = { fileName: 'a.jpg', fileModifiedAt: '+012000-01-01T00:00:00.000Z' };
    const draft = await made.locker.beginDraft({
      kind: 'item.imported',
      source,
      itemKind: 'photo',
      title: 'a.jpg',
    });
    const file = draft.file('original', { name: 'a.jpg', mediaType: 'image/jpeg' });
    const sealed = file
      .write(noise(10))
      .then(() => file.close())
      .then(() => draft.seal({ state: 'complete', details: { ...details('a.jpg'), source } }));
    await expect(sealed).rejects.toMatchObject({ code: 'entry-wrong-form' });
    await made.locker.close();
    const again = await reopen(made);
    expect(again.items()).toEqual([]);
    await again.close();
  });

  test('takes bytes in pieces of any size', async () => {
    const { locker } = await newLocker();
    const bytes = noise(3 * mebibyte + 1);
    const draft = await beginPhoto(locker, 'a');
    const file = draft.file('original', { name: 'a', mediaType: 'image/jpeg' });
    const sizes = [0, 1, mebibyte - 1, mebibyte, mebibyte + 1];
    expect(draft.isEmpty()).toBe(true);
    for (let at = 0, n = 0; at < bytes.length; n++) {
      const part = bytes.slice(at, at + (sizes[n % sizes.length] ?? 1));
      await file.write(part);
      part.fill(0); // the caller may use its buffer again at once
      at += part.length;
    }
    expect(draft.isEmpty()).toBe(false);
    const ended = await file.close();
    expect(ended).toEqual({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    const item = await draft.seal({ state: 'complete', details: details('a') });
    expect(Buffer.compare(await readAll(locker, item.item), bytes)).toBe(0);
    await locker.close();
  });

  test('leaves its room to a reading that fails, and keeps what came before whatever that still writes', async () => {
    const { locker } = await newLocker();
    const draft = await beginPhoto(locker, 'macet.jpg');
    const file = draft.file('original', { name: 'macet.jpg', mediaType: 'image/jpeg' });
    await file.fill((room) => {
      room.set([1, 2, 3]);
      return Promise.resolve(3);
    });
    let stuck: Uint8Array = new Uint8Array(0);
    const failed = file.fill((room) => {
      stuck = room;
      return Promise.reject(new Error('left'));
    });
    await expect(failed).rejects.toThrow('left');
    const ended = file.close();
    const other = draft.file('text', { name: 'text.txt', mediaType: 'text/plain' });
    await other.write(Uint8Array.of(7, 7));
    const otherEnded = other.close();
    new Uint8Array(stuck.buffer).fill(9); // the disk answers after all
    await Promise.all([ended, otherEnded]);
    const item = await draft.seal({ state: 'partial', details: details('macet.jpg') });
    expect(Array.from(await readAll(locker, item.item))).toEqual([1, 2, 3]);
    expect(await locker.check()).toMatchObject({ ok: true });
    await locker.close();
  });

  test.each([0, 1, 2 * mebibyte, 2 * mebibyte + 1])(
    'takes %i bytes that are read into it',
    async (length) => {
      const { locker, dir } = await newLocker();
      const bytes = noise(length);
      const draft = await beginPhoto(locker, 'dibaca.jpg');
      const file = draft.file('original', { name: 'dibaca.jpg', mediaType: 'image/jpeg' });
      let at = 0;
      const read = (room: Uint8Array): Promise<number> => {
        const part = bytes.subarray(at, at + Math.min(room.length, 300_000));
        room.set(part);
        at += part.length;
        return Promise.resolve(part.length);
      };
      expect(draft.isEmpty()).toBe(true);
      while ((await file.fill(read)) > 0) expect(draft.isEmpty()).toBe(false);
      await file.close();
      const item = await draft.seal({ state: 'complete', details: details('dibaca.jpg') });
      expect(item.files[0]).toMatchObject({
        bytes: length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      expect(Buffer.compare(await readAll(locker, item.item), bytes)).toBe(0);
      expect(await locker.check()).toMatchObject({ ok: true, bytes: length });
      await locker.close();
      await tamper(dir, (db) => {
        const chunks = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM chunk').get()?.count;
        expect(chunks).toBe(Math.ceil(length / mebibyte));
      });
    },
  );

  test('stores the same bytes once, and gives up the second copy', async () => {
    const made = await newLocker();
    const bytes = noise(2 * mebibyte);
    const first = await addItem(made.locker, 'a', bytes);
    const second = await addItem(made.locker, 'b', bytes);
    await addItem(made.locker, 'kosong', new Uint8Array(0));
    expect(second.files[0]?.sha256).toBe(first.files[0]?.sha256);
    expect(await made.locker.check()).toMatchObject({ ok: true, objects: 2, bytes: bytes.length });
    await made.locker.close();
    await tamper(made.dir, (db) => {
      const states = db.prepare('SELECT state, count(*) AS count FROM object GROUP BY state').all();
      expect(states).toEqual([{ state: 'sealed', count: 2 }]);
      expect(db.prepare('SELECT count(*) AS count FROM chunk').get()).toEqual({ count: 2 });
    });
  });

  test('leaves out a file that was dropped', async () => {
    const made = await newLocker();
    const draft = await beginPhoto(made.locker, 'a');
    const pdf = draft.file('pdf', { name: 'a.pdf', mediaType: 'application/pdf' });
    await pdf.write(noise(2 * mebibyte));
    await pdf.drop();
    const text = draft.file('text', { name: 'a.txt', mediaType: 'text/plain' });
    await text.write(new TextEncoder().encode('halo'));
    await text.close();
    const item = await draft.seal({ state: 'partial', details: details('a') });
    expect(item.files.map(({ role }) => role)).toEqual(['text']);
    expect(await made.locker.check()).toMatchObject({ ok: true, objects: 1, bytes: 4 });
    await made.locker.close();
  });

  test('refuses to be sealed with a file that was not ended, and goes on after', async () => {
    const { locker } = await newLocker();
    const draft = await beginPhoto(locker, 'a');
    const file = draft.file('original', { name: 'a', mediaType: 'image/jpeg' });
    await file.write(noise(10));
    await expect(draft.seal({ state: 'complete', details: details('a') })).rejects.toMatchObject({
      code: 'draft-file-open',
    });
    expect(() => draft.file('original', { name: 'b', mediaType: 'image/jpeg' })).toThrow('role-twice');
    await file.close();
    await draft.seal({ state: 'complete', details: details('a') });
    await expect(draft.seal({ state: 'complete', details: details('a') })).rejects.toMatchObject({
      code: 'draft-gone',
    });
    expect(locker.items()).toHaveLength(1);
    await locker.close();
  });

  test('is sealed whatever a page puts into its title, and keeps a role of two names apart', async () => {
    const { locker } = await newLocker();
    const draft = await beginPhoto(locker, 'lone \ud800 surrogate');
    const file = draft.file('original', { name: 'n\udc00.jpg', mediaType: 'image/jpeg' });
    await file.write(noise(10));
    await file.close();
    const item = await draft.seal({ state: 'complete', details: details('lone \ud800 \0 surrogate') });
    expect(item.title).toBe('lone \ufffd \0 surrogate');
    expect(item.files[0]?.name).toBe('n\ufffd.jpg');
    expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
    await locker.close();
  });

  test('of which nothing came is recorded as a failure, with what was asked for behind a commitment', async () => {
    const { locker } = await newLocker();
    const opened = await locker.openCase({ number: '1', title: 'x' });
    const draft = await beginPhoto(locker, 'a', opened.case);
    const { seq } = await draft.fail({
      code: 'host-unreachable',
      source: { url: 'https://a.example/' },
      message: 'ENOTFOUND',
    });
    expect(seq).toBe(3);
    expect(locker.items()).toEqual([]);
    expect(locker.caseMaterial(opened.case).caseLength).toBe(2);
    expect(await locker.check()).toMatchObject({ ok: true });
    await locker.close();
  });

  test('bears the note that was written as it was taken from its first commit on, or says it with why nothing came', async () => {
    const made = await newLocker();
    const { locker } = made;
    const about = {
      kind: 'item.captured',
      itemKind: 'web',
      title: 'a',
      source: { url: 'https://a.example/' },
    };
    const opened = await locker.openCase({ number: '1', title: 'x' });
    const begin = (note: string, caseId?: string): Promise<Draft> =>
      locker.beginDraft({
        ...about,
        kind: 'item.captured',
        itemKind: 'web',
        note,
        ...(caseId && { caseId }),
      });
    const web = { ...details('a'), kind: 'web' as const, source: about.source };
    const draft = await begin(' kolom komentar masih ada ', opened.case);
    await draft.seal({ state: 'complete', details: web });
    expect(locker.annotations(draft.item)).toMatchObject([{ text: 'kolom komentar masih ada', mark: null }]);
    expect(locker.item(draft.item).source).toEqual(about.source);
    const found = await locker.search('komentar');
    expect(found.hits.map(({ item, role }) => [item, role])).toEqual([[draft.item, 'notes']]);

    const blank = await begin('  ');
    await blank.seal({ state: 'complete', details: web });
    expect(locker.annotations(blank.item)).toEqual([]);

    const failing = await begin('tak sempat terbuka', opened.case);
    await failing.fail({ code: 'host-unreachable', source: about.source, message: '' });
    const bundle = 'b'.repeat(32);
    const caseSha256 = 'c'.repeat(64);
    const out = {
      caseId: opened.case,
      bundle,
      caseSha256,
      to: 'Bawaslu',
      why: 'uji',
      only: { caseLength: 4 },
    };
    expect(await locker.appendExported(out)).toBe(true);
    const sources = exportMaterialOf(locker, opened.case, bundle).openings.map(
      ({ value }) => (value as { source?: object }).source,
    );
    expect(sources).toContainEqual({ ...about.source, note: 'tak sempat terbuka' });
    expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
    await locker.close();
  });

  test('is refused for a case that does not exist', async () => {
    const { locker } = await newLocker();
    await expect(beginPhoto(locker, 'a', 'a'.repeat(32))).rejects.toMatchObject({ code: 'no-such-case' });
    await locker.close();
  });
});

describe('a draft whose process was killed', () => {
  test('is sealed as partial with what came, or recorded as failed where nothing came; what was sealed stays', async () => {
    const made = await newLocker(temporaryFolder());
    await made.locker.close();
    const said = await runUntil(
      made,
      (lines) => lines.filter((line) => line.startsWith('sealed')).length >= 4,
    );
    const locker = await reopen(made);
    expect(locker.findings.map(({ code }) => code)).toEqual(['drafts-ended']);
    const items = new Map(locker.items().map((item) => [item.item, item]));
    for (const line of said) {
      const [word, id = '', sha256] = line.split(' ');
      if (word === 'sealed') expect(items.get(id)).toMatchObject({ state: 'complete', files: [{ sha256 }] });
      if (word === 'empty') expect(items.has(id)).toBe(false);
      if (word !== 'half') continue;
      const half = items.get(id);
      expect(half).toMatchObject({
        state: 'partial',
        title: 'separuh.jpg',
        source: { fileName: 'separuh.jpg' },
      });
      expect(half?.steps).toEqual([
        { name: 'interrupted', result: 'interrupted', ms: 0, reason: 'process-died' },
      ]);
      expect(half?.files.map(({ role, bytes }) => [role, bytes])).toEqual([
        ['original', 3 * mebibyte],
        ['exif', 2],
      ]);
      expect(Buffer.compare(await readAll(locker, id), Buffer.alloc(3 * mebibyte, 5))).toBe(0);
    }
    expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
    await locker.close();
  });

  test('is left alone while its process lives', async () => {
    const made = await newLocker();
    const draft = await beginPhoto(made.locker, 'hidup.jpg');
    const file = draft.file('original', { name: 'a', mediaType: 'image/jpeg' });
    await file.write(noise(2 * mebibyte));
    const other = await reopen(made);
    expect(other.findings).toEqual([]);
    expect(other.items()).toEqual([]);
    await file.close();
    const item = await draft.seal({ state: 'complete', details: details('hidup.jpg') });
    expect(other.item(item.item).state).toBe('complete');
    await other.close();
    await made.locker.close();
  });

  test('of a locker that was closed is ended at the next opening', async () => {
    const made = await newLocker();
    const about = { kind: 'item.captured', itemKind: 'web', title: 'a', note: 'di layar tadi' } as const;
    const draft = await made.locker.beginDraft({ ...about, source: { url: 'https://a.example/' } });
    await draft.file('viewport', { name: 'a', mediaType: 'image/png' }).write(noise(mebibyte));
    await made.locker.close();
    const again = await reopen(made);
    expect(again.item(draft.item)).toMatchObject({ state: 'partial', files: [{ bytes: mebibyte }] });
    expect(again.annotations(draft.item)).toMatchObject([{ text: 'di layar tadi' }]);
    expect(await again.check()).toMatchObject({ ok: true, problems: [] });
    await again.close();
  });
});

async function runUntil(
  { dir, dataDir }: { dir: string; dataDir: string },
  enough: (lines: string[]) => boolean,
): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '..', 'children', 'fill-drafts.ts'), dir, dataDir],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (enough(lines)) break;
  }
  child.kill('SIGKILL');
  await exited;
  return lines;
}
