import { reformatKey, revokeKey } from 'openpgp';
import { beforeAll, expect, test } from 'vitest';
import type { ProofOfFile } from '../../../src/contract/proof.ts';
import { readProof } from '../../../src/intake/proofmode/read-proof.ts';
import { sourceOfBytes } from '../../../src/intake/source-file.ts';
import { zipOf } from '../chat/exports.ts';
import { type MadeBundle, makeBundle, makeKey, sha256Of, signDetached, stampOver } from './bundle.ts';

let phone: Awaited<ReturnType<typeof makeKey>>;
let made: MadeBundle;
beforeAll(async () => {
  phone = await makeKey();
  made = await makeBundle(phone, Buffer.from('gambar contoh'));
});

const read = (files: MadeBundle['files']) => readProof(sourceOfBytes(zipOf(files)));

/** Each check by what it is about and how it came out. */
const said = (file: ProofOfFile | undefined): string[] =>
  (file?.checks ?? []).map(({ subject, entry, result, code }) => {
    const form = /proof\.(csv|json)$/.exec(entry)?.[1];
    return `${subject}${form === undefined ? '' : ` ${form}`}: ${result} ${code}`;
  });

const allRight = [
  'hash: right hash-right',
  'signature: right signature-right',
  'proof-signature csv: right signature-right',
  'proof-hash csv: right proof-hash-right',
  'proof-signature json: right signature-right',
  'proof-hash json: right proof-hash-right',
  'stamp: not-checked stamp-pending',
  'device: not-checked device',
];

test('of a bundle as a phone made it every check is right, but for what nobody can check offline', async () => {
  const proof = await read(made.files);
  expect(proof?.file.receipt).toEqual({ media: 1, right: 6, wrong: 0, notChecked: 2 });
  expect(said(proof?.file.files[0])).toEqual(allRight);
  expect(proof?.file.key).toMatchObject({ fingerprint: phone.key.getFingerprint(), state: 'good' });
  expect(proof?.file.files[0]?.values).toContainEqual({ name: 'Location.Latitude', value: '-6.9' });
  expect(proof?.file.others).toEqual(['HowToVerifyProofData.txt']);
  expect(proof?.packed.map(({ entry }) => entry)).toEqual(['IMG_0001.jpg']);
});

test.each([
  ['the picture', 'IMG_0001.jpg', ['hash: wrong hash-other', 'signature: wrong other-bytes']],
  ['what the phone noted', '.proof.csv', ['proof-signature csv: wrong other-bytes']],
  ['that in its other form', '.proof.json', ['proof-signature json: wrong other-bytes']],
  ['the signature of the picture', 'IMG_0001.jpg.asc', ['signature: wrong signature-unreadable']],
  ['the stamp', '.ots', ['stamp: wrong stamp-unreadable']],
])('where %s was changed, just that is not right', async (_, end, wrong) => {
  const name = Object.keys(made.files).find((each) => each.endsWith(end)) ?? '';
  const changed = Buffer.from(made.files[name] ?? '');
  if (end.endsWith('.asc')) changed.fill('A', 60, 140);
  else if (end === '.ots') changed[0] = 1;
  else changed.write(changed.at(-3) === 0x78 ? 'y' : 'x', changed.length - 3);
  const proof = await read({ ...made.files, [name]: changed });
  expect(said(proof?.file.files[0]).filter((each) => each.includes(' wrong '))).toEqual(wrong);
  expect(proof?.file.receipt.wrong).toBe(wrong.length);
});

test('a second hash in what the phone noted is held against the file too', async () => {
  const name = Object.keys(made.files).find((each) => each.endsWith('.proof.json')) ?? '';
  const noted = JSON.parse(Buffer.from(made.files[name] ?? '').toString('utf8')) as Record<string, string>;
  const two = Buffer.from(JSON.stringify({ ...noted, 'File Hash SHA256 2': 'ab'.repeat(32) }));
  const proof = await read({ ...made.files, [name]: two });
  expect(said(proof?.file.files[0])).toContain('proof-hash json: wrong proof-hash-other');
});

test('what is missing is said: a signature, the key, the picture itself', async () => {
  const without = (name: string) =>
    read(Object.fromEntries(Object.entries(made.files).filter(([each]) => each !== name)));
  expect(said((await without('IMG_0001.jpg.asc'))?.file.files[0])).toContain('signature: wrong no-signature');
  const keyless = await without('pubkey.asc');
  expect(keyless?.file.key).toBeNull();
  expect(said(keyless?.file.files[0])).toContain('signature: not-checked no-key');
  const [alone] = (await without('IMG_0001.jpg'))?.file.files ?? [];
  expect(alone?.entry).toBeNull();
  expect(said(alone)[0]).toBe('hash: wrong file-missing');
});

test('a signature of another key, of an expired and of a revoked one is not right', async () => {
  const other = await makeKey();
  const swapped = await read({ ...made.files, 'pubkey.asc': other.armored });
  expect(said(swapped?.file.files[0]).filter((each) => each.endsWith('wrong other-key'))).toHaveLength(3);
  const past = new Date(Date.now() - 10 * 86_400_000);
  const expired = await makeKey({ date: past, keyExpirationTime: 3600 });
  const long = await reformatKey({
    ...{ privateKey: expired.key, userIDs: [{ name: 'x' }], date: past, format: 'object' as const },
  });
  const late = await signDetached(made.media, long.privateKey);
  const ended = await read({ ...made.files, 'IMG_0001.jpg.asc': late, 'pubkey.asc': expired.armored });
  expect(said(ended?.file.files[0])[1]).toBe('signature: wrong key-expired');
  expect(ended?.file.key?.state).toBe('expired');
  const { publicKey } = await revokeKey({ key: phone.key, format: 'object' });
  const revoked = await read({ ...made.files, 'pubkey.asc': publicKey.armor() });
  expect(said(revoked?.file.files[0])[1]).toBe('signature: wrong key-revoked');
  expect(revoked?.file.key?.state).toBe('revoked');
});

test('two pictures in one bundle are each held against their own proof', async () => {
  const second = await makeBundle(phone, Buffer.from('gambar kedua'), 'IMG_0002.jpg');
  const files = { ...made.files, ...second.files };
  expect((await read(files))?.file.files.map((file) => said(file).join())).toEqual([
    allRight.join(),
    allRight.join(),
  ]);
  const proof = await read({ ...files, 'IMG_0002.jpg': Buffer.from('gambar lain') });
  expect(said(proof?.file.files[0])).toEqual(allRight);
  expect(said(proof?.file.files[1])).toEqual(['hash: wrong hash-other', 'signature: wrong other-bytes']);
  expect(proof?.file.files[2]).toMatchObject({ entry: null, sha256: second.sha256 });
});

test('a stamp is never a proven time: a block is said to hold it, another digest is not right', async () => {
  const name = `${made.sha256}.ots`;
  const block = await read({ ...made.files, [name]: stampOver(made.sha256, { block: 820_000 }) });
  expect(block?.file.files[0]?.checks).toContainEqual(
    expect.objectContaining({ subject: 'stamp', result: 'not-checked', code: 'stamp-block', says: '820000' }),
  );
  const other = await read({ ...made.files, [name]: stampOver(sha256Of('lain'), { block: 1 }) });
  expect(said(other?.file.files[0])).toContain('stamp: wrong stamp-other');
  const cut = Buffer.from(made.files[name] ?? '').subarray(0, 70);
  expect(said((await read({ ...made.files, [name]: cut }))?.file.files[0])).toContain(
    'stamp: wrong stamp-unreadable',
  );
});

test('what the phone noted cannot be made to say other names by ends of lines and commas in it', async () => {
  const csv = `Network,File Hash SHA256\n"Wifi\nFile Hash SHA256, x",${made.sha256}\nsatu,dua,tiga\n`;
  const proof = await read({ ...made.files, [`${made.sha256}.proof.csv`]: csv });
  const values = proof?.file.files[0]?.values ?? [];
  expect(values).toContainEqual({ name: 'Network', value: 'Wifi\u{FFFD}File Hash SHA256, x' });
  expect(JSON.stringify(values)).not.toContain('tiga');
  expect(said(proof?.file.files[0])).toContain('proof-hash csv: right proof-hash-right');
});

test('hostile names, a thousand files and a cut archive do no harm; another archive is no bundle', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1000 }, (_, at) => [`../../a${String(at)}.jpg`, String(at)]),
  );
  const proof = await read({ ...made.files, ...many });
  expect(proof?.file.files.length).toBeLessThanOrEqual(201);
  expect(proof?.file.cut).toBe('yes');
  expect(proof?.file.receipt.media).toBe(1001);
  expect(await readProof(sourceOfBytes(zipOf(made.files).subarray(0, 500)))).toBeNull();
  expect(await read({ 'IMG_0001.jpg': 'gambar' })).toBeNull();
});
