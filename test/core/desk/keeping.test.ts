import { createHash, createPublicKey } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprintFromWords } from '../../../src/core/fingerprint-words.ts';
import { unlockKeyFile } from '../../../src/locker/keys/index.ts';
import { readKeyFile, writeKeyFile } from '../../../src/locker/keys/key-file.ts';
import { passphraseSlot } from '../../../src/locker/keys/slot.ts';
import { startSite } from '../../site/server.ts';
import { type CoreClient, resultOf, startCoreClient } from './core-client.ts';

const passphrase = 'empat kata sandi acak';
const newPassphrase = 'lima kata sandi yang lain';
let folder: string;
let dir: string;
let core: CoreClient;
let recoveryCode: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-keeping-'));
  dir = join(folder, 'bukti.jejak');
  mkdirSync(join(folder, 'data'));
  core = await startCoreClient(join(folder, 'data'));
  ({ recoveryCode } = await core.calls.locker.create({
    ...{ folder: core.choose(folder), name: 'bukti', officer: 'Sari Contoh', agency: 'Bawaslu Contoh' },
    passphrase,
  }));
});
afterEach(async () => {
  await core.quit();
  rmSync(folder, { recursive: true });
});

async function codeOf(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ORPCError ? (error.data as { code?: string } | undefined)?.code : error;
}
const recover = (code: string) =>
  core.calls.locker.recover({ where: { recent: dir }, recoveryCode: code, newPassphrase });

describe('the keys of a locker', () => {
  test('are told as digits, as words and as a file, and a new recovery code ends the former one', async () => {
    const keys = await core.calls.keeping.keys();
    expect(fingerprintFromWords(keys.words.join(' '))).toBe(keys.fingerprint);
    expect(keys).toMatchObject({ earlier: [], origin: `jejak/${keys.fingerprint.slice(0, 32)}` });
    expect(keys.ways.map(({ kind, officer, own }) => [kind, officer, own])).toEqual([
      ['passphrase', 'Sari Contoh', true],
      ['recovery', 'Sari Contoh', true],
    ]);
    expect(Date.now() - Date.parse(keys.changedAt ?? '')).toBeLessThan(600_000);
    const out = join(folder, 'kunci.pem');
    await core.calls.keeping.exportKey({ out: core.choose(out) });
    const spki = createPublicKey(readFileSync(out)).export({ format: 'der', type: 'spki' });
    expect(createHash('sha256').update(spki).digest('hex')).toBe(keys.fingerprint);

    expect(await codeOf(core.calls.keeping.newRecoveryCode({ passphrase: 'bukan ini' }))).toBe(
      'wrong-passphrase',
    );
    const made = await core.calls.keeping.newRecoveryCode({ passphrase });
    expect((await core.calls.keeping.keys()).ways).toHaveLength(2);
    await core.calls.locker.close();
    expect(await codeOf(recover(recoveryCode))).toBe('wrong-recovery-code');
    await recover(made.recoveryCode);
    // Until it was typed back, every opening says that it may be on no paper.
    const findings = async () => (await core.calls.desk.state()).locker?.findings.map(({ code }) => code);
    expect(await findings()).toContain('recovery-code-not-kept');
    await core.calls.locker.close();
    await core.calls.locker.open({ where: { recent: dir }, passphrase: newPassphrase });
    expect(await findings()).toContain('recovery-code-not-kept');
    await core.calls.keeping.codeKept();
    expect(await findings()).not.toContain('recovery-code-not-kept');
  });

  test('are each officer’s own: another does not lift their lock, and is not told of their code', async () => {
    const { calls } = core;
    await calls.locker.lock();
    const { dataKey, actor } = await unlockKeyFile(dir, { passphrase });
    const { file } = readKeyFile(dir);
    const slot = await passphraseSlot(file.locker, 'b'.repeat(32), newPassphrase, dataKey);
    writeKeyFile(dir, { ...file, slots: [...file.slots, slot] });

    const refused = calls.locker.unlock({ passphrase: newPassphrase });
    await expect(refused).rejects.toMatchObject({
      data: { code: 'locked-by-another', params: { officer: 'Sari Contoh' } },
    });
    expect((await calls.desk.state()).locker?.locked).toBe(true);
    await calls.locker.unlock({ passphrase });
    const locker = async () => (await calls.desk.state()).locker;
    const codes = async () => (await locker())?.findings.map(({ code }) => code);
    expect(await locker()).toMatchObject({ locked: false, officer: { id: actor } });
    expect(await codes()).toContain('recovery-code-not-kept');

    await calls.locker.close();
    await calls.locker.open({ where: { recent: dir }, passphrase: newPassphrase });
    expect(await locker()).toMatchObject({ officer: { id: slot.actor } });
    expect(await codes()).not.toContain('recovery-code-not-kept');
    // What they are given here and type back is theirs, and says nothing of the other's.
    await calls.keeping.newRecoveryCode({ passphrase: newPassphrase });
    expect(await codes()).toContain('recovery-code-not-kept');
    await calls.keeping.codeKept();
    expect(await codes()).not.toContain('recovery-code-not-kept');
    await calls.locker.close();
    await calls.locker.open({ where: { recent: dir }, passphrase });
    expect(await codes()).toContain('recovery-code-not-kept');
  });

  test('may be a new data key: refused beside others and beside a capture, and else nothing older opens', {
    timeout: 180_000,
  }, async () => {
    const opened = await core.calls.cases.open({ number: '1', title: 'Satu' });
    const draw = (given: string) =>
      resultOf(core.calls.keeping.newDataKey({ passphrase: given, newPassphrase }));
    expect(await codeOf(draw('bukan ini'))).toBe('wrong-passphrase');
    mkdirSync(join(folder, 'other'));
    const other = await startCoreClient(join(folder, 'other'));
    await other.calls.locker.open({ where: { token: other.choose(dir) }, passphrase });
    expect(await codeOf(draw(passphrase))).toBe('locker-in-use');
    await other.quit();
    expect(await core.calls.cases.list()).toMatchObject([{ number: '1' }]);

    const site = await startSite();
    await core.calls.capture.add({ addresses: `${site.origin}/hang`, case: null });
    const stateNow = async () => (await core.calls.capture.queue()).jobs[0]?.state;
    await expect.poll(stateNow, { timeout: 30_000 }).toBe('running');
    expect(await codeOf(draw(passphrase))).toBe('capture-running');
    const [job] = (await core.calls.capture.queue()).jobs;
    await core.calls.capture.cancel({ job: job?.id ?? '' });
    await core.calls.capture.pause();
    await expect.poll(stateNow, { timeout: 30_000 }).not.toBe('running');
    await site.close();

    const checking = (await core.calls.locker.check({ deep: true }))[Symbol.asyncIterator]();
    await checking.next();
    expect(await codeOf(draw(passphrase))).toBe('work-running');
    while ((await checking.next()).done !== true);

    const old = join(folder, 'keys-lama.json');
    cpSync(join(dir, 'keys.json'), old);
    const steps: string[] = [];
    const shown: unknown[] = [];
    let code = '';
    for await (const step of await core.calls.keeping.newDataKey({ passphrase, newPassphrase })) {
      if ('done' in step) code = step.done.recoveryCode;
      else {
        steps.push(step.progress.step);
        shown.push((await core.calls.desk.state()).locker?.dir, await codeOf(core.calls.cases.list()));
      }
    }
    expect(steps).toContain('rekey-copy');
    expect(shown).toContain(dir);
    expect(await core.calls.cases.list()).toMatchObject([{ case: opened.case }]);
    expect((await core.calls.capture.queue()).paused).toBe(true);
    expect(await resultOf(core.calls.locker.check({ deep: true }))).toMatchObject({ ok: true });
    await core.calls.locker.close();
    expect(await codeOf(recover(recoveryCode))).toBe('wrong-recovery-code');
    await recover(code);
    await core.calls.locker.close();
    for (const name of ['keys.json', 'keys.json.bak']) cpSync(old, join(dir, name));
    const open = core.calls.locker.open({ where: { recent: dir }, passphrase });
    expect(await codeOf(open)).toBe('key-does-not-fit');
  });
});

test('says how much room the locker takes and takes away only what dead processes left', async () => {
  const opened = await core.calls.cases.open({ number: '1', title: 'Satu' });
  const file = join(folder, 'besar.bin');
  writeFileSync(file, Buffer.alloc(3_000_000, 7));
  const { items } = await resultOf(
    core.calls.intake.import({ files: [core.choose(file)], case: opened.case }),
  );
  const scratch = join(folder, 'data', 'scratch');
  const [dead, living] = [join(scratch, 'capture-999999999'), join(scratch, `capture-${process.pid}`)];
  for (const each of [dead, living]) {
    mkdirSync(each, { recursive: true });
    writeFileSync(join(each, 'body'), Buffer.alloc(5000));
  }
  const storage = await core.calls.keeping.storage();
  expect(storage).toMatchObject({
    ...{ dir, scratch: { dir: scratch, bytes: 10_000 }, unfinished: { drafts: 0, jobs: 0 } },
    largestCases: [{ number: '1', items: 1 }],
    largestItems: [{ item: items[0], title: 'besar.bin' }],
  });
  expect(storage.largestItems[0]?.bytes).toBeGreaterThanOrEqual(3_000_000);
  expect(storage.stored.bytes).toBeGreaterThanOrEqual(3_000_000);
  const database = storage.files.find(({ kind }) => kind === 'database')?.bytes ?? 0;
  const log = storage.files.find(({ kind }) => kind === 'write-ahead')?.bytes ?? 0;
  expect(database + log).toBeGreaterThan(3_000_000);
  expect(storage.disk.totalBytes).toBeGreaterThan(storage.disk.freeBytes);
  expect(await core.calls.keeping.clearScratch()).toEqual({ bytes: 5000 });
  expect([existsSync(dead), existsSync(living)]).toEqual([false, true]);
  expect(await resultOf(core.calls.locker.check({ deep: false }))).toMatchObject({ ok: true });
});

test('takes a browser only where it starts, and says which one captures and why', async () => {
  const before = await core.calls.keeping.browser();
  expect(before.used).not.toBeNull();
  expect(await codeOf(core.calls.keeping.useBrowser({ token: core.choose('/bin/false') }))).toBe(
    'browser-not-started',
  );
  const missing = core.calls.keeping.useBrowser({ installed: join(folder, 'tidak-ada') });
  expect(await codeOf(missing)).toBe('browser-not-found');
  expect((await core.calls.desk.state()).settings.browser).toBeNull();
  const used = await core.calls.keeping.useBrowser({ token: core.choose(before.used ?? '') });
  expect(used.product).toMatch(/^\w*Chrom\w*\/\d+/);
  expect(await core.calls.keeping.browser()).toMatchObject({ used: before.used, why: 'chosen' });
  await core.calls.keeping.useBrowser(null);
  expect((await core.calls.desk.state()).settings.browser).toBeNull();
});
