import { readFileSync, writeFileSync } from 'node:fs';
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

test('nobody else is taken for an officer who retired, and what only reads goes on', async () => {
  const dir = join(home.folder, 'b');
  await jejak(['locker', 'create', dir, '--officer', 'Ani Contoh', '--agency', 'Bawaslu']);
  await jejak(['officer', 'add', dir, '--name', 'Budi Contoh']);
  await jejak(['officer', 'retire', dir, 'Ani Contoh', '--officer', 'Budi Contoh']);
  const open = ['case', 'open', dir, '--number', '1', '--title', 'x'];
  const refused = await jejak(open, 2);
  expect(refused['error']).toMatchObject({ code: 'officer-not-chosen' });
  expect((refused['error'] as { message: string }).message).toContain('Ani Contoh');
  expect(await jejak(['case', 'list', dir])).toMatchObject({ cases: [] });
  expect(await jejak(['case', 'list', dir, '--officer', 'Ani Contoh'])).toMatchObject({ cases: [] });
  await jejak([...open, '--officer', 'Budi Contoh']);
  expect(await jejak(['case', 'list', dir])).toMatchObject({ cases: [{ number: '1' }] });
});

test('a role is taken back, what is too long is refused, and a namesake who retired is not in the way', async () => {
  const dir = join(home.folder, 'c');
  await jejak(['locker', 'create', dir, '--officer', 'Ani Contoh', '--agency', 'Bawaslu']);
  const budi = ['officer', 'add', dir, '--name', 'Budi Contoh'];
  const { officer: first } = await jejak([...budi, '--role', 'reader']);
  expect(first).toMatchObject({ role: 'reader' });
  expect(await jejak(['officer', 'set', dir, 'Budi Contoh', '--role', ''])).toMatchObject({
    officer: { role: '', name: 'Budi Contoh' },
  });
  const long = await jejak(['officer', 'set', dir, 'Budi Contoh', '--assignment', 'x'.repeat(301)], 2);
  expect(long['error']).toMatchObject({ code: 'officer-text-too-long' });
  await jejak(['officer', 'retire', dir, 'Budi Contoh']);
  const { officer: second } = await jejak(budi);
  const { id } = second as { id: string };
  expect(await jejak(['officer', 'list', dir, '--officer', 'Budi Contoh'])).toMatchObject({ acting: id });
  expect(await jejak(['officer', 'retire', dir, 'Budi Contoh', '--undo'])).toMatchObject({
    officer: { id: (first as { id: string }).id, retiredAt: null },
  });
});

test('a damaged locker is read out whoever is named to act', async () => {
  const dir = join(home.folder, 'd');
  await jejak(['locker', 'create', dir, '--officer', 'Ani Contoh', '--agency', 'Bawaslu']);
  await jejak(['case', 'open', dir, '--number', '1', '--title', 'x']);
  const file = join(dir, 'locker.db');
  const bytes = readFileSync(file);
  bytes[5000] = (bytes[5000] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const ran = await home.run(['case', 'list', dir, '--json'], { env: { JEJAK_OFFICER: 'Ani Contoh' } });
  expect(ran.status, ran.stderr).toBe(0);
  expect(ran.json()).toMatchObject({ cases: [{ number: '1' }] });
  expect(ran.stderr).toMatch(/--officer|Nothing is written/);
});
