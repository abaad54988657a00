import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  encodeCaseJson,
  encodeEntriesJsonl,
  encodeOpenings,
  encodeProofs,
  encodeSigners,
} from '../bundle/case-files.ts';
import { encodeExhibitsCsv } from '../bundle/exhibits-csv.ts';
import { fingerprintOf, pemFromSpki, rawFromSpki } from '../bundle/key.ts';
import { keyPath, layout } from '../bundle/layout.ts';
import type { Encryption } from '../bundle/node/encrypted-archive.ts';
import { partialPathOf } from '../bundle/node/new-file.ts';
import { nodePrimitives as p } from '../bundle/node/primitives.ts';
import { assertPaths, sealBundle } from '../bundle/node/seal-bundle.ts';
import { readmeText } from '../bundle/readme.ts';
import type { CaseJson } from '../contract/case-json.ts';
import { JejakError } from '../contract/error.ts';
import { newId } from '../contract/ids.ts';
import type { WorkUnderWay } from '../contract/under-way.ts';
import type { CaseMaterial, ExportMaterial, Locker } from '../locker/index.ts';
import { loadWords } from '../words/load.ts';
import { assertCheckable } from './assert-checkable.ts';
import { topFolder } from './bundle-paths.ts';
import { type BundledFile, makeCaseDocument } from './case-document.ts';
import { assertRoomFor } from './out-file.ts';
import type { PackFile } from './pack/pack-calls.ts';
import { type Packer, startPacker } from './pack/pack-in-thread.ts';
import { clearCutOff, underWay } from './under-way.ts';
import type { Work } from './work.ts';

/** As for a locker: what is shorter can be guessed by whoever has the file. */
const leastPassphrase = 8;
/** How often the case may change under the export before it gives up. */
const attempts = 5;
/** Manifests, seal and what else stands beside the files of the case; rounded up. */
const mostTags = 20;

export interface ExportRequest {
  caseId: string;
  out: string;
  to: string;
  why: string;
  overwrite: boolean;
  /** Write age v1 around the bundle; its name then ends in `.age`. */
  encryption?: Encryption;
}

export interface Exported {
  file: string;
  bytes: number;
  sha256: string;
  /** The bundle's id. */
  bundle: string;
  /** How many exhibits are in it. */
  exhibits: number;
  /** H(seal.txt): the number that is read out at a hearing. */
  sealSha256: string;
  /** Fingerprint of the key that sealed it. */
  signedBy: string;
}

/**
 * Makes the bundle of a case (docs/formats, "Making one"): `case.exported` with the hash of `case.json`
 * is appended first, then the checkpoint is taken, then everything is packed in one pass. An export that
 * could not be finished has its entry all the same: the log says that it was begun.
 *
 * @throws JejakError `bundle-passphrase-too-short`, `case-changing`, `case-too-large`, and what `assertRoomFor`, `sealBundle` and `packBundle` throw
 */
export async function exportCase(locker: Locker, request: ExportRequest, work: Work): Promise<Exported> {
  const { encryption } = request;
  if (encryption !== undefined && 'passphrase' in encryption) assertLongEnough(encryption.passphrase);
  const out = encryption === undefined || request.out.endsWith('.age') ? request.out : `${request.out}.age`;
  await assertRoomFor(out, request.overwrite);
  await clearCutOff(locker).catch(() => []); // what earlier work left can wait: this export does not need it gone
  const partial = resolve(partialPathOf(out));
  return underWay(locker, chosenFor(request, partial), async () => {
    const packer = startPacker(locker.readingPass(), work);
    try {
      return await locker.whileHere(exportWith(packer, locker, request, { out, partial }));
    } finally {
      await packer.close();
    }
  });
}

/** What is kept of it while it is under way. */
function chosenFor(
  { caseId, out, to, why, overwrite, encryption }: ExportRequest,
  partial: string,
): WorkUnderWay {
  const recipients = encryption !== undefined && 'recipients' in encryption ? [...encryption.recipients] : [];
  return {
    kind: 'export',
    case: caseId,
    out: resolve(out),
    ...{ partial, to, why, recipients },
    protection: encryption === undefined ? 'none' : 'recipients' in encryption ? 'recipients' : 'passphrase',
    replaces: overwrite && existsSync(out),
  };
}

async function exportWith(
  packer: Packer,
  locker: Locker,
  request: ExportRequest,
  { out, partial }: { out: string; partial: string },
): Promise<Exported> {
  const { encryption, overwrite } = request;
  const bundle = newId();
  const [indonesian, english] = await Promise.all([loadWords('id'), loadWords('en')]);
  const { document, files, received, bytes, hidden } = await announce(locker, request, bundle);
  const material = locker.exportMaterial(request.caseId, bundle, hidden);
  const signer = material.keys.at(-1);
  if (signer === undefined)
    throw new JejakError('internal', 'could-not-go-on', { detail: 'no key in the locker' });
  const sealedAt = new Date().toISOString();
  const facts = { bundle, fingerprint: fingerprintOf(p, signer), caseNumber: document.case.number, sealedAt };
  const whole = [...caseFiles(document, bytes), ...ledgerFiles(material)];
  assertCheckable(whole.length + files.length + received.length + mostTags, whole);
  const payload: PackFile[] = [
    ...whole.map(packFile),
    ...files,
    ...received.map(({ outerPath, bundle: from, path, bytes: size, sha256 }) => ({
      path: outerPath,
      bytes: size,
      sha256,
      item: from,
      role: path,
    })),
  ];
  const seal = await sealBundle({
    topFolder: topFolder(document.case.number, sealedAt),
    bundle,
    sealedAt,
    baggingDate: sealedAt.slice(0, 10),
    payload,
    readmes: {
      indonesian: readmeText(indonesian.say, facts),
      english: readmeText(english.say, facts),
    },
    signer: {
      name: material.origin,
      rawKey: rawFromSpki(signer),
      sign: (message) => Promise.resolve(locker.sign(message)),
    },
  });
  const packed = await packer.pack({
    seal,
    files: payload,
    ...{ out, overwrite, partial },
    ...(encryption === undefined ? {} : { encryption }),
  });
  return {
    file: out,
    ...packed,
    sealSha256: seal.sealSha256,
    bundle,
    exhibits: document.exhibits.length,
    signedBy: facts.fingerprint,
  };
}

function assertLongEnough(passphrase: string): void {
  if (passphrase.trim().length < leastPassphrase)
    throw new JejakError('bundle-passphrase-too-short', 'wrong-use', { least: leastPassphrase });
}

interface Announced {
  document: CaseJson;
  bytes: Uint8Array;
  files: BundledFile[];
  /** Of the bundles that the case came from. */
  received: CaseMaterial['received'];
  /** The items of which nothing is disclosed. */
  hidden: ReadonlySet<string>;
}

/**
 * Writes `case.json` of the case as it stands and appends `case.exported` with its hash, on condition
 * that nothing came into the case in between; else it is written anew. What could not be packed is refused before the
 * log says that it went out.
 */
async function announce(locker: Locker, request: ExportRequest, bundle: string): Promise<Announced> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const material = locker.caseMaterial(request.caseId);
    const { document, files } = makeCaseDocument(material, bundle);
    assertPaths(topFolder(document.case.number, new Date().toISOString()), [
      ...files.map(({ path }) => path),
      ...material.received.map(({ outerPath }) => outerPath),
    ]);
    const bytes = encodeCaseJson(document);
    const appended = await locker.appendExported({
      caseId: request.caseId,
      bundle,
      caseSha256: Buffer.from(p.sha256(bytes)).toString('hex'),
      to: request.to,
      why: request.why,
      ifCaseLength: material.caseLength,
    });
    if (appended) {
      const hidden = new Set(material.redacted.keys());
      return { document, bytes, files, received: material.received, hidden };
    }
  }
  throw new JejakError('case-changing', 'could-not-go-on');
}

type NamedBytes = [path: string, bytes: Uint8Array];

function caseFiles(document: CaseJson, bytes: Uint8Array): NamedBytes[] {
  const items = new Map(document.items.map((item) => [item.id, item]));
  const rows = document.exhibits.flatMap((exhibit) =>
    exhibit.files.map((file) => {
      const item = items.get(exhibit.item);
      return {
        label: exhibit.label,
        item: exhibit.item,
        kind: item?.kind ?? '',
        title: exhibit.title,
        capturedAt: item?.capturedAt ?? '',
        source: item?.source.url ?? item?.source.fileName ?? item?.source.camera ?? '',
        path: file.path,
        sha256: file.sha256,
      };
    }),
  );
  return [
    [layout.case, bytes],
    [layout.exhibitsCsv, encodeExhibitsCsv(rows)],
  ];
}

function ledgerFiles(material: ExportMaterial): NamedBytes[] {
  return [
    [layout.entries, encodeEntriesJsonl(material.entries.map((entry) => entry.bytes))],
    [layout.openings, encodeOpenings(material.openings)],
    [layout.checkpoint, material.checkpoint],
    [
      layout.proofs,
      encodeProofs({
        treeSize: material.treeSize,
        entries: material.entries.map(({ seq, leaf, path }) => ({ seq, leaf, path })),
        consistency: material.consistency,
      }),
    ],
    [layout.signers, encodeSigners(material.keys.map((key) => fingerprintOf(p, key)))],
    ...material.keys.map(
      (key): NamedBytes => [keyPath(fingerprintOf(p, key)), Buffer.from(pemFromSpki(key))],
    ),
  ];
}

function packFile([path, content]: NamedBytes): PackFile {
  return {
    path,
    bytes: content.length,
    sha256: Buffer.from(p.sha256(content)).toString('hex'),
    content,
  };
}
