import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeSigner, signFile } from '../intake/credentials/signing.ts';
import { type Home, makeHome } from './run-jejak.ts';

vi.setConfig({ testTimeout: 240_000 });
let home: Home;
beforeAll(() => {
  home = makeHome();
});
afterAll(() => home.remove());

async function jejak(args: string[], status = 0): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json']);
  expect(ran.status, ran.stderr).toBe(status);
  return ran.json() as Record<string, unknown>;
}

test('a locker has its lists of trusted signers added, listed and removed, and import goes by them', async () => {
  const dir = join(home.folder, 'a');
  await jejak(['locker', 'create', dir, '--officer', 'Sri Contoh', '--agency', 'Bawaslu']);
  const signer = makeSigner();
  const create = { width: 320, height: 240, channels: 3, background: '#2f6d5e' } as const;
  const photo = join(home.folder, 'spanduk.jpg');
  writeFileSync(photo, await signFile(await sharp({ create }).jpeg().toBuffer(), 'image/jpeg', signer));
  const list = join(home.folder, 'daftar.pem');
  writeFileSync(list, signer.authority);

  expect(await jejak(['trust-list', 'list', dir])).toEqual({ lists: [], sha256: null });
  expect((await jejak(['trust-list', 'add', dir, photo], 2))['error']).toMatchObject({
    code: 'trust-list-without',
  });
  const { added, sha256 } = await jejak(['trust-list', 'add', dir, list]);
  expect(added).toBe(sha256);
  expect((await jejak(['trust-list', 'add', dir, list], 2))['error']).toMatchObject({
    code: 'trust-list-there',
  });
  expect(await jejak(['trust-list', 'list', dir])).toMatchObject({
    lists: [
      { name: 'daftar.pem', sha256, count: 1, certificates: [{ subject: 'O=Sampel, CN=Otoritas Contoh' }] },
    ],
  });
  const told = await home.run(['trust-list', 'list', dir, '--lang', 'id']);
  expect(told.stdout).toContain('daftar.pem · Sertifikat: 1');
  expect(told.stdout).toContain('Otoritas Contoh');
  expect(await jejak(['import', dir, photo])).toMatchObject({
    items: [{ credentials: { state: 'trusted', trustList: sha256 } }],
  });
  expect((await jejak(['trust-list', 'remove', dir, 'lain.pem'], 2))['error']).toMatchObject({
    code: 'no-such-trust-list',
  });
  expect(await jejak(['trust-list', 'remove', dir, String(sha256).slice(0, 6)])).toEqual({
    ...{ removed: sha256, lists: [], sha256: null },
  });
  const plain = join(home.folder, 'polos.jpg');
  writeFileSync(plain, await sharp({ create }).jpeg().toBuffer());
  const came = (await jejak(['import', dir, photo, plain]))['items'] as { item: string }[];
  expect(came).toMatchObject([{ credentials: { state: 'valid', trustList: null } }, {}]);
  // What is named with the files goes before what the locker has.
  expect(await jejak(['import', dir, photo, '--trust-list', list])).toMatchObject({
    items: [{ credentials: { state: 'trusted', trustList: sha256 } }],
  });
  // What came in while no list was used is read again by those of now.
  await jejak(['trust-list', 'add', dir, list]);
  const trusted = { state: 'trusted', trustList: sha256 };
  const role = expect.stringMatching(/^credentials-[0-9a-f]{16}$/u) as string;
  const [first = '', second = ''] = came.map(({ item }) => item);
  expect(await jejak(['credentials', dir, first, second], 1)).toMatchObject({
    read: [{ item: first, role, credentials: trusted }],
    failed: [{ item: second, code: 'no-credentials' }],
  });
  const said = await home.run(['credentials', dir, '--lang', 'id']);
  expect(said.stdout.match(/Kredensial Konten: Sah, penanda tangan tepercaya/gu)).toHaveLength(3);
  expect(await jejak(['locker', 'check', dir, '--deep'])).toMatchObject({ ok: true });
});
