import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Decryption } from '../../src/bundle/node/age-header.ts';
import { JejakError } from '../../src/contract/error.ts';
import { removeDecrypted, verifyEncrypted } from '../../src/core/verify-encrypted.ts';
import { sampleFiles, zipOf } from '../bundle/sample-bundle.ts';

const passphrase = 'sawah hijau di kaki gunung';
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-encrypted-'));
  file = join(folder, 'paket', 'paket.zip.age');
  mkdirSync(join(folder, 'paket'));
  process.env['JEJAK_DATA_DIR'] = join(folder, 'data');
});
afterEach(() => {
  delete process.env['JEJAK_DATA_DIR'];
  rmSync(folder, { recursive: true });
});

async function encrypt(prepare: (encrypter: Encrypter) => void): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(10);
  prepare(encrypter);
  const bytes = await encrypter.encrypt(zipOf(sampleFiles()));
  writeFileSync(file, bytes);
  return bytes;
}

const verify = (decryption?: Decryption, signal = new AbortController().signal, onProgress = () => {}) =>
  verifyEncrypted(file, decryption, { signal, onProgress });

/** What the check came to; in the scratch folder and beside the bundle nothing may be left of it. */
async function outcome(work: Promise<{ intact: boolean }>): Promise<string> {
  const said = await work.then(
    ({ intact }) => (intact ? 'intact' : 'not intact'),
    (error: unknown) => (error instanceof JejakError ? `${error.fault} ${error.code}` : String(error)),
  );
  const scratch = join(folder, 'data', 'scratch');
  expect(existsSync(scratch) ? readdirSync(scratch) : []).toEqual([]);
  expect(readdirSync(join(folder, 'paket'))).toEqual(['paket.zip.age']);
  return said;
}

test('checks what opens with the passphrase, and says plainly which one is wrong', async () => {
  const bytes = await encrypt((encrypter) => encrypter.setPassphrase(passphrase));
  expect(await outcome(verify())).toBe('wrong-use bundle-needs-passphrase');
  expect(await outcome(verify({ identities: await generateX25519Identity() }))).toBe(
    'wrong-use bundle-needs-passphrase',
  );
  expect(await outcome(verify({ passphrase: 'sawah' }))).toBe('wrong-use bundle-passphrase-wrong');
  expect(await outcome(verify({ passphrase }))).toBe('intact');

  const changed = bytes.with(bytes.length - 1000, (bytes[bytes.length - 1000] ?? 0) ^ 1);
  writeFileSync(file, changed);
  expect(await outcome(verify({ passphrase }))).toBe('wrong-use bundle-cipher-damaged');
  writeFileSync(file, bytes.subarray(0, -100));
  expect(await outcome(verify({ passphrase }))).toBe('wrong-use bundle-cipher-damaged');
  writeFileSync(file, bytes.subarray(0, 60));
  expect(await outcome(verify({ passphrase }))).toBe('wrong-use bundle-cipher-damaged');
  writeFileSync(file, zipOf(sampleFiles()));
  expect(await outcome(verify({ passphrase }))).toBe('intact');
});

test('checks what opens with one of the identities of a file', async () => {
  const [mine, other] = [await generateX25519Identity(), await generateX25519Identity()];
  const recipient = await identityToRecipient(mine);
  await encrypt((encrypter) => encrypter.addRecipient(recipient));
  expect(await outcome(verify())).toBe('wrong-use bundle-needs-identity');
  expect(await outcome(verify({ passphrase }))).toBe('wrong-use bundle-needs-identity');
  expect(await outcome(verify({ identities: other }))).toBe('wrong-use bundle-identity-wrong');
  expect(await outcome(verify({ identities: '# kunci\nsalah\n' }))).toBe('wrong-use identity-not-readable');
  expect(await outcome(verify({ identities: '\n' }))).toBe('wrong-use identity-not-readable');
  expect(await outcome(verify({ identities: `# kunci\r\n${other}\r\n${mine}\r\n` }))).toBe('intact');
});

test('leaves nothing in the clear when it is stopped, nor of a check that was killed', async () => {
  await encrypt((encrypter) => encrypter.setPassphrase(passphrase));
  const stop = new AbortController();
  const stopped = verify({ passphrase }, stop.signal, () => stop.abort());
  expect(await outcome(stopped)).toBe('interrupted interrupted');

  const left = join(folder, 'data', 'scratch', '.verify.jejak-abcdef');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'bundle.zip'), 'nama saksi');
  removeDecrypted();
  expect(existsSync(left)).toBe(false);
});
