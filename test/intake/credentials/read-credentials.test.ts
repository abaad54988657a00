import { createHash, X509Certificate } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayHaveCredentials } from '../../../src/intake/credentials/has-credentials.ts';
import { readCredentials } from '../../../src/intake/credentials/read-credentials.ts';
import { sourceOfBytes } from '../../../src/intake/source-file.ts';
import { type MadeSigner, makeSigner, signFile } from './signing.ts';

let signer: MadeSigner;
let plain: Buffer;
let signed: Buffer;
beforeAll(async () => {
  signer = makeSigner();
  plain = await picture('#2f6d5e').jpeg().toBuffer();
  signed = await signFile(plain, 'image/jpeg', signer);
});

const picture = (background: string) =>
  sharp({ create: { width: 320, height: 240, channels: 3, background } });

const read = (bytes: Uint8Array, mediaType = 'image/jpeg', trustList: string | null = null) =>
  readCredentials(sourceOfBytes(bytes), mediaType, trustList);

test('a picture as it was signed is valid, its signer is not known, and what is said stands in the file', async () => {
  const file = await read(signed);
  expect(file?.receipt).toEqual({ state: 'valid', trustList: null });
  expect(file?.manifests[0]).toMatchObject({
    ...{ title: 'Sampel', stamp: null, algorithm: 'Es256' },
    signer: { name: 'Kamera Contoh', organisation: 'Sampel', issuer: 'Otoritas Contoh, Sampel' },
    actions: [{ action: 'c2pa.created', sourceType: expect.stringMatching(/\/digitalCapture$/) as string }],
  });
  expect(file?.manifests[0]?.generators[0]).toMatch(/^Pembuat Sampel 1/);
  expect(file?.manifests[0]?.checks.right.map(({ code }) => code)).toContain('assertion.dataHash.match');
  expect(file?.manifests[0]?.checks.wrong.map(({ code }) => code)).toEqual(['signingCredential.untrusted']);
});

test('a signer is trusted by the list that is given, and by no other; which list it was is said', async () => {
  const sha256 = createHash('sha256').update(signer.authority).digest('hex');
  expect((await read(signed, 'image/jpeg', signer.authority))?.receipt).toEqual({
    state: 'trusted',
    trustList: sha256,
  });
  const other = makeSigner();
  expect((await read(signed, 'image/jpeg', other.authority))?.receipt.state).toBe('valid');
  // Only an authority's certificate vouches, as is said where lists are set: a signer's own does not.
  const own = new X509Certificate(signer.chain[0] ?? '').toString();
  expect((await read(signed, 'image/jpeg', own))?.receipt.state).toBe('valid');
});

test.each([
  ['a byte of the picture', (bytes: Buffer) => bytes.subarray(-40), 'assertion.dataHash.mismatch'],
  ['a byte after it', null, 'assertion.dataHash.mismatch'],
  [
    'the statement of what was done',
    (bytes: Buffer) => bytes.subarray(bytes.indexOf('digitalCapture')),
    'assertion.hashedURI.mismatch',
  ],
  ['the claim', (bytes: Buffer) => bytes.subarray(bytes.indexOf('Pembuat')), 'claimSignature.mismatch'],
])('where %s was changed, it is invalid, and it is said what is not right', async (_, at, code) => {
  const changed = Buffer.from(at === null ? Buffer.concat([signed, Buffer.from('x')]) : signed);
  if (at !== null) {
    const byte = at(changed);
    byte[0] = (byte[0] ?? 0) ^ 1;
  }
  for (const list of [null, signer.authority]) {
    const receipt = (await read(changed, 'image/jpeg', list))?.receipt;
    expect(receipt?.state).toBe('invalid');
    expect(receipt?.failures).toContain(code);
  }
});

test('signed with a certificate that had expired, or one for another use, it is invalid', async () => {
  const expired = await signFile(plain, 'image/jpeg', makeSigner({ days: -10 }));
  expect((await read(expired))?.receipt).toMatchObject({
    state: 'invalid',
    failures: ['signingCredential.expired'],
  });
  const wrong = await signFile(plain, 'image/jpeg', makeSigner({ usage: 'serverAuth' }));
  expect((await read(wrong))?.receipt).toMatchObject({
    state: 'invalid',
    failures: ['signingCredential.invalid'],
  });
});

test('what its signer says of artificial intelligence, of edits and of what it was made of, is said as claims', async () => {
  const generated = await signFile(plain, 'image/jpeg', signer, { source: 'trainedAlgorithmicMedia' });
  expect((await read(generated))?.receipt).toMatchObject({
    state: 'valid',
    madeBy: ['trainedAlgorithmicMedia'],
  });
  const edited = await signFile(await picture('#803020').jpeg().toBuffer(), 'image/jpeg', signer, {
    parent: { bytes: signed, title: 'asal.jpg' },
  });
  const file = await read(edited);
  expect(file?.receipt.state).toBe('valid');
  expect(file?.manifests).toHaveLength(2);
  expect(file?.manifests[0]?.ingredients).toMatchObject([{ title: 'asal.jpg', relationship: 'parentOf' }]);
  expect(file?.manifests[0]?.ingredients[0]?.manifest).toBe(file?.manifests[1]?.label);
  expect(file?.manifests[0]?.actions.map(({ action }) => action)).toContain('c2pa.color_adjustments');
});

test('what was not right of a file that it was made of, when it was signed, is said beside that', async () => {
  const broken = Buffer.from(signed);
  const at = broken.indexOf('Pembuat');
  broken[at] = (broken[at] ?? 0) ^ 1;
  const edited = await signFile(await picture('#803020').jpeg().toBuffer(), 'image/jpeg', signer, {
    parent: { bytes: broken, title: 'asal.jpg' },
  });
  const [ingredient] = (await read(edited))?.manifests[0]?.ingredients ?? [];
  expect(ingredient?.wrong).toContain('claimSignature.mismatch');
});

test.each(['png', 'webp', 'tiff', 'gif'] as const)('they are read of %s too', async (format) => {
  const mediaType = `image/${format}`;
  const bytes = await signFile(await picture('#2f6d5e').toFormat(format).toBuffer(), mediaType, signer);
  expect(mayHaveCredentials(sourceOfBytes(bytes), mediaType)).toBe(true);
  expect((await read(bytes, mediaType))?.receipt.state).toBe('valid');
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
  expect((await read(bytes, mediaType))?.receipt.state).not.toBe('valid');
});

test('a file that has none has none, and a cut one is not read and never valid', async () => {
  expect(mayHaveCredentials(sourceOfBytes(plain), 'image/jpeg')).toBe(false);
  expect(mayHaveCredentials(sourceOfBytes(signed), 'image/jpeg')).toBe(true);
  expect(mayHaveCredentials(sourceOfBytes(signed), 'text/plain')).toBe(false);
  expect(await read(plain)).toBeNull();
  for (const length of [3000, 8000, signed.length - 300]) {
    const state = (await read(signed.subarray(0, length)))?.receipt.state;
    expect(['not-read', 'invalid', undefined]).toContain(state);
  }
});

const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end();
});
afterAll(() => server.close());

test('what lies at an address is not asked for: it is said where it would be', async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const remoteUrl = `http://127.0.0.1:${String(port)}/sampel.c2pa`;
  const away = await signFile(plain, 'image/jpeg', signer, { remoteUrl, embed: false });
  expect(mayHaveCredentials(sourceOfBytes(away), 'image/jpeg')).toBe(true);
  expect(await read(away)).toMatchObject({
    receipt: { state: 'not-read', why: 'remote' },
    address: remoteUrl,
  });
  expect(asked).toEqual([]);
});
