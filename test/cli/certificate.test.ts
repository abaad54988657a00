import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Authority } from '../authority/authority.ts';
import { type Home, makeHomeWithCase } from './run-jejak.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
const secret = 'sandi “contoh” 12';
let home: Home;
let officer: Authority;
beforeAll(async () => {
  home = await makeHomeWithCase('a', '1');
  officer = new Authority({
    ...{ key: 'ecdsa', subject: '/O=Contoh/CN=Ani Contoh' },
    extensions: ['keyUsage=critical,digitalSignature'],
  });
  writeFileSync(at('ani.p12'), officer.pkcs12(secret));
  writeFileSync(at('akar.pem'), officer.rootPem);
});
afterAll(() => {
  officer.remove();
  home.remove();
});

const at = (name: string): string => join(home.folder, name);
const exporting = ['export', '--case', '1', '--certificate'];
const run = (args: string[], phrase?: string) =>
  home.run(args, phrase === undefined ? {} : { env: { JEJAK_CERTIFICATE_PASSPHRASE: phrase } });

test('a bundle is signed by a certificate whose passphrase the environment gives, and verify says who it is of', async () => {
  const made = await run([...exporting, at('ani.p12'), at('a'), '--out', at('a.zip'), '--json'], secret);
  expect(made.status).toBe(0);
  expect(made.stdout + made.stderr).not.toContain(secret);
  expect(made.json()).toMatchObject({
    certificate: { subject: 'O=Contoh, CN=Ani Contoh', stampedAt: null, failed: [] },
  });
  const alone = await run(['verify', at('a.zip')]);
  expect(alone.stdout).toContain('signed by a certificate that nobody here vouches for');
  const rooted = await run(['verify', at('a.zip'), '--certificate-ca', at('akar.pem')]);
  expect(rooted.stdout).toContain('leads to a certificate that you trust');
  expect(rooted.status).toBe(0);
});

test('a wrong passphrase, and what belongs to no certificate make nothing', async () => {
  const out = ['--out', at('b.zip'), '--json'];
  const wrong = await run([...exporting, at('ani.p12'), at('a'), ...out], 'sandi lain');
  expect(wrong.json()).toMatchObject({ error: { code: 'certificate-passphrase-wrong' } });
  const alone = await run(['export', at('a'), '--case', '1', '--tsa', 'http://127.0.0.1:9/', ...out]);
  expect(alone.json()).toMatchObject({ error: { code: 'certificate-not-named' } });
  expect([wrong.status, alone.status]).toEqual([2, 2]);
  expect(existsSync(at('b.zip'))).toBe(false);
});
