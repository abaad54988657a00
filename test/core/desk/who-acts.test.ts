import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CoreClient, startCoreClient } from './core-client.ts';

const passphrase = 'empat kata sandi acak';
let folder: string;
let core: CoreClient;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-who-'));
  mkdirSync(join(folder, 'data'));
  core = await startCoreClient(join(folder, 'data'));
  await core.calls.locker.create({
    ...{ folder: core.choose(folder), name: 'bukti', officer: 'Sari Contoh', agency: 'Bawaslu Contoh' },
    passphrase,
  });
});
afterEach(async () => {
  await core.quit();
  rmSync(folder, { recursive: true });
});

const open = () => core.calls.locker.open({ where: { recent: join(folder, 'bukti.jejak') }, passphrase });
const stateOf = async () => (await core.calls.desk.state()).locker;

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
  expect(await stateOf()).toMatchObject({ officer: { name: 'Budi Contoh' }, opener: 'Sari Contoh' });

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
