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

test('officers are added, chosen and retired by the command line', async () => {
  const dir = join(home.folder, 'a');
  const create = ['locker', 'create', dir, '--officer', 'Sri Contoh', '--agency', 'Bawaslu'];
  expect((await jejak([...create, '--nip', '123'], 2))['error']).toMatchObject({ code: 'nip-length' });
  await jejak([...create, '--nip', '19900101 201501 2 001']);
  const budi = ['officer', 'add', dir, '--name', 'Budi Contoh', '--role', 'supervisor'];
  expect((await jejak([...budi, '--nip', '198013012005011001'], 2))['error']).toMatchObject({
    code: 'nip-birth',
  });
  const nip = '198001012005011001';
  const { officer } = await jejak([...budi, '--nip', nip, '--assignment', '012/SPT/2026']);
  expect(officer).toMatchObject({ name: 'Budi Contoh', agency: 'Bawaslu', nip, role: 'supervisor' });

  const open = (number: string): string[] => ['case', 'open', dir, '--number', number, '--title', 'x'];
  await jejak([...open('1'), '--officer', nip]);
  await jejak(open('2'), 0, { JEJAK_OFFICER: 'budi contoh' });
  expect((await jejak([...open('3'), '--officer', 'Siapa'], 2))['error']).toMatchObject({
    code: 'no-such-officer',
  });
  expect(await jejak(['officer', 'list', dir, '--officer', 'Budi Contoh'])).toMatchObject({
    officers: [{ name: 'Budi Contoh' }, { name: 'Sri Contoh', nip: '199001012015012001' }],
    acting: (officer as { id: string }).id,
  });
  expect(await jejak(['officer', 'set', dir, 'Budi Contoh', '--assignment', '031/SPT/2026'])).toMatchObject({
    officer: { nip, assignment: '031/SPT/2026', role: 'supervisor' },
  });
  expect(await jejak(['officer', 'retire', dir, nip])).toMatchObject({
    officer: { retiredAt: expect.stringMatching(/Z$/) as string },
  });
  expect((await jejak([...open('3'), '--officer', nip], 2))['error']).toMatchObject({
    code: 'officer-retired',
  });
  expect(await jejak(['officer', 'retire', dir, nip, '--undo'])).toMatchObject({
    officer: { retiredAt: null },
  });
  expect(await jejak(['locker', 'check', dir])).toMatchObject({ ok: true });
});
