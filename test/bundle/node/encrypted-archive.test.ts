import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ArchiveFile, type BundleArchive } from '../../../src/bundle/node/archive-file.ts';
import { EncryptedArchive } from '../../../src/bundle/node/encrypted-archive.ts';
import { verifyFile } from '../../../src/bundle/node/verify-file.ts';
import { JejakError } from '../../../src/contract/error.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-age-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const secret = Buffer.from('nama saksi yang tidak boleh terbaca '.repeat(4096));

async function fill(archive: BundleArchive): Promise<{ bytes: number; sha256: string }> {
  await archive.addBytes('paket/bagit.txt', Buffer.from('BagIt-Version: 1.0\n'));
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(secret.subarray(0, 70_000));
    yield secret.subarray(70_000);
  };
  await archive.addStream('paket/data/saksi.txt', secret.length, pieces, () => undefined);
  return archive.finish();
}

async function decrypt(path: string, prepare: (decrypter: Decrypter) => void): Promise<Buffer> {
  const decrypter = new Decrypter();
  prepare(decrypter);
  const plain = await decrypter.decrypt(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>); // same bytes, other type
  return Buffer.from(await new Response(plain).arrayBuffer());
}

test('holds, for a recipient, exactly the ZIP that is written without encryption', async () => {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const out = join(folder, 'paket.zip.age');
  const made = await fill(await EncryptedArchive.create(out, false, { recipients: [recipient] }));
  const plain = join(folder, 'paket.zip');
  await fill(await ArchiveFile.create(plain, false));
  expect(made.bytes).toBe(readFileSync(out).length);
  const opened = await decrypt(out, (decrypter) => {
    decrypter.addIdentity(identity);
  });
  expect(opened.equals(readFileSync(plain))).toBe(true);
});

test('opens with the passphrase and with no other', async () => {
  const out = join(folder, 'paket.zip.age');
  await fill(await EncryptedArchive.create(out, false, { passphrase: 'sawah hijau di kaki gunung' }));
  const opened = await decrypt(out, (decrypter) => {
    decrypter.addPassphrase('sawah hijau di kaki gunung');
  });
  expect(opened.includes(secret.subarray(0, 64))).toBe(true);
  await expect(
    decrypt(out, (decrypter) => {
      decrypter.addPassphrase('sawah kering');
    }),
  ).rejects.toThrow();
});

test('leaves no byte of the bundle in the clear, neither while it is written nor after', async () => {
  const identity = await generateX25519Identity();
  const archive = await EncryptedArchive.create(join(folder, 'paket.zip.age'), false, {
    recipients: [await identityToRecipient(identity)],
  });
  const seen: boolean[] = [];
  const look = (): void => {
    for (const name of readdirSync(folder)) {
      seen.push(readFileSync(join(folder, name)).includes('nama saksi'));
    }
  };
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < secret.length; at += 65_536) {
      yield await Promise.resolve(secret.subarray(at, at + 65_536));
      look();
    }
  };
  await archive.addStream('paket/data/saksi.txt', secret.length, pieces, look);
  await archive.finish();
  look();
  expect(seen.length).toBeGreaterThan(4);
  expect(seen).not.toContain(true);
});

test('refuses what is no recipient before anything is written', async () => {
  const refused = EncryptedArchive.create(join(folder, 'x.age'), false, { recipients: ['age1bukan'] });
  await expect(refused).rejects.toMatchObject({ code: 'bad-recipient' });
  expect(readdirSync(folder)).toEqual([]);
});

test('takes everything back when the source fails', async () => {
  const identity = await generateX25519Identity();
  const archive = await EncryptedArchive.create(join(folder, 'x.age'), false, {
    recipients: [await identityToRecipient(identity)],
  });
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(secret);
    throw new Error('the disk is gone');
  };
  await expect(archive.addStream('paket/data/a', secret.length, pieces, () => undefined)).rejects.toThrow(
    'the disk is gone',
  );
  await archive.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('does not overwrite a file unless told', async () => {
  const out = join(folder, 'x.age');
  writeFileSync(out, 'lama');
  await expect(EncryptedArchive.create(out, false, { passphrase: 'sawah hijau' })).rejects.toMatchObject({
    code: 'bundle-file-exists',
  });
  expect(readFileSync(out, 'utf8')).toBe('lama');
});

test('is not readable as a bundle until it is decrypted, and verify says so', async () => {
  const out = join(folder, 'paket.zip.age');
  await fill(await EncryptedArchive.create(out, false, { passphrase: 'sawah hijau di kaki gunung' }));
  const error = await verifyFile(out).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(JejakError);
  expect(error).toMatchObject({ fault: 'wrong-use', code: expect.stringContaining('encrypted') as string });
});
