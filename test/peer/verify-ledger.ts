import {
  canonical,
  hex,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  numberOf,
  objectOf,
  sha256,
  textOf,
} from './canonical.ts';
import { isSigned, originOf, rotationText } from './keys.ts';
import type { Failure } from './read-zip.ts';
import { isConsistent, leafHash, rootBefore, rootByInclusion } from './tree.ts';
import { type Files, keyOf, openNote, readOr } from './verify-seal.ts';

/** One line of the ledger that is shown. */
export interface Line {
  seq: number;
  entry: JsonObject;
  bytes: Buffer;
}

/** The fields of an entry, and no other: what is in a line is all that was said. */
const fields = new Set('v log seq prev at actor kind case caseSeq body details files'.split(' '));

export interface Ledger {
  origin: string;
  lines: Line[];
  /** Seqs that are proven without their line. */
  proven: Set<number>;
}

/** Point 3: keys, lines, leaves, paths, checkpoint. */
export function verifyLedger(files: Files, keys: Buffer[], failures: Failure[]): Ledger {
  const fail = (code: string, at: string | number): void => void failures.push({ code, at: String(at) });
  const lines = readLines(files.get('data/ledger/entries.jsonl') ?? Buffer.alloc(0), fail);
  const created = lines.find(({ entry }) => entry['kind'] === 'locker.created');
  const first = keyOf(fieldOf(created, 'publicKey'));
  const origin = first === null ? '' : originOf(first);
  if (created?.seq !== 0 || keys[0] === undefined || first?.equals(keys[0]) !== true)
    fail('origin', 'locker.created');
  for (const { seq, entry } of lines) if (entry['log'] !== origin) fail('entry-of-another-log', seq);
  verifyRotations(lines, keys, origin, fail);

  const proofs = objectOf(readOr(files.get('data/ledger/proofs.json')));
  const size = numberOf(proofs['treeSize']);
  const signer = keys.at(-1);
  const opened =
    signer === undefined
      ? null
      : openNote(files.get('data/ledger/checkpoint.txt') ?? Buffer.alloc(0), origin, signer);
  const match = /^([^\n]+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n$/.exec(opened?.text ?? '');
  if (match === null || match[1] !== origin || match[2] !== String(size))
    fail('checkpoint', 'checkpoint.txt');
  const root = Buffer.from(match?.[3] ?? '', 'base64');
  if (root.toString('base64') !== match?.[3]) fail('checkpoint', 'checkpoint.txt');

  const proven = verifyPaths(listOf(proofs['entries']).map(objectOf), lines, size, root, fail);
  verifyConsistency(listOf(proofs['consistency'] ?? []).map(objectOf), lines, size, root, fail);
  return { origin, lines, proven };
}

function readLines(bytes: Buffer, fail: (code: string, at: string | number) => void): Line[] {
  const lines: Line[] = [];
  if (bytes.length > 0 && bytes.at(-1) !== 0x0a) fail('line-end', 'entries.jsonl');
  let from = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, from)) {
    const part = bytes.subarray(from, end);
    from = end + 1;
    const entry = readOr(part);
    if (
      !isObject(entry) ||
      !isPlain(entry) ||
      !Buffer.from(canonical(entry)).equals(part) ||
      !isEntry(entry)
    ) {
      fail('entry-form', lines.length);
      if (!isObject(entry)) continue;
    }
    const seq = typeof entry['seq'] === 'number' ? entry['seq'] : -1;
    if (seq <= (lines.at(-1)?.seq ?? -1)) fail('entry-order', seq);
    lines.push({ seq, entry, bytes: part });
  }
  return lines;
}

/** Whole numbers that JSON carries exactly, and no half of a character. */
function isPlain(value: Json): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0);
  if (typeof value === 'string') return value.isWellFormed();
  if (Array.isArray(value)) return value.every(isPlain);
  return (
    !isObject(value) || Object.entries(value).every(([name, each]) => name.isWellFormed() && isPlain(each))
  );
}

function isEntry(entry: JsonObject): boolean {
  const { v, seq, prev, at, actor, kind, body, details, files } = entry;
  const isHex = (value: Json | undefined, digits: number): boolean =>
    typeof value === 'string' && new RegExp(`^[0-9a-f]{${digits}}$`).test(value);
  const inCase =
    'case' in entry === 'caseSeq' in entry &&
    (!('case' in entry) || (isHex(entry['case'], 32) && Number(entry['caseSeq']) >= 0));
  return (
    Object.keys(entry).every((name) => fields.has(name)) &&
    v === 1 &&
    typeof seq === 'number' &&
    seq >= 0 &&
    isHex(prev, 64) &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(typeof at === 'string' ? at : '') &&
    isHex(actor, 32) &&
    typeof kind === 'string' &&
    isObject(body) &&
    inCase &&
    (details === undefined || isHex(details, 64)) &&
    (files === undefined ||
      (Array.isArray(files) && files.every((file) => isObject(file) && isHex(file['commit'], 64))))
  );
}

function verifyRotations(
  lines: Line[],
  keys: Buffer[],
  origin: string,
  fail: (code: string, at: string | number) => void,
): void {
  const rotations = lines.filter(({ entry }) => entry['kind'] === 'key.rotated');
  if (rotations.length !== keys.length - 1) fail('rotations', 'signers.json');
  for (const [nth, line] of rotations.entries()) {
    const old = keys[nth];
    const next = keyOf(fieldOf(line, 'newKey'));
    const signature = Buffer.from(fieldOf(line, 'signatureByNew'), 'base64');
    const right =
      old !== undefined &&
      next !== null &&
      keys[nth + 1]?.equals(next) === true &&
      isSigned(next, rotationText(origin, hex(sha256(old)), hex(sha256(next))), signature);
    if (!right) fail('rotation', line.seq);
  }
}

function verifyPaths(
  proofs: JsonObject[],
  lines: Line[],
  size: number,
  root: Buffer,
  fail: (code: string, at: string | number) => void,
): Set<number> {
  const proven = new Set<number>();
  for (const proof of proofs) {
    const seq = numberOf(proof['seq']);
    const leaf = Buffer.from(textOf(proof['leaf']), 'hex');
    const path = listOf(proof['path']).map((part) => Buffer.from(textOf(part), 'hex'));
    if (proven.has(seq)) fail('proof-twice', seq);
    proven.add(seq);
    if (rootByInclusion(leaf, seq, size, path)?.equals(root) !== true) fail('path', seq);
    const line = lines.find((each) => each.seq === seq);
    if (line === undefined) continue;
    if (!leafHash(line.bytes).equals(leaf)) fail('leaf', seq);
    if (line.entry['prev'] !== hex(rootBefore(seq, size, path))) fail('prev', seq);
  }
  for (const { seq } of lines) if (!proven.has(seq)) fail('proof-missing', seq);
  return proven;
}

function verifyConsistency(
  paths: JsonObject[],
  lines: Line[],
  size: number,
  root: Buffer,
  fail: (code: string, at: string | number) => void,
): void {
  for (const each of paths) {
    const from = numberOf(each['from']);
    const path = listOf(each['path']).map((part) => Buffer.from(textOf(part), 'hex'));
    const prev = lines.find(({ seq }) => seq === from)?.entry['prev'];
    if (each['to'] !== size) fail('consistency', from);
    if (typeof prev !== 'string') continue; // nothing in the bundle says what the root of that size was
    if (!isConsistent(from, Buffer.from(prev, 'hex'), size, root, path)) fail('consistency', from);
  }
}

function fieldOf(line: Line | undefined, name: string): string {
  const body = line?.entry['body'];
  const value = isObject(body) ? body[name] : undefined;
  return typeof value === 'string' ? value : '';
}
