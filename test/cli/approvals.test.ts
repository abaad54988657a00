import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Home, makeHome } from './run-jejak.ts';

vi.setConfig({ testTimeout: 120_000 });
let home: Home;
beforeAll(() => {
  home = makeHome();
});
afterAll(() => home.remove());

async function jejak(args: string[], status = 0, env = {}): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json'], { env });
  expect(ran.status, ran.stderr).toBe(status);
  return ran.json() as Record<string, unknown>;
}

test('an item is purged by two officers, one of them with a key of their own', async () => {
  const dir = join(home.folder, 'a');
  await jejak(['locker', 'create', dir, '--officer', 'Sri Contoh', '--agency', 'Bawaslu']);
  await jejak(['officer', 'add', dir, '--name', 'Budi Contoh', '--role', 'supervisor']);
  const photo = join(home.folder, 'foto.txt');
  writeFileSync(photo, 'contoh');
  const { items } = await jejak(['import', dir, photo]);
  const { item } = (items as { item: string }[])[0] ?? { item: '' };
  const purge = ['purge', dir, item, '--role', 'original', '--reason', 'privacy', '--because', 'Data warga'];
  const code = async (args: string[], env = {}) => (await jejak(args, 2, env))['error'];
  expect(await code(purge)).toMatchObject({ code: 'second-officer-needed' });
  expect(await code([...purge, '--approved-by', 'Sri Contoh'])).toMatchObject({
    code: 'second-officer-needed',
  });
  const own = 'kunci milik Budi saja';
  const key = ['officer', 'key', dir, 'Budi Contoh'];
  const { fingerprint } = await jejak(key, 0, { JEJAK_NEW_PASSPHRASE: own });
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  const byBudi = [...purge, '--approved-by', 'Budi Contoh'];
  expect(await code(byBudi, { JEJAK_APPROVAL_PASSPHRASE: 'yang lain sama sekali' })).toMatchObject({
    code: 'wrong-officer-passphrase',
  });
  expect(await jejak(byBudi, 0, { JEJAK_APPROVAL_PASSPHRASE: own })).toMatchObject({
    item,
    approvals: [{ signed: true }],
  });
  expect(await jejak(['item', dir, item])).toMatchObject({
    purged: [{ roles: ['original'], reason: 'privacy' }],
  });
  expect(await code(byBudi, { JEJAK_APPROVAL_PASSPHRASE: own })).toMatchObject({ code: 'nothing-to-purge' });
  const hold = ['hold', dir, item, '--because', 'Banding'];
  expect(await jejak(hold)).toMatchObject({ of: 'item', id: item, held: true, changed: true });
  expect(await code([...hold, '--lift'])).toMatchObject({ code: 'second-officer-needed' });
  expect(await code(['retention', dir, '--inbox', '6'])).toMatchObject({ code: 'retention-without-reason' });
  expect(await code(['retention', dir, '--inbox', '0'])).toMatchObject({ code: 'not-months' });
  expect(await jejak(['retention', dir, '--inbox', '6', '--because', 'Jadwal contoh'])).toMatchObject({
    retention: { endedMonths: null, inboxMonths: 6, said: { officer: 'Sri Contoh' } },
    holds: [{ of: 'item', id: item, because: 'Banding' }],
  });
  expect(await jejak(['purge', dir, '--due'])).toMatchObject({ due: { total: 0, items: [] } });
  expect(await code(['purge', dir])).toMatchObject({ code: 'purge-what' });
  expect(await jejak(['officer', 'two-people', dir])).toMatchObject({
    twoPeople: { acts: ['purge'], isSet: false },
  });
  const less = ['officer', 'two-people', dir, '--acts', 'none'];
  await jejak(['officer', 'two-people', dir, '--acts', 'purge,officers', '--by', 'supervisor']);
  expect(await code(less)).toMatchObject({ code: 'second-officer-needed' });
  await jejak([...less, '--approved-by', 'Budi Contoh'], 0, { JEJAK_APPROVAL_PASSPHRASE: own });
  expect(await code(['officer', 'two-people', dir, '--acts', 'semua'])).toMatchObject({
    code: 'not-two-people',
  });
  await jejak([...key, '--drop']);
  await jejak(['officer', 'add', dir, '--name', 'Citra Contoh', '--role', 'reader']);
  const asCitra = { JEJAK_OFFICER: 'Citra Contoh' };
  expect(await code(['case', 'open', dir, '--number', '1', '--title', 'x'], asCitra)).toMatchObject({
    code: 'officer-reads-only',
  });
  expect(await jejak(['locker', 'check', dir], 0, asCitra)).toMatchObject({ ok: true });
});
