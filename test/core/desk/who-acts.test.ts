import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CoreClient, startCoreClient } from './core-client.ts';

const passphrase = 'empat kata sandi acak';
let folder: string;
let core: CoreClient;
let recoveryCode: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-who-'));
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

const open = () => core.calls.locker.open({ where: { recent: join(folder, 'bukti.jejak') }, passphrase });
const stateOf = async () => (await core.calls.desk.state()).locker;
const findings = async () => (await stateOf())?.findings.map(({ code }) => code);

test('who acts is asked where there is a choice, and nothing is shown until it is said', async () => {
  await core.calls.locker.close();
  expect(await open()).toBeNull();
  expect(await stateOf()).toMatchObject({ officer: { name: 'Sari Contoh' }, hasOthers: false });
  const facts = { name: 'Budi Contoh', agency: 'Bawaslu Contoh', nip: '', role: '', assignment: '' } as const;
  const { officer: budi } = await core.calls.officers.keep({ facts });
  expect(await stateOf()).toMatchObject({ officer: { name: 'Sari Contoh' }, hasOthers: true });

  await core.calls.locker.close();
  const asked = await open();
  expect(asked?.officers.map(({ name }) => name)).toEqual(['Budi Contoh', 'Sari Contoh']);
  const sari = asked?.last ?? '';
  expect(asked?.officers.find(({ id }) => id === sari)?.name).toBe('Sari Contoh');
  expect(await stateOf()).toBeNull();
  const refused = await core.calls.cases.list().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ORPCError);
  await core.calls.locker.begin({ officer: budi });
  expect(await stateOf()).toMatchObject({
    officer: { name: 'Budi Contoh' },
    opener: { name: 'Sari Contoh', agency: 'Bawaslu Contoh' },
  });

  // The screen is unlocked with the passphrase that opened the locker, whoever acts.
  await core.calls.locker.lock();
  await core.calls.locker.unlock({ passphrase });
  await core.calls.locker.close();
  expect((await open())?.last).toBe(budi);
  // Given up: what was opened is closed, and can be opened again.
  await core.calls.locker.close();
  await open();
  await core.calls.locker.begin({ officer: sari });
  await core.calls.officers.retire({ officer: budi, isRetired: true });
  expect(await stateOf()).toMatchObject({ officer: { name: 'Sari Contoh' }, hasOthers: false });
});

test('where the officer whose passphrase it is retired, nobody else is taken for them unasked', async () => {
  const facts = { name: 'Budi Contoh', agency: 'Bawaslu Contoh', nip: '', role: '', assignment: '' } as const;
  const sari = (await stateOf())?.officer.id ?? '';
  const { officer: budi } = await core.calls.officers.keep({ facts });
  await core.calls.officers.actAs({ officer: budi });
  await core.calls.officers.retire({ officer: sari, isRetired: true });
  await core.calls.locker.close();
  expect(await open()).toBeNull();
  expect(await stateOf()).toMatchObject({ officer: { id: budi } });
  expect(await findings()).not.toContain('acting-in-place-of');
  await core.quit();

  // Another device, on which nobody was chosen yet.
  mkdirSync(join(folder, 'other'));
  core = await startCoreClient(join(folder, 'other'));
  const where = { token: core.choose(join(folder, 'bukti.jejak')) };
  const asked = await core.calls.locker.open({ where, passphrase });
  expect(asked).toMatchObject({ officers: [{ id: budi }], last: '' });
  expect(await stateOf()).toBeNull();
  await core.calls.locker.begin({ officer: budi });
  expect(await stateOf()).toMatchObject({
    officer: { id: budi },
    opener: { id: sari, name: 'Sari Contoh', agency: 'Bawaslu Contoh' },
  });
  await core.quit();

  // A recovery does not ask: it is said in whose name entries are made, until somebody chooses.
  mkdirSync(join(folder, 'third'));
  core = await startCoreClient(join(folder, 'third'));
  const lost = { token: core.choose(join(folder, 'bukti.jejak')) };
  await core.calls.locker.recover({ where: lost, recoveryCode, newPassphrase: `${passphrase} baru` });
  expect(await findings()).toContain('acting-in-place-of');
  await core.calls.officers.actAs({ officer: budi });
  expect(await findings()).not.toContain('acting-in-place-of');
});
