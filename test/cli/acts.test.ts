import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CaseActs } from '../../src/contract/acts.ts';
import type { Item } from '../../src/contract/item.ts';
import { type Home, makeHome } from './run-jejak.ts';

vi.setConfig({ testTimeout: 120_000 });
let home: Home;
beforeAll(() => {
  home = makeHome();
});
afterAll(() => home.remove());

const number = '014/BWS/2026';
const at = (name: string): string => join(home.folder, name);

async function jejak(args: string[], status = 0): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json']);
  expect(ran.status).toBe(status);
  return ran.json() as Record<string, unknown>;
}

test('who did what is recorded, listed, exported and withdrawn by the command line', async () => {
  const inCase = [at('a'), '--case', number];
  await jejak(['locker', 'create', at('a'), '--officer', 'Sri Contoh', '--agency', 'Bawaslu']);
  await jejak(['case', 'open', at('a'), '--number', number, '--title', 'Dugaan dukungan']);
  writeFileSync(at('suka.txt'), 'daftar yang menyukai');
  const brought = await jejak(['import', ...inCase, at('suka.txt')]);
  const [item] = brought['items'] as Item[];
  const person = ['--name', 'Budi Contoh', '--agency', 'Dinas Contoh', '--nip', '198001012005011001'];
  expect(await jejak(['subject', 'add', ...inCase, ...person])).toMatchObject({
    subject: { name: 'Budi Contoh', agency: 'Dinas Contoh', nip: '198001012005011001', withdrawn: null },
  });
  const account = ['account', 'add', ...inCase, '--platform', 'instagram', '--handle', '@budi.contoh'];
  await jejak(account);
  const linking = ['--subject', 'budi contoh', '--basis', 'inferred'];
  expect((await jejak([...account, ...linking, '--level', 'L2'], 2))['error']).toMatchObject({
    code: 'grounds-missing',
  });
  expect((await jejak([...account, ...linking, '--level', 'L9'], 2))['error']).toMatchObject({
    code: 'unknown-choice',
  });
  expect((await jejak([...account, ...linking], 2))['error']).toMatchObject({ code: 'missing-option' });
  expect(await jejak([...account, ...linking, '--level', 'L0', '--shown', 'Budi'])).toMatchObject({
    account: { handle: 'budi.contoh', shown: 'Budi' },
    attributions: [{ level: 'L0', basis: 'inferred' }],
  });

  const act = ['act', 'add', at('a'), item?.item ?? '', '--case', number, '--act', 'like'];
  const target = ['--target-url', 'https://contoh.example/p/1', '--target-shown', 'Akun Pemenangan'];
  const said = ['--account', 'budi.contoh', '--basis', 'observed', ...target];
  expect((await jejak([...act, ...said, '--done', 'kemarin'], 2))['error']).toMatchObject({
    code: 'record-wrong-form',
  });
  expect(await jejak([...act, ...said, '--done', '2023-09-25T14:05', '--done-zone', '+07:00'])).toMatchObject(
    {
      doubts: [],
    },
  );
  const acts = (await jejak(['act', 'list', ...inCase])) as unknown as CaseActs;
  expect(acts.acts).toMatchObject([
    {
      kind: 'like',
      basis: 'observed',
      items: [item?.item],
      done: { at: '2023-09-25T14:05', zone: '+07:00', precision: 'minute' },
      found: { at: null, precision: null },
      captured: [{ capturedAt: item?.capturedAt }],
    },
  ]);
  const people = await home.run(['account', 'list', ...inCase, '--lang', 'id']);
  expect(people.stdout).toContain('belum terbukti siapa pemegang akun');

  await jejak(['export', ...inCase, '--out', at('a.zip')]);
  expect(await jejak(['verify', at('a.zip')])).toMatchObject({ intact: true });
  const id = acts.acts[0]?.id ?? '';
  // What can hardly be is told, and kept as it was said.
  const odd = ['--account', 'budi.contoh', '--basis', 'observed', '--target-url', 'javascript:alert'];
  const oddly = [...act.slice(0, -1), 'follow', ...odd, '--done', '2999-01-01', '--found', '2020-01-01'];
  const hardly = await home.run([...oddly, '--lang', 'id']);
  expect(hardly.stdout.match(/^! .+/gm)).toHaveLength(4);
  expect(hardly.stdout).toContain('! Waktu perbuatan ini belum tiba');
  const odder = ((await jejak(['act', 'list', ...inCase])) as unknown as CaseActs).acts.at(-1);
  expect(odder).toMatchObject({ target: { url: 'javascript:alert' }, done: { at: '2999-01-01' } });
  await jejak(['act', 'withdraw', at('a'), odder?.id ?? '', '--case', number, '--reason', 'Salah ketik']);
  await jejak(['act', 'withdraw', at('a'), id, '--case', number, '--reason', 'Akun lain']);
  const shown = await home.run(['act', 'list', ...inCase, '--lang', 'id']);
  expect(shown.stdout).toContain('[ditarik: Akun lain]');

  // People, accounts and links are taken back too, what rests on them first; nothing is deleted.
  const because = ['--case', number, '--reason', 'Orang lain'];
  expect(
    (await jejak(['subject', 'withdraw', at('a'), 'budi contoh', ...because], 2))['error'],
  ).toMatchObject({
    code: 'record-in-use',
  });
  const { attributions } = (await jejak(['attribution', 'list', ...inCase])) as unknown as CaseActs;
  const link = attributions[0]?.id ?? '';
  expect(await jejak(['attribution', 'withdraw', at('a'), link, ...because])).toMatchObject({
    attribution: { withdrawn: 'Orang lain' },
  });
  const unlinked = await home.run(['act', 'list', ...inCase, '--lang', 'en']);
  expect(unlinked.stdout).toMatch(/not linked to a person yet; Budi Contoh \(L0.*\[withdrawn: Orang lain\]/);
  expect(await jejak(['subject', 'withdraw', at('a'), 'budi contoh', ...because])).toMatchObject({
    subject: { withdrawn: 'Orang lain' },
  });
  expect(await jejak(['account', 'withdraw', at('a'), 'budi.contoh', ...because])).toMatchObject({
    account: { withdrawn: 'Orang lain' },
  });
  await jejak(['export', ...inCase, '--out', at('b.zip')]);
  expect(await jejak(['verify', at('b.zip')])).toMatchObject({ intact: true });
  expect(await jejak(['locker', 'check', at('a')])).toMatchObject({ ok: true });
});
