import { generateKeyPairSync } from 'node:crypto';
import { type Break, broken } from './break-archive.ts';
import { hex, sha256 } from './canonical.ts';
import { photo } from './good-bundles.ts';
import { keyFrom, pemOf, signatureLine, signBytes, signNote } from './keys.ts';
import { type Files, manifestOf, type Tamper } from './make-bundle.ts';

const photoPath = 'data/exhibits/P-001/original-spanduk-pasar.jpg';

function after(change: (files: Files) => void): Break {
  return broken({ sealed: change });
}

function change(files: Files, path: string, edit: (bytes: Buffer) => Buffer): void {
  files.set(path, edit(files.get(path) ?? Buffer.alloc(0)));
}

function flip(path: string): Break {
  return after((files) =>
    change(files, path, (bytes) => {
      const flipped = Buffer.from(bytes);
      flipped[Math.floor(flipped.length / 2)] = (flipped[Math.floor(flipped.length / 2)] ?? 0) ^ 1;
      return flipped;
    }),
  );
}

function sealed(seal: NonNullable<Tamper['seal']>): Break {
  return broken({ seal });
}

const stranger = keyFrom('stranger');

/** A bundle that names a key of these 32 bytes as its only signer. */
function keyOfBytes(point: Buffer): Break {
  return broken({
    payload: (files) => {
      const spki = Buffer.concat([stranger.spki.subarray(0, 12), point]);
      const fingerprint = hex(sha256(spki));
      files.set(`data/keys/${fingerprint}.pem`, Buffer.from(pemOf(spki)));
      files.set('data/keys/signers.json', Buffer.from(`{"locker":["${fingerprint}"]}\n`));
    },
  });
}

/** What can be wrong with the seal, the manifests and the files: point 2. */
export const brokenBags: Record<string, Break> = {
  ...Object.fromEntries(
    [
      photoPath,
      'data/case.json',
      'data/exhibits.csv',
      'data/ledger/entries.jsonl',
      'data/ledger/openings.json',
      'data/ledger/proofs.json',
      'data/ledger/checkpoint.txt',
      'data/keys/signers.json',
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
      'seal.txt',
      'seal.txt.sig',
      'README.txt',
      'BACA-SAYA.txt',
    ].map((path) => [`one bit of ${path}`, flip(path)] as const),
  ),
  'a file that is gone': after((files) => files.delete(photoPath)),
  'a file that was added': after((files) => files.set('data/exhibits/P-001/more.txt', Buffer.from('more'))),
  'a tag file that was added': after((files) => files.set('catatan.txt', Buffer.from('note'))),
  'a file that was renamed': after((files) => {
    files.set('data/exhibits/P-001/original-other.jpg', files.get(photoPath) ?? Buffer.alloc(0));
    files.delete(photoPath);
  }),
  'two files that were swapped': after((files) => {
    const other = 'data/exhibits/P-001/exif-exif.json';
    const [one, two] = [files.get(photoPath), files.get(other)];
    files.set(photoPath, two ?? Buffer.alloc(0)).set(other, one ?? Buffer.alloc(0));
  }),
  'a README that is gone': after((files) => files.delete('README.txt')),
  'no README from the start': broken({ tags: (files) => files.delete('README.txt') }),
  'no BACA-SAYA from the start': broken({ tags: (files) => files.delete('BACA-SAYA.txt') }),
  'no exhibits.csv from the start': broken({ payload: (files) => files.delete('data/exhibits.csv') }),
  'no manifest': after((files) => files.delete('manifest-sha256.txt')),
  'no tagmanifest': after((files) => files.delete('tagmanifest-sha256.txt')),
  'no raw signature': after((files) => files.delete('seal.txt.sig')),
  'no keys': broken({
    payload: (files) => {
      for (const path of files.keys()) if (path.endsWith('.pem')) files.delete(path);
    },
  }),
  'a manifest without one file': broken({ manifest: (text) => text.replace(/^.*exif-exif\.json\n/m, '') }),
  'a manifest with a file that is not there': broken({
    manifest: (text) => `${text}${hex(sha256('x'))}  data/exhibits/P-001/x\n`,
  }),
  'a manifest with a wrong hash': broken({ manifest: (text) => text.replace(/^.{4}/, 'beef') }),
  'a manifest that names a file twice': broken({
    manifest: (text) => `${text}${text.split('\n')[0] ?? ''}\n`,
  }),
  'a tagmanifest without the README': broken({
    tagmanifest: (text) => text.replace(/^.*README\.txt\n/m, ''),
  }),
  'a tagmanifest without the manifest': broken({
    tagmanifest: (text) => text.replace(/^.* manifest-sha256\.txt\n/m, ''),
  }),
  'a bag that fetches': broken({
    tags: (files) => files.set('fetch.txt', Buffer.from('https://example.org/x - data/x\n')),
  }),
  'a bag of another version': broken({
    tags: (files) =>
      files.set('bagit.txt', Buffer.from('BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n')),
  }),
  'a wrong Payload-Oxum': broken({
    tags: (files) => files.set('bag-info.txt', Buffer.from('Payload-Oxum: 1.1\nBagging-Date: 2026-11-22\n')),
  }),
  'a seal by a stranger': sealed((_, text, it) => signNote(text, it.log.origin, stranger)),
  'a seal by nobody': sealed((_, text) => `${text}\n`),
  'a seal by a key of the same name and id but not its signature': sealed((note, text, it) => {
    const own = it.log.keys[0];
    return own === undefined
      ? note
      : `${text}\n${signatureLine(it.log.origin, own, signBytes(stranger, text))}`;
  }),
  'a seal under another name': sealed((note, text, it) => {
    const own = it.log.keys[0];
    return own === undefined ? note : signNote(text, 'jejak/other', own);
  }),
  'a seal by the key before the last': broken(
    {
      seal: (note, text, it) => {
        const first = it.log.keys[0];
        return first === undefined ? note : signNote(text, it.log.origin, first);
      },
    },
    { items: [photo], rotations: 1 },
  ),
  'a seal with five lines': broken({ sealText: (text) => `${text}one more\n` }),
  'a seal with three lines': broken({ sealText: (text) => text.replace(/sealed-at .*\n/, '') }),
  'a seal of another kind': broken({ sealText: (text) => text.replace('jejak-seal/v1', 'jejak-seal/v2') }),
  'a seal of another bundle': broken({
    sealText: (text) => text.replace(/bundle [0-9a-f]{4}/, 'bundle beef'),
  }),
  'a seal over another tagmanifest': broken({
    sealText: (text) => text.replace(/sha256 [0-9a-f]{4}/, 'sha256 beef'),
  }),
  'a seal whose raw signature is another': after((files) =>
    files.set('seal.txt.sig', signBytes(stranger, 'x')),
  ),
  'files changed and listed anew, the seal left': after((files) => {
    files.set(photoPath, Buffer.from('another picture'));
    const listed = (data: boolean): [string, Buffer][] =>
      [...files].filter(([path]) => path.startsWith('data/') === data && !/^(tagmanifest|seal)/.test(path));
    files.set('manifest-sha256.txt', Buffer.from(manifestOf(listed(true))));
    files.set('tagmanifest-sha256.txt', Buffer.from(manifestOf(listed(false))));
  }),
  'a key that is not the one its name says': broken({
    payload: (files, it) =>
      files.set(`data/keys/${it.log.keys[0]?.fingerprint ?? ''}.pem`, Buffer.from(pemOf(stranger.spki))),
  }),
  'a key of small order': keyOfBytes(Buffer.concat([Buffer.from([1]), Buffer.alloc(31)])),
  'a key of small order, its sign turned': keyOfBytes(
    Buffer.concat([Buffer.from([1]), Buffer.alloc(30), Buffer.from([0x80])]),
  ),
  'a key whose y lies beyond the field': keyOfBytes(
    Buffer.concat([Buffer.from([0xf0]), Buffer.alloc(30, 0xff), Buffer.from([0x7f])]),
  ),
  'a key of another algorithm': broken({
    payload: (files) => {
      const { publicKey } = generateKeyPairSync('x25519');
      const pem = publicKey.export({ format: 'pem', type: 'spki' });
      const fingerprint = hex(sha256(publicKey.export({ format: 'der', type: 'spki' })));
      files.set(`data/keys/${fingerprint}.pem`, Buffer.from(pem));
      files.set('data/keys/signers.json', Buffer.from(`{"locker":["${fingerprint}"]}\n`));
    },
  }),
  'two keys in one file': broken({
    payload: (files, it) => {
      const path = `data/keys/${it.log.keys[0]?.fingerprint ?? ''}.pem`;
      files.set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from(pemOf(stranger.spki))]));
    },
  }),
  'signers without a key': broken({
    payload: (files) => files.set('data/keys/signers.json', Buffer.from('{"locker":[]}\n')),
  }),
  'signers that are no JSON': broken({
    payload: (files) => files.set('data/keys/signers.json', Buffer.from('locker')),
  }),
  'one signer more than there were rotations': broken({
    payload: (files, it) => {
      files.set(`data/keys/${stranger.fingerprint}.pem`, Buffer.from(pemOf(stranger.spki)));
      const names = [it.log.keys[0]?.fingerprint ?? '', stranger.fingerprint];
      files.set('data/keys/signers.json', Buffer.from(`${JSON.stringify({ locker: names })}\n`));
    },
    seal: (_, text, it) => signNote(text, it.log.origin, stranger),
    sealed: (files) =>
      change(files, 'seal.txt.sig', () =>
        signBytes(stranger, (files.get('seal.txt')?.toString() ?? '').replace(/\n\n[^]*$/, '\n')),
      ),
  }),
};
