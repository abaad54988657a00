import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Working } from '../../../src/contract/calls/index.ts';
import { noise } from '../../locker/temporary-locker.ts';
import { type CoreClient, resultOf, startCoreClient } from './core-client.ts';

const passphrase = 'empat kata sandi acak';
let folder: string;
let core: CoreClient;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-cut-off-'));
  mkdirSync(join(folder, 'data'));
  core = await startCoreClient(join(folder, 'data'));
});
afterEach(async () => {
  await core.quit();
  rmSync(folder, { recursive: true });
});

async function make(name: string): Promise<void> {
  await core.calls.locker.create({
    ...{ folder: core.choose(folder), name, officer: 'Sari Contoh', agency: 'Bawaslu Contoh' },
    passphrase,
  });
}

/** The core dies, and another one opens the locker. */
async function dieAndReopen(name: string): Promise<void> {
  core.process.kill('SIGKILL');
  await core.quit();
  core = await startCoreClient(join(folder, 'data'));
  await core.calls.locker.open({ where: { recent: join(folder, `${name}.jejak`) }, passphrase });
}

/** Begins long work and resolves when it says how far it is. Its end nobody hears: the core dies. */
async function begin<T>(work: Promise<AsyncIterable<Working<T>>>): Promise<void> {
  const steps = (await work)[Symbol.asyncIterator]();
  await steps.next();
  void steps.next().catch(() => undefined);
}

const partials = (): string[] => readdirSync(folder).filter((name) => /^\.(kasus|loker)/.test(name));

test('work that is cut off is offered again with what was chosen, its half-made files are gone, and a stranger’s stay', {
  timeout: 180_000,
}, async () => {
  await make('bukti');
  const { case: caseId } = await core.calls.cases.open({ number: '1', title: 'Satu' });
  writeFileSync(join(folder, 'besar.bin'), noise(150_000_000));
  await resultOf(core.calls.intake.import({ files: [core.choose(join(folder, 'besar.bin'))], case: caseId }));
  const stranger = '.kasus.zip.0123456789ab.partial';
  writeFileSync(join(folder, stranger), 'bukan milik Jejak');
  const out = core.choose(join(folder, 'kasus.zip'));
  await Promise.all([
    begin(core.calls.locker.check({ deep: true })),
    begin(core.calls.locker.backup({ file: core.choose(join(folder, 'loker.jejak-backup')) })),
    begin(core.calls.handOver.export({ case: caseId, out, to: 'Majelis', why: 'Sidang' })),
  ]);
  await expect.poll(() => partials().length, { interval: 5 }).toBe(3);
  await dieAndReopen('bukti');

  const cutOff = await core.calls.locker.cutOff();
  expect(cutOff).toHaveLength(3);
  expect(cutOff).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'check', deep: true, left: 'nothing' }),
      expect.objectContaining({ kind: 'backup', left: 'removed' }),
      expect.objectContaining({
        ...{ kind: 'export', left: 'removed', case: caseId, number: '1', to: 'Majelis', why: 'Sidang' },
        ...{ protection: 'none', replaces: false },
      }),
    ]),
  );
  expect(partials()).toEqual([stranger]);
  for (const each of cutOff) {
    if (each.kind === 'export') {
      const { to, why, replaces: replace } = each;
      const input = { case: each.case, out: each.out.token, to, why, replace };
      expect((await resultOf(core.calls.handOver.export(input))).file).toBe(join(folder, 'kasus.zip'));
      await expect(resultOf(core.calls.handOver.export(input))).rejects.toThrow('file-exists');
    }
    if (each.kind === 'backup')
      expect(await resultOf(core.calls.locker.backup({ file: each.file.token }))).toMatchObject({
        file: join(folder, 'loker.jejak-backup'),
      });
    await core.calls.locker.forgetCutOff({ work: each.work });
  }
  expect(await core.calls.locker.cutOff()).toEqual([]);

  await make('penerima');
  const file = core.choose(join(folder, 'kasus.zip'));
  await begin(core.calls.handOver.receive({ file, from: 'Bu Ani' }));
  await dieAndReopen('penerima');
  const [received] = await core.calls.locker.cutOff();
  expect(received).toMatchObject({ kind: 'receive', from: 'Bu Ani', opensWith: 'nothing', left: 'nothing' });
  if (received?.kind !== 'receive') throw new Error('no receipt');
  const again = { file: received.file.token, from: received.from };
  expect((await resultOf(core.calls.handOver.receive(again))).received).toMatchObject({ items: 1 });

  // What was being done to the locker when it was copied is nobody's in the copy.
  const copy = { file: core.choose(join(folder, 'loker.jejak-backup')), folder: core.choose(folder) };
  await resultOf(core.calls.locker.restore({ ...copy, name: 'kembali', passphrase }));
  await core.calls.locker.open({ where: { recent: join(folder, 'kembali.jejak') }, passphrase });
  expect(await core.calls.locker.cutOff()).toEqual([]);
});

test('of files that were cut off on their way in, those are offered that are not here whole', {
  timeout: 120_000,
}, async () => {
  await make('masuk');
  const { case: caseId } = await core.calls.cases.open({ number: '1', title: 'Satu' });
  const names = ['a.bin', 'b.bin', 'besar.bin', 'c.bin'];
  for (const name of names)
    writeFileSync(join(folder, name), noise(name === 'besar.bin' ? 300_000_000 : 5000 + name.charCodeAt(0)));
  const files = names.map((name) => core.choose(join(folder, name)));
  const receivedWhen = { at: '2026-02-14T14:05', zone: '+09:00' };
  const where = { receivedWhere: 'Balai Desa Contoh', receivedWhen };
  const way = { receivedHow: 'lewat kabel', receivedForm: 'original' as const };
  const about = { receivedFrom: 'Budi Contoh', ...where, ...way, note: 'Dari kartu' };
  const future = { receivedWhen: { at: '9999-12-31', zone: null } };
  await expect(
    resultOf(core.calls.intake.import({ files, case: caseId, ...about, ...future })),
  ).rejects.toMatchObject({ data: { code: 'received-when-in-future' } });
  await begin(core.calls.intake.import({ files, case: caseId, ...about }));
  const rows = async () => (await core.calls.items.page({ scope: caseId })).rows;
  await expect.poll(async () => (await rows()).length, { interval: 5, timeout: 30_000 }).toBe(2);
  await dieAndReopen('masuk');

  const [cutOff, ...others] = await core.calls.locker.cutOff();
  expect(others).toEqual([]);
  if (cutOff?.kind !== 'import') throw new Error('no bringing-in is offered');
  expect(cutOff).toMatchObject({ of: 4, case: caseId, ...about });
  expect(cutOff.files.map(({ name }) => name)).toEqual(['besar.bin', 'c.bin']);
  const tokens = cutOff.files.map(({ token }) => token);
  await resultOf(core.calls.intake.import({ files: tokens, case: caseId, ...about }));
  await core.calls.locker.forgetCutOff({ work: cutOff.work });
  // Those that came before, the one that was cut off and those after it say the same.
  for (const { item } of await rows())
    expect((await core.calls.items.get({ item })).source).toMatchObject({
      ...about,
      receivedWhen: { ...receivedWhen, precision: 'minute', shown: null },
    });
  const whole = (await rows()).filter(({ state }) => state === 'complete').map(({ title }) => title);
  expect(whole.toSorted()).toEqual(names.toSorted());

  // All of it is here: nothing is left to be offered, should it be cut off after its last file.
  await dieAndReopen('masuk');
  expect(await core.calls.locker.cutOff()).toEqual([]);
});

test('work whose page is gone is offered again while the core goes on, and what a person stopped is not', {
  timeout: 180_000,
}, async () => {
  await make('bukti');
  const { case: caseId } = await core.calls.cases.open({ number: '1', title: 'Satu' });
  writeFileSync(join(folder, 'besar.bin'), noise(150_000_000));
  await resultOf(core.calls.intake.import({ files: [core.choose(join(folder, 'besar.bin'))], case: caseId }));
  const exportOver = async (calls: CoreClient['calls'], signal?: AbortSignal): Promise<void> => {
    const out = core.choose(join(folder, 'kasus.zip'));
    const wanted = { case: caseId, out, to: 'Majelis', why: 'Sidang' };
    await begin(calls.handOver.export(wanted, signal === undefined ? {} : { signal }));
    await expect.poll(() => partials().length, { interval: 5 }).toBe(1);
  };
  const stop = new AbortController();
  await exportOver(core.calls, stop.signal);
  stop.abort();
  await expect.poll(() => partials().length).toBe(0);
  expect(await core.calls.locker.cutOff()).toEqual([]);

  const page = core.port();
  await exportOver(page.calls);
  page.close();
  const [cutOff, ...others] = await core.calls.locker.cutOff();
  expect(others).toEqual([]);
  expect(cutOff).toMatchObject({ kind: 'export', case: caseId, to: 'Majelis', left: 'nothing' });
  expect(partials()).toEqual([]);
  await core.calls.locker.forgetCutOff({ work: cutOff?.work ?? '' });
  expect(await core.calls.locker.cutOff()).toEqual([]);
});
