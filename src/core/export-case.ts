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
import { nodePrimitives as p } from '../bundle/node/primitives.ts';
import { type PayloadFile, sealBundle } from '../bundle/node/seal-bundle.ts';
import { type ReadmeKey, readmeText } from '../bundle/readme.ts';
import type { CaseJson } from '../contract/case-json.ts';
import { JejakError } from '../contract/error.ts';
import { newId } from '../contract/ids.ts';
import type { CaseMaterial, ExportMaterial, Locker } from '../locker/index.ts';
import { topFolder } from './bundle-paths.ts';
import { type BundledFile, makeCaseDocument } from './case-document.ts';
import { assertRoomFor } from './out-file.ts';
import type { Work } from './work.ts';

/** As for a locker: what is shorter can be guessed by whoever has the file. */
const leastPassphrase = 8;
/** How often the case may change under the export before it gives up. */
const attempts = 5;

/** Says a line of the read-me files; `src/words` has them. */
type SayReadme = (key: ReadmeKey, params?: Record<string, string | number>) => string;

export interface ExportRequest {
  caseId: string;
  out: string;
  to: string;
  why: string;
  overwrite: boolean;
  /** Write age v1 around the bundle; its name then ends in `.age`. */
  encryption?: Encryption;
  readme: { indonesian: SayReadme; english: SayReadme };
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
 * @throws JejakError `bundle-passphrase-too-short`, `case-changing`, and what `assertRoomFor` and `sealBundle` throw
 */
export async function exportCase(locker: Locker, request: ExportRequest, work: Work): Promise<Exported> {
  const { encryption } = request;
  if (encryption !== undefined && 'passphrase' in encryption) assertLongEnough(encryption.passphrase);
  const out = encryption === undefined || request.out.endsWith('.age') ? request.out : `${request.out}.age`;
  await assertRoomFor(out, request.overwrite);
  const bundle = newId();
  const { document, files, received, bytes } = await announce(locker, request, bundle);
  const material = locker.exportMaterial(request.caseId, bundle);
  const signer = material.keys.at(-1);
  if (signer === undefined)
    throw new JejakError('internal', 'could-not-go-on', { detail: 'no key in the locker' });
  const sealedAt = new Date().toISOString();
  const facts = { bundle, fingerprint: fingerprintOf(p, signer), caseNumber: document.case.number, sealedAt };
  const sealed = await sealBundle(
    {
      topFolder: topFolder(document.case.number, sealedAt),
      bundle,
      sealedAt,
      baggingDate: sealedAt.slice(0, 10),
      payload: [
        ...caseFiles(document, bytes).map(payloadOf),
        ...ledgerFiles(material).map(payloadOf),
        ...files.map((file) => storedFile(locker, file)),
        ...received.map((file) => receivedFile(locker, file)),
      ],
      readmes: {
        indonesian: readmeText(request.readme.indonesian, facts),
        english: readmeText(request.readme.english, facts),
      },
      signer: {
        name: material.origin,
        rawKey: rawFromSpki(signer),
        sign: (message) => Promise.resolve(locker.sign(message)),
      },
    },
    out,
    {
      overwrite: request.overwrite,
      ...(encryption === undefined ? {} : { encryption }),
      onProgress: work.onProgress,
      signal: work.signal,
    },
  );
  return {
    file: out,
    ...sealed,
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
}

/**
 * Writes `case.json` of the case as it stands and appends `case.exported` with its hash, on condition
 * that nothing came into the case in between; else it is written anew.
 */
async function announce(locker: Locker, request: ExportRequest, bundle: string): Promise<Announced> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const material = locker.caseMaterial(request.caseId);
    const { document, files } = makeCaseDocument(material, bundle);
    const bytes = encodeCaseJson(document);
    const appended = await locker.appendExported({
      caseId: request.caseId,
      bundle,
      caseSha256: Buffer.from(p.sha256(bytes)).toString('hex'),
      to: request.to,
      why: request.why,
      ifCaseLength: material.caseLength,
    });
    if (appended) return { document, bytes, files, received: material.received };
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

function payloadOf([path, bytes]: NamedBytes): PayloadFile {
  return {
    path,
    bytes: bytes.length,
    sha256: Buffer.from(p.sha256(bytes)).toString('hex'),
    async *open() {
      yield await Promise.resolve(bytes);
    },
  };
}

function storedFile(locker: Locker, file: BundledFile): PayloadFile {
  const { path, bytes, sha256 } = file;
  return { path, bytes, sha256, open: () => locker.readFile(file.item, file.role, 'taker') };
}

function receivedFile(locker: Locker, file: CaseMaterial['received'][number]): PayloadFile {
  const { outerPath: path, bytes, sha256 } = file;
  return { path, bytes, sha256, open: () => locker.readReceivedFile(file) };
}
