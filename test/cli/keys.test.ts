import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { KeyCard } from '../../src/contract/key-card.ts';
import { type Home, makeHomeWithCase } from './run-jejak.ts';

vi.setConfig({ testTimeout: 120_000 });
let home: Home;
beforeAll(async () => {
  home = await makeHomeWithCase('a', '1');
});
afterAll(() => home.remove());

async function jejak(args: string[], status = 0): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json']);
  expect(ran.status, ran.stderr).toBe(status);
  return ran.json() as Record<string, unknown>;
}

test('a key card is written and compared, and the key is changed', async () => {
  const dir = join(home.folder, 'a');
  const out = join(home.folder, 'kartu.html');
  const { card } = (await jejak(['key', 'card', dir, '--out', out])) as { card: KeyCard };
  const page = readFileSync(out, 'utf8');
  for (const part of [
    ...card.words,
    ...(card.fingerprint.match(/.{4}/g) ?? []),
    card.origin,
    'Sri, Bawaslu Contoh',
  ])
    expect(page).toContain(part);
  expect((await jejak(['key', 'card', dir, '--out', out], 2))['error']).toMatchObject({
    code: 'file-exists',
  });
  expect(await jejak(['key', 'compare', dir, card.fingerprint])).toEqual({ same: true, verdict: 'same' });
  expect(await jejak(['key', 'compare', dir, ...card.words])).toMatchObject({ same: true });

  const { former } = await jejak(['key', 'rotate', dir]);
  expect(former).toBe(card.fingerprint);
  const { former: stolen } = await jejak(['key', 'rotate', dir, '--reason', 'compromise']);
  expect(await jejak(['key', 'compare', dir, card.fingerprint], 1)).toEqual({
    same: false,
    verdict: 'earlier',
  });
  expect(await jejak(['key', 'compare', dir, String(stolen)], 1)).toMatchObject({ verdict: 'compromised' });
  // Nothing is said to stay valid of a key that somebody else may hold.
  const said = await home.run(['key', 'rotate', dir, '--reason', 'compromise', '--lang', 'en']);
  expect(said.stdout).not.toContain('stay valid');
  expect(said.stdout).toContain('time-stamp');
  const newest = said.stdout.match(/[0-9a-f]{4}(?: [0-9a-f]{4}){15}/)?.[0] ?? '';
  expect(await jejak(['key', 'compare', dir, newest])).toMatchObject({ same: true });
  expect(await jejak(['key', 'compare', dir, 'ab'.repeat(32)], 1)).toMatchObject({ verdict: 'other' });
  expect((await jejak(['key', 'compare', dir, 'ab'.repeat(31)], 2))['error']).toMatchObject({
    code: 'card-unreadable',
  });
  expect(await jejak(['locker', 'check', dir])).toMatchObject({ ok: true });
});
