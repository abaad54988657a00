import {
  canonical,
  hex,
  isObject,
  type Json,
  listOf,
  objectOf,
  parseJson,
  sha256,
  textOf,
} from './canonical.ts';
import { isSigned, keyId, spkiPrefix } from './keys.ts';
import type { Failure } from './read-zip.ts';

export type Files = ReadonlyMap<string, Buffer>;

/** Encodings of the points of small order on Curve25519's twisted Edwards form, and their other spellings. */
const smallOrder = new Set(
  [
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000000',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  ].flatMap((point) => [point, withSign(point)]),
);

/** Files that every bundle has, beside those that are read here. */
const needed = ['README.txt', 'BACA-SAYA.txt', 'data/exhibits.csv'];

/** The keys that `signers.json` names, oldest first. */
export function readKeys(files: Files, failures: Failure[]): Buffer[] {
  const names = listOf(objectOf(parseJson(files.get('data/keys/signers.json') ?? Buffer.alloc(0)))['locker']);
  return names.flatMap((name) => {
    const path = `data/keys/${textOf(name)}.pem`;
    const spki = spkiOf(files.get(path)?.toString('latin1') ?? '');
    if (spki === null || hex(sha256(spki)) !== name) {
      failures.push({ code: 'key', at: path });
      return [];
    }
    return [spki];
  });
}

/** The 44 bytes of an Ed25519 key, or null where it is none that may be used. */
function spkiOf(pem: string): Buffer | null {
  const match = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=\n]+)\n-----END PUBLIC KEY-----\n?$/.exec(pem);
  return keyOf((match?.[1] ?? '').replaceAll('\n', ''));
}

export function keyOf(base64: string): Buffer | null {
  const spki = Buffer.from(base64, 'base64');
  const right =
    spki.length === 44 && spki.subarray(0, 12).equals(spkiPrefix) && spki.toString('base64') === base64;
  if (!right || smallOrder.has(hex(spki.subarray(12)))) return null;
  const last = [...spki.subarray(12)].reverse();
  last[0] = (last[0] ?? 0) & 0x7f;
  return BigInt(`0x${hex(Buffer.from(last))}`) < 2n ** 255n - 19n ? spki : null;
}

/** The text of a note whose signature by `spki` holds, and that signature; null otherwise. */
export function openNote(
  note: Buffer,
  name: string,
  spki: Uint8Array,
): { text: string; signature: Buffer } | null {
  const whole = note.toString('utf8');
  const cut = whole.indexOf('\n\n');
  if (cut === -1 || !Buffer.from(whole).equals(note)) return null;
  const text = whole.slice(0, cut + 1);
  const lines = whole.slice(cut + 2).split('\n');
  if (lines.pop() !== '' || lines.length === 0 || lines.length > 16) return null;
  let found: Buffer | null = null;
  for (const line of lines) {
    const match = /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line);
    if (match === null) return null;
    const bytes = Buffer.from(match[2] ?? '', 'base64');
    if (bytes.toString('base64') !== match[2]) return null;
    if (match[1] !== name || !bytes.subarray(0, 4).equals(keyId(name, spki))) continue;
    if (bytes.length !== 68 || !isSigned(spki, text, bytes.subarray(4))) return null;
    found = bytes.subarray(4);
  }
  return found === null ? null : { text, signature: found };
}

/** Point 2: the seal, both manifests, every file. */
export function verifySeal(
  files: Files,
  signer: Buffer | undefined,
  origin: string,
  failures: Failure[],
): void {
  const fail = (code: string, at: string): void => void failures.push({ code, at });
  const seal = files.get('seal.txt') ?? Buffer.alloc(0);
  const opened = signer === undefined ? null : openNote(seal, origin, signer);
  if (opened === null) fail('seal-signature', 'seal.txt');
  if (opened !== null && files.get('seal.txt.sig')?.equals(opened.signature) !== true)
    fail('seal-sig-file', 'seal.txt.sig');
  const time = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z`;
  const form = new RegExp(
    `^jejak-seal/v1\nbundle ([0-9a-f]{32})\ntagmanifest-sha256 ([0-9a-f]{64})\nsealed-at ${time}\n$`,
  );
  const match = form.exec(opened?.text ?? '');
  if (match === null) fail('seal-form', 'seal.txt');
  const tagmanifest = files.get('tagmanifest-sha256.txt') ?? Buffer.alloc(0);
  if (match?.[2] !== hex(sha256(tagmanifest))) fail('seal-hash', 'tagmanifest-sha256.txt');
  const json = readOr(files.get('data/case.json'));
  if (!isObject(json) || match?.[1] !== json['bundle']) fail('seal-bundle', 'seal.txt');
  verifyBag(files, fail);
}

function verifyBag(files: Files, fail: (code: string, at: string) => void): void {
  const bagit = files.get('bagit.txt')?.toString('utf8');
  if (bagit !== 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
    fail('bag-declaration', 'bagit.txt');
  for (const path of needed) if (!files.has(path)) fail('file-missing', path);
  if (files.has('fetch.txt')) fail('bag-fetch', 'fetch.txt');
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  const tags = [...files].filter(
    ([path]) =>
      !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt' && !path.startsWith('seal.txt'),
  );
  verifyManifest(files, 'manifest-sha256.txt', payload, fail);
  verifyManifest(files, 'tagmanifest-sha256.txt', tags, fail);
  const sum = payload.reduce((bytes, [, content]) => bytes + content.length, 0);
  const oxum = /^Payload-Oxum: (.*)$/m.exec(files.get('bag-info.txt')?.toString('utf8') ?? '')?.[1];
  if (oxum !== `${sum}.${payload.length}`) fail('bag-oxum', 'bag-info.txt');
}

function verifyManifest(
  files: Files,
  name: string,
  covered: (readonly [string, Buffer])[],
  fail: (code: string, at: string) => void,
): void {
  const listed = new Map<string, string>();
  for (const line of (files.get(name)?.toString('utf8') ?? '').split(/\r\n|\n|\r/)) {
    if (line === '') continue;
    const match = /^([0-9a-f]{64})[ \t]+(.+)$/.exec(line);
    const path = (match?.[2] ?? '').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
    if (match?.[1] === undefined || listed.has(path)) fail('manifest-line', `${name}: ${line}`);
    listed.set(path, match?.[1] ?? '');
  }
  for (const [path, bytes] of covered) {
    if (!listed.has(path)) fail('file-unlisted', path);
    else if (listed.get(path) !== hex(sha256(bytes))) fail('file-hash', path);
    listed.delete(path);
  }
  for (const path of listed.keys()) fail('file-missing', path);
}

/** A JSON document, or null where it is none. */
export function readOr(bytes: Buffer | undefined): Json {
  try {
    return bytes === undefined ? null : parseJson(bytes);
  } catch {
    return null;
  }
}

export function same(one: Json | undefined, other: Json | undefined): boolean {
  return one !== undefined && other !== undefined && canonical(one) === canonical(other);
}

function withSign(point: string): string {
  const bytes = Buffer.from(point, 'hex');
  bytes[31] = (bytes[31] ?? 0) | 0x80;
  return hex(bytes);
}
