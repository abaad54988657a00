import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { textOf } from '../../../src/bundle/bytes.ts';
import { parseCheckpointText } from '../../../src/bundle/checkpoint.ts';
import { verifyFile } from '../../../src/bundle/node/verify-file.ts';
import { parseNote } from '../../../src/bundle/note.ts';
import type { Entry } from '../../../src/contract/entry.ts';
import { exportCase } from '../../../src/core/export-case.ts';
import { openReadable } from '../../../src/locker/database/open-database.ts';
import { type Locker, restoreLocker } from '../../../src/locker/index.ts';
import { readNotes } from '../../../src/locker/notes/index.ts';
import { writeNoteFile } from '../../../src/locker/notes/note-file.ts';
import { wordsIn } from '../../../src/words/index.ts';
import {
  addItem,
  keyOf,
  newLocker,
  noise,
  passphrase,
  removeFolders,
  reopen,
  type TestLocker,
  tamper,
  withoutTriggers,
} from '../temporary-locker.ts';

afterAll(() => removeFolders());

/** A locker with a case of two items, one of them filed later and labelled, exported once, and an inbox. */
async function workedLocker(): Promise<TestLocker & { caseId: string; waiting: string; origin: string }> {
  const made = await newLocker();
  const { locker } = made;
  const { case: caseId } = await locker.openCase({ number: '001/TM', title: 'Spanduk di pagar kantor' });
  const first = await addItem(locker, 'spanduk.jpg', noise(2000), { caseId });
  const { item: waiting } = await addItem(locker, 'menunggu.jpg', noise(2000));
  const filed = await addItem(locker, 'kemudian.jpg', noise(2000));
  await locker.fileItem(filed.item, caseId);
  await locker.labelExhibit({ caseId, itemId: first.item, title: 'Spanduk' });
  await locker.labelExhibit({ caseId, itemId: filed.item, title: 'Lain' });
  await locker.labelExhibit({ caseId, itemId: filed.item, title: 'Lain lagi' });
  await exportOf(locker, caseId, join(made.base, 'dulu.zip'));
  return { ...made, caseId, waiting, origin: locker.origin };
}

async function exportOf(locker: Locker, caseId: string, out: string): Promise<void> {
  const readme = { indonesian: wordsIn('id').say, english: wordsIn('en').say };
  const request = { caseId, out, to: 'Bawaslu', why: 'sidang', overwrite: false, readme };
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  await exportCase(locker, request, work);
}

async function entriesOf(dir: string): Promise<Entry[][]> {
  const db = openReadable(dir, await keyOf(dir));
  const rows = db
    .prepare<[], { log: number; bytes: Buffer }>('SELECT log, bytes FROM entry ORDER BY log, seq')
    .all();
  db.close();
  const logs: Entry[][] = [];
  for (const { log, bytes } of rows) (logs[log] ??= []).push(JSON.parse(textOf(bytes)) as Entry); // our own
  return logs;
}

describe('a log that continues another', () => {
  test('says every case again with the same commitments, and what it continues', async () => {
    const made = await workedLocker();
    const { caseId } = made;
    const before = await made.locker.ruler(caseId, 1);
    const file = join(made.base, 'cadangan');
    await made.locker.backup(file);
    await made.locker.close();
    const dir = join(made.base, 'pulih.jejak');
    await restoreLocker(file, dir, { passphrase, dataDir: made.dataDir });
    // What is said again is told as that, and counted once.
    const restored = await reopen({ ...made, dir });
    const { rows } = await restored.caseCustody({ caseId, offset: 0, limit: 100 });
    for (const { log, kind, takesOver } of rows) expect(takesOver).toBe(log === 0 ? null : kind);
    expect(new Set(rows.map(({ log }) => log))).toEqual(new Set([0, 1]));
    expect(await restored.ruler(caseId, 1)).toEqual(before);
    await restored.close();

    const [old = [], again = []] = await entriesOf(dir);
    expect(again[0]?.body['continues']).toMatchObject({ origin: made.origin, size: old.length });
    const said = again.slice(1);
    expect(said.map(({ kind }) => kind)).toEqual(old.slice(1).map(({ kind }) => kind));
    for (const entry of said) {
      const { seq, at } = entry.body['continued'] as { seq: number; at: string }; // checked just below
      const first = old[seq];
      expect(entry.body['continued']).toEqual({ log: made.origin, seq: first?.seq, at });
      expect(at).toBe(first?.at);
      const { kind, actor, case: caseId, details, files } = entry;
      expect({ kind, actor, caseId, details, files }).toEqual({
        kind: first?.kind,
        actor: first?.actor,
        caseId: first?.case,
        details: first?.details,
        files: first?.files,
      });
    }
    const ofCase = again.filter((entry) => entry.case === made.caseId);
    expect(ofCase.map(({ caseSeq }) => caseSeq)).toEqual(ofCase.map((_, index) => index));
    const filing = said.find(({ kind }) => kind === 'item.filed');
    const [named] = filing?.body['entries'] as number[]; // as this locker writes it
    expect(again[named ?? -1]?.body['itemId']).toBe(filing?.body['itemId']);
  });

  test('makes bundles that verify, also of an item that is filed only now', async () => {
    const made = await workedLocker();
    const file = join(made.base, 'cadangan');
    await made.locker.backup(file);
    await made.locker.close();
    const dir = join(made.base, 'pulih.jejak');
    await restoreLocker(file, dir, { passphrase, dataDir: made.dataDir });
    const locker = await reopen({ dir, dataDir: made.dataDir });
    const before = locker.exhibits(made.caseId);
    expect(before.map(({ label, title }) => [label, title])).toEqual([
      ['P-1', 'Spanduk'],
      ['P-2', 'Lain lagi'],
    ]);
    await exportOf(locker, made.caseId, join(made.base, 'satu.zip'));
    await locker.fileItem(made.waiting, made.caseId);
    expect((await locker.labelExhibit({ caseId: made.caseId, itemId: made.waiting })).label).toBe('P-3');
    await exportOf(locker, made.caseId, join(made.base, 'dua.zip'));
    expect(await locker.check({ deep: true })).toMatchObject({ ok: true, problems: [] });
    const { fingerprint } = locker;
    await locker.close();
    for (const [name, items] of [
      ['satu.zip', 2],
      ['dua.zip', 3],
    ] as const) {
      const result = await verifyFile(join(made.base, name), { key: fingerprint });
      expect(result).toMatchObject({ intact: true, failures: [] });
      expect(result.items).toHaveLength(items);
      expect(JSON.stringify(result.notChecked)).toContain('continued-log');
    }
  });

  test('of one that continues another points to where each entry first stood', async () => {
    const made = await workedLocker();
    await made.locker.backup(join(made.base, 'satu'));
    await made.locker.close();
    const [one, two] = [join(made.base, 'satu.jejak'), join(made.base, 'dua.jejak')];
    await restoreLocker(join(made.base, 'satu'), one, { passphrase, dataDir: made.dataDir });
    const between = await reopen({ dir: one, dataDir: made.dataDir });
    const { case: caseId } = await between.openCase({ number: '002/TM', title: 'Kedua' });
    const { origin } = between;
    await between.backup(join(made.base, 'dua'));
    await between.close();
    const { problems } = await restoreLocker(join(made.base, 'dua'), two, {
      passphrase,
      dataDir: made.dataDir,
    });
    expect(problems).toEqual([]);
    const [, , third = []] = await entriesOf(two);
    const origins = new Map(third.map((entry) => [entry.case ?? entry.kind, entry.body['continued']]));
    expect(origins.get(made.caseId)).toMatchObject({ log: made.origin });
    expect(origins.get(caseId)).toMatchObject({ log: origin });
    const locker = await reopen({ dir: two, dataDir: made.dataDir });
    await exportOf(locker, made.caseId, join(made.base, 'tiga.zip'));
    await locker.close();
    expect(await verifyFile(join(made.base, 'tiga.zip'))).toMatchObject({ intact: true, failures: [] });
  });
});

describe('the old log is not signed on', () => {
  /** As if another device had written last. */
  const writtenElsewhere = ({ dir, dataDir }: TestLocker, origin: string): void => {
    const { head } = readNotes({ dir, dataDir, origins: [origin] });
    if (head.state !== 'kept') throw new Error('no head');
    writeNoteFile(join(dir, 'head.txt'), { note: head.note, device: 'e'.repeat(32) }, () => false);
  };

  test('by a device that knows nothing of it while another wrote it last', async () => {
    const made = await workedLocker();
    const { origin } = made;
    await made.locker.close();
    writtenElsewhere(made, origin);
    const known = await reopen(made);
    expect(known.origin).toBe(origin);
    await known.close();
    writtenElsewhere(made, origin);
    const strange = { dir: made.dir, dataDir: join(made.base, 'perangkat lain') };
    const locker = await reopen(strange);
    expect(locker.findings.map(({ code }) => code)).toEqual(['no-device-note', 'new-log']);
    expect(locker.origin).not.toBe(origin);
    await exportOf(locker, made.caseId, join(made.base, 'satu.zip'));
    const renewed = locker.origin;
    await locker.close();
    expect(await verifyFile(join(made.base, 'satu.zip'))).toMatchObject({ intact: true, failures: [] });
    const again = await reopen(strange);
    expect(again.findings).toEqual([]);
    expect(again.origin).toBe(renewed);
    await again.close();
  });

  test('in a copy of the folder by somebody else on the same machine, but in the folder itself', async () => {
    const made = await workedLocker();
    await made.locker.close();
    const copy = join(made.base, 'salinan.jejak');
    cpSync(made.dir, copy, { recursive: true });
    const somebody = join(made.base, 'orang lain');
    for (const [dir, goesOn] of [
      [made.dir, true],
      [copy, false],
    ] as const) {
      rmSync(somebody, { recursive: true, force: true });
      const locker = await reopen({ dir, dataDir: somebody });
      expect(locker.findings[0]?.code).toBe('no-device-note');
      expect(locker.origin === made.origin).toBe(goesOn);
      await locker.close();
    }
  });

  test('and says again which lists of trusted signers are used', async () => {
    const made = await newLocker();
    const pem = `-----BEGIN CERTIFICATE-----\n${'A'.repeat(64)}\n-----END CERTIFICATE-----\n`;
    await made.locker.trustLists.add({ name: 'daftar.pem', pem });
    const file = join(made.base, 'cadangan');
    await made.locker.backup(file);
    await made.locker.close();
    const dir = join(made.base, 'pulih.jejak');
    await restoreLocker(file, dir, { passphrase, dataDir: made.dataDir });
    const locker = await reopen({ dir, dataDir: made.dataDir });
    expect(locker.trustLists.used()).toBe(pem);
    expect((await locker.check({ deep: true })).problems).toEqual([]);
    await locker.close();
    const [old = [], again = []] = await entriesOf(dir);
    const said = (log: Entry[]): unknown => log.find(({ kind }) => kind === 'settings.changed')?.body;
    expect(said(again)).toMatchObject({ setting: 'trust-lists', lists: [{ name: 'daftar.pem' }] });
    expect(said(again)).toEqual(said(old));
  });

  test('and where an entry cannot be read, the locker is opened for reading', async () => {
    const made = await workedLocker();
    await made.locker.close();
    const copy = join(made.base, 'rusak.jejak');
    cpSync(made.dir, copy, { recursive: true });
    await tamper(copy, (db) => {
      withoutTriggers(db, () => db.exec("UPDATE entry SET bytes = x'7b' WHERE seq = 3"));
    });
    const locker = await reopen({ dir: copy, dataDir: join(made.base, 'orang lain') });
    expect(locker.findings[0]?.code).toBe('opened-for-reading');
    expect((await locker.check()).problems.map(({ code }) => code)).toContain('leaf-wrong');
    await locker.close();
  });

  test('in a folder that was put back to an earlier state, also with its head.txt', async () => {
    const made = await workedLocker();
    await made.locker.close();
    const old = join(made.base, 'lama');
    cpSync(made.dir, old, { recursive: true });
    const signed: Locker = await reopen(made);
    await signed.openCase({ number: '002/TM', title: 'Yang hilang' });
    await signed.close();
    const putBack = (withHead: boolean): void => {
      for (const name of ['locker.db', ...(withHead ? ['head.txt'] : [])])
        cpSync(join(old, name), join(made.dir, name));
      for (const name of ['locker.db-wal', 'locker.db-shm']) rmSync(join(made.dir, name), { force: true });
    };
    putBack(true);
    const locker = await reopen(made);
    const codes = locker.findings.map(({ code }) => code);
    expect(codes).toEqual(['rolled-back', 'new-log']);
    expect(locker.origin).not.toBe(made.origin);
    expect((await locker.check()).problems.map(({ code }) => code)).toEqual(['rolled-back']);
    await locker.close();
    putBack(true);
    const again = await reopen(made);
    expect(again.findings.map(({ code }) => code)).toEqual(['continued-elsewhere', 'new-log']);
    await again.close();

    // No key has signed two checkpoints of one size.
    const sizes = new Map<string, string>();
    for (const dir of [made.dir, old]) {
      if (!existsSync(join(dir, 'keys.json'))) continue;
      const db = openReadable(dir, await keyOf(dir));
      for (const { bytes } of db.prepare<[], { bytes: Buffer }>('SELECT bytes FROM checkpoint').all()) {
        const { origin, size, root } = parseCheckpointText(parseNote(bytes).text);
        const place = `${origin} ${size}`;
        const hex = Buffer.from(root).toString('hex');
        expect(sizes.get(place) ?? hex).toBe(hex);
        sizes.set(place, hex);
      }
      db.close();
    }
    expect(sizes.size).toBeGreaterThan(10);
  });

  test('in a folder that was put back to before the signing key was changed', async () => {
    const made = await workedLocker();
    await made.locker.close();
    const old = join(made.base, 'lama.jejak');
    cpSync(made.dir, old, { recursive: true });
    const otherDevice = join(made.base, 'data lama');
    cpSync(made.dataDir, otherDevice, { recursive: true });
    const signed = await reopen(made);
    await signed.rotateKey('routine');
    await signed.openCase({ number: '002/TM', title: 'Yang hilang' });
    await signed.close();
    for (const grown of [false, true]) {
      const away = join(made.base, `pergi ${String(grown)}`);
      renameSync(made.dir, away);
      cpSync(old, made.dir, { recursive: true });
      if (grown) {
        // Another device has gone on in it meanwhile, beyond what was noted, under the key before.
        const theirs = await reopen({ dir: made.dir, dataDir: otherDevice });
        for (const number of ['3', '4', '5', '6']) await theirs.openCase({ number, title: 'x' });
        await theirs.close();
      } else cpSync(join(away, 'head.txt'), join(made.dir, 'head.txt'));
      const device = join(made.base, `data ${String(grown)}`);
      cpSync(made.dataDir, device, { recursive: true });
      const locker = await reopen({ dir: made.dir, dataDir: device });
      expect(locker.findings.map(({ code }) => code)).toEqual(
        grown ? ['forked', 'new-log'] : ['rolled-back', 'rolled-back', 'new-log'],
      );
      expect(locker.origin).not.toBe(made.origin);
      await locker.close();
      rmSync(made.dir, { recursive: true });
      renameSync(away, made.dir);
    }
  });

  test('in a folder whose signing key was changed elsewhere, while this device went on under the one before', async () => {
    const made = await newLocker();
    const { origin } = made.locker;
    await made.locker.close();
    const [theirs, theirDevice] = [join(made.base, 'salinan'), join(made.base, 'perangkat lain')];
    cpSync(made.dir, theirs, { recursive: true });
    cpSync(made.dataDir, theirDevice, { recursive: true });
    const own = await reopen(made);
    for (const number of ['3', '4']) await own.openCase({ number, title: 'x' });
    await own.close();
    rmSync(made.dir, { recursive: true });
    cpSync(theirs, made.dir, { recursive: true });
    const other = await reopen({ dir: made.dir, dataDir: theirDevice });
    await other.rotateKey('routine');
    for (const number of ['5', '6', '7', '8']) await other.openCase({ number, title: 'x' });
    await other.close();
    const locker = await reopen(made);
    expect(locker.findings.map(({ code }) => code)).toEqual(['forked', 'new-log']);
    expect(locker.origin).not.toBe(origin);
    await locker.close();
  });
});
