import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { encodeBagDeclaration, encodeBagInfo, encodeManifest } from '../../src/bundle/bag.ts';
import { compareUtf8, joinBytes, utf8 } from '../../src/bundle/bytes.ts';
import {
  encodeCaseJson,
  encodeEntriesJsonl,
  encodeOpenings,
  encodeProofs,
  encodeSigners,
} from '../../src/bundle/case-files.ts';
import { encodeExhibitsCsv } from '../../src/bundle/exhibits-csv.ts';
import { pemFromSpki } from '../../src/bundle/key.ts';
import { keyPath, layout } from '../../src/bundle/layout.ts';
import { nodePrimitives as p } from '../../src/bundle/node/primitives.ts';
import { sealText } from '../../src/bundle/seal.ts';
import { type VerifyOptions, type VerifyResult, verifyBundle } from '../../src/bundle/verify.ts';
import type { ByteSource } from '../../src/bundle/zip-archive.ts';
import { digestEntry } from '../../src/bundle/zip-content.ts';
import { encodeDirectory, encodeLocalHeader } from '../../src/bundle/zip-writer.ts';
import type { CaseJson } from '../../src/contract/case-json.ts';
import { SampleLog, sha256Hex, TestKey } from './sample-log.ts';

export const lockerKey = new TestKey('locker');
export const caseId = 'c0'.repeat(16);
const otherCaseId = 'c1'.repeat(16);
export const bundleId = 'b0'.repeat(16);
export const webItem = 'e1'.repeat(16);
export const photoItem = 'e2'.repeat(16);
const redactedItem = 'e3'.repeat(16);
export const sealedAt = '2026-11-22T05:00:00.000Z';
export const top = '014-BWS-2026-2026-11-22';

/** Path in the bundle → bytes. */
export type Files = Map<string, Uint8Array>;

export interface Sample {
  log: SampleLog;
  case: CaseJson;
  /** Seqs whose lines go into the bundle. */
  shown: number[];
  /** Commitments whose openings go into the bundle. */
  disclosed: string[];
  evidence: Files;
}

const evidenceBytes = {
  screenshot: utf8('\u0089PNG screenshot of the post'),
  html: utf8('<!doctype html><title>Unggahan</title>'),
  photo: utf8('JPEG of a banner, with a number plate'),
  redacted: utf8('JPEG of a banner, number plate covered'),
};

function fileValueOf(name: string, mediaType: string, bytes: Uint8Array) {
  return { bytes: bytes.length, mediaType, name, sha256: sha256Hex(bytes) };
}

/** A case with a captured post (P-1), a photograph filed from the inbox, and its redacted copy (P-2). */
export function sampleCase(key = lockerKey): Sample {
  const log = new SampleLog(key);
  const actor = '0a'.repeat(16);
  log.append({
    kind: 'actor.added',
    body: { actorId: actor },
    details: { name: 'Siti', agency: 'Panwascam Contoh' },
  });
  const named = { number: '014/BWS/2026', title: 'Dugaan keberpihakan' };
  log.append({ kind: 'case.opened', case: caseId, details: named });
  const values = {
    screenshot: fileValueOf('screenshot.png', 'image/png', evidenceBytes.screenshot),
    html: fileValueOf('page.html', 'text/html', evidenceBytes.html),
    photo: fileValueOf('IMG_1.jpg', 'image/jpeg', evidenceBytes.photo),
    redacted: fileValueOf('IMG_1.jpg', 'image/jpeg', evidenceBytes.redacted),
  };
  const post = {
    kind: 'web' as const,
    title: 'Unggahan',
    source: { url: 'http://127.0.0.1/post' },
    capturedAt: '2026-11-22T02:00:00.000Z',
  };
  const photo = {
    kind: 'photo' as const,
    title: 'Baliho',
    source: { fileName: 'IMG_1.jpg', receivedFrom: 'Budi' },
    capturedAt: '2026-11-22T02:10:00.000Z',
  };
  const captured = log.append({
    kind: 'item.captured',
    case: caseId,
    body: { itemId: webItem, state: 'complete' },
    details: { ...post, steps: [] },
    files: [
      { role: 'screenshot', value: values.screenshot },
      { role: 'html', value: values.html },
    ],
  });
  log.append({ kind: 'case.opened', case: otherCaseId, details: { number: '9', title: 'rahasia' } });
  const imported = log.append({
    kind: 'item.imported',
    body: { itemId: photoItem, state: 'complete' },
    details: { ...photo, steps: [] },
    files: [{ role: 'original', value: values.photo }],
  });
  log.append({ kind: 'item.filed', case: caseId, body: { itemId: photoItem, entries: [imported.seq] } });
  const derived = log.append({
    kind: 'item.derived',
    case: caseId,
    body: { itemId: redactedItem, original: { itemId: photoItem, role: 'original' } },
    details: { what: 'redacted', tool: 'jejak', reason: 'pelat nomor' },
    files: [{ role: 'redacted', value: values.redacted }],
  });
  const label = (itemId: string, text: string, title: string) =>
    log.append({
      kind: 'exhibit.labelled',
      case: caseId,
      body: { itemId, label: text },
      details: { title, shows: 'lihat' },
    });
  label(webItem, 'P-9', 'Salah label');
  label(webItem, 'P-1', 'Tangkapan unggahan');
  label(redactedItem, 'P-2', 'Foto baliho, disunting');
  const fileOf = (entry: typeof captured, index: number) => entry.entry.files?.[index]?.commit ?? '';
  const says: CaseJson = {
    v: 1,
    bundle: bundleId,
    origin: log.origin,
    case: { id: caseId, ...named },
    officers: [{ id: actor, name: 'Siti', agency: 'Panwascam Contoh' }],
    exhibits: [
      {
        label: 'P-1',
        item: webItem,
        title: 'Tangkapan unggahan',
        files: [
          {
            path: 'data/exhibits/P-001/screenshot.png',
            role: 'screenshot',
            commit: fileOf(captured, 0),
            ...values.screenshot,
          },
          {
            path: 'data/exhibits/P-001/html.html',
            role: 'html',
            commit: fileOf(captured, 1),
            ...values.html,
          },
        ],
      },
      {
        label: 'P-2',
        item: redactedItem,
        title: 'Foto baliho, disunting',
        files: [
          {
            path: 'data/exhibits/P-002/redacted.jpg',
            role: 'redacted',
            commit: fileOf(derived, 0),
            ...values.redacted,
          },
        ],
      },
    ],
    items: [
      { id: webItem, ...post, state: 'complete', files: [] },
      { id: photoItem, ...photo, state: 'complete', files: [] },
    ],
    withheld: [
      { item: photoItem, files: [{ role: 'original', commit: fileOf(imported, 0) }], reason: 'data pribadi' },
    ],
    withheldEntries: [],
  };
  const disclosed = [...log.openings.keys()].filter((each) => each !== fileOf(imported, 0));
  const isForeign = (seq: number) => log.entries[seq]?.entry.case === otherCaseId;
  const foreignDetails = log.entries.filter(({ seq }) => isForeign(seq)).map(({ entry }) => entry.details);
  const evidence: Files = new Map([
    ['data/exhibits/P-001/screenshot.png', evidenceBytes.screenshot],
    ['data/exhibits/P-001/html.html', evidenceBytes.html],
    ['data/exhibits/P-002/redacted.jpg', evidenceBytes.redacted],
  ]);
  return {
    log,
    case: says,
    shown: log.entries.map(({ seq }) => seq).filter((seq) => !isForeign(seq)),
    disclosed: disclosed.filter((each) => !foreignDetails.includes(each)),
    evidence,
  };
}

/** Appends `case.exported` and gives everything under `data/`. */
export function exportFiles(sample: Sample, stamped: readonly number[] = []): Files {
  const { log } = sample;
  const caseBytes = encodeCaseJson(sample.case);
  const exported = log.append({
    kind: 'case.exported',
    case: sample.case.case.id,
    body: { bundle: sample.case.bundle, caseSha256: sha256Hex(caseBytes) },
    details: { to: 'Bawaslu', why: 'sidang' },
  });
  return dataFiles({ ...sample, shown: [...sample.shown, exported.seq] }, caseBytes, stamped);
}

/** Everything under `data/` for a log as it now stands. */
function dataFiles(sample: Sample, caseBytes: Uint8Array, stamped: readonly number[] = []): Files {
  const { log, shown } = sample;
  const size = log.entries.length;
  const lines = shown.map((seq) => log.entries[seq]?.bytes ?? new Uint8Array(0));
  const withProof = [...shown, ...sample.case.withheldEntries.map(({ seq }) => seq)].sort((a, b) => a - b);
  const openings = sample.disclosed.flatMap((each) => log.openings.get(each) ?? []);
  return new Map([
    ...sample.evidence,
    [layout.case, caseBytes],
    [layout.exhibitsCsv, encodeExhibitsCsv([])],
    [layout.entries, encodeEntriesJsonl(lines)],
    [layout.openings, encodeOpenings(openings)],
    [layout.checkpoint, log.checkpoint()],
    [
      layout.proofs,
      encodeProofs({
        treeSize: size,
        entries: withProof.map((seq) => log.proof(seq, size)),
        consistency: [3, ...stamped].map((from) => log.consistency(from, size)),
      }),
    ],
    [layout.signers, encodeSigners(log.keys.map((key) => key.fingerprint))],
    ...log.keys.map((key): [string, Uint8Array] => [keyPath(key.fingerprint), utf8(pemFromSpki(key.spki))]),
  ]);
}

/** Adds bag and seal around what is under `data/`, whatever that is. */
export function sealFiles(data: Files, key: TestKey, origin: string, bundle = bundleId): Files {
  const payload = [...data].filter(([path]) => path.startsWith('data/'));
  const octets = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const lines = (files: Iterable<[string, Uint8Array]>) =>
    Array.from(files, ([path, bytes]) => ({ path, sha256: sha256Hex(bytes) }));
  const tags: Files = new Map([
    [layout.declaration, encodeBagDeclaration()],
    [
      layout.bagInfo,
      encodeBagInfo([
        ['Bagging-Date', '2026-11-22'],
        ['Payload-Oxum', `${octets}.${payload.length}`],
      ]),
    ],
    [layout.manifest, encodeManifest(lines(payload))],
    [layout.readmeIndonesian, utf8('baca\n')],
    [layout.readmeEnglish, utf8('read\n')],
    ...[...data].filter(([path]) => !path.startsWith('data/')),
  ]);
  return new Map([...tags, ...resealed(encodeManifest(lines(tags)), key, origin, bundle), ...payload]);
}

export function resealed(tagmanifest: Uint8Array, key: TestKey, origin: string, bundle = bundleId): Files {
  const text = sealText({ bundle, tagmanifestSha256: sha256Hex(tagmanifest), sealedAt });
  return new Map([
    [layout.tagmanifest, tagmanifest],
    [layout.seal, key.note(origin, text)],
    [layout.sealSignature, key.sign(utf8(text))],
  ]);
}

/** The whole of a right bundle, in memory. */
export function sampleFiles(): Files {
  const sample = sampleCase();
  return sealFiles(exportFiles(sample), sample.log.key, sample.log.origin);
}

/** A stored ZIP of files under one top folder, or under none, with right CRCs, whatever the bytes are. */
export function zipOf(files: Iterable<[string, Uint8Array]>, folder = top): Uint8Array {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const entries = Array.from(files, ([path, bytes]) => {
    const name = folder === '' ? path : `${folder}/${path}`;
    const entry = { name, size: bytes.length, crc32: crc32(bytes), headerOffset: offset };
    const header = encodeLocalHeader(entry);
    parts.push(header, bytes);
    offset += header.length + bytes.length;
    return entry;
  });
  return joinBytes([...parts, encodeDirectory(entries, offset)]);
}

export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > bytes.length) {
        throw new Error(`read outside the source: ${offset}+${length} of ${bytes.length}`);
      }
      return Promise.resolve(bytes.slice(offset, offset + length));
    },
  };
}

export async function verifyBytes(bytes: Uint8Array, options: VerifyOptions = {}): Promise<VerifyResult> {
  const source = memorySource(bytes);
  return verifyBundle(
    source,
    p,
    async (entries) => {
      const digests = await Promise.all(
        entries.map(async (entry) => [entry.name, await digestEntry(p, source, entry)] as const),
      );
      return new Map(digests);
    },
    options,
  );
}

/** Codes with the file or entry that they name, sorted: `file-changed data/case.json`. */
export function named(result: VerifyResult): string[] {
  return result.failures
    .map(({ code, path, seq }) => [code, path, seq].filter((each) => each !== undefined).join(' '))
    .sort(compareUtf8);
}

export function seededBytes(word: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 32) {
    bytes.set(
      createHash('sha256')
        .update(`${word} ${at}`)
        .digest()
        .subarray(0, Math.min(32, length - at)),
      at,
    );
  }
  return bytes;
}
