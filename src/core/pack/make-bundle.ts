import { utf8 } from '../../bundle/bytes.ts';
import {
  encodeCaseJson,
  encodeEntriesJsonl,
  encodeOpenings,
  encodeProofs,
  encodeSigners,
} from '../../bundle/case-files.ts';
import { encodeExhibitsCsv } from '../../bundle/exhibits-csv.ts';
import { fingerprintOf, pemFromSpki, rawFromSpki } from '../../bundle/key.ts';
import { keyPath, layout, revocationPath, timeStampFiles, timeStampFolder } from '../../bundle/layout.ts';
import { nodePrimitives as p } from '../../bundle/node/primitives.ts';
import {
  assertPaths,
  type ListedFile,
  type PayloadFile,
  packBundle,
  sealBundle,
} from '../../bundle/node/seal-bundle.ts';
import { readViewer } from '../../bundle/node/viewer.ts';
import { readmeText } from '../../bundle/readme.ts';
import type { CaseJson } from '../../contract/case-json.ts';
import { JejakError } from '../../contract/error.ts';
import type { OnProgress } from '../../contract/sink.ts';
import type { CaseReading, ExportMaterial, StaysBehind } from '../../locker/index.ts';
import { loadWords } from '../../words/load.ts';
import { assertCheckable } from '../assert-checkable.ts';
import { topFolder } from '../bundle-paths.ts';
import { makeCaseDocument } from '../case-document.ts';
import { bannerPage, bannerPagePaths } from './banner-page.ts';
import type { CaseRequest, Certifier, DescribedCase, Packed, PackRequest } from './pack-calls.ts';

/** Manifests, seal and what else stands beside the files of the case; rounded up. */
const mostTags = 20;
/**
 * What the ledger's files may grow by with the entry that the case goes out, in bytes and in JSON values: that entry
 * with its opening, and a step more for the proof of each other.
 */
const growth = { bytes: 64 * 1024, values: 1000, bytesPerEntry: 80, valuesPerEntry: 1 } as const;

/** What the maker of a bundle needs beside the locker. */
interface MakeOptions {
  /** Signs with the key in force at a size of the log; 64 bytes. */
  sign: (message: Uint8Array, treeSize: number) => Promise<Uint8Array>;
  /** Signs the seal by an officer's own certificate. */
  certifier?: Certifier;
  onProgress: OnProgress;
  signal: AbortSignal;
}

/** Makes one bundle: reads, proves and encodes the case, seals it and packs it. */
export interface BundleMaker {
  /**
   * Makes `case.json` of the case as it stands. What could not be packed, or not be checked for its size, is refused
   * here: before the log says that it goes out.
   *
   * @throws JejakError `bundle-path-unsafe`, `case-too-large`, and what a case that cannot be read throws
   */
  describe(request: CaseRequest): Promise<DescribedCase>;
  /**
   * Seals and packs what was described last, at the size that the log had when it said that it goes out.
   *
   * @throws JejakError `case-too-large`, and what `sealBundle` and `packBundle` throw
   */
  pack(request: PackRequest, options: MakeOptions): Promise<Packed>;
}

type NamedBytes = [path: string, bytes: Uint8Array];

/** The case that was described. */
interface Described extends CaseRequest, StaysBehind {
  document: CaseJson;
  /** `case.json` and what is made of it alone. */
  files: NamedBytes[];
  /** Where the locker has the other files under `data/`. */
  stored: (ListedFile & { item: string; role: string })[];
}

export function createBundleMaker(reading: CaseReading): BundleMaker {
  let described: Described | undefined;

  const payloadOf = (files: readonly NamedBytes[], { stored }: Described): PayloadFile[] => [
    ...files.map(heldFile),
    ...stored.map((file) => ({ ...listed(file), open: () => reading.read(file) })),
  ];

  return {
    async describe({ caseId, bundle, leaveOut, readings, by }) {
      await readViewer(); // what would be missing is missed before the log says that the case went out
      const material = reading.caseMaterial(caseId, { records: new Set(leaveOut), readings, by });
      const { document, files } = makeCaseDocument(material, bundle);
      const received = material.received.map(({ outerPath, bundle: from, path, bytes, sha256 }) => ({
        ...{ path: outerPath, bytes, sha256, item: from, role: path },
      }));
      const stored = [...files, ...received];
      assertPaths(
        topFolder(document.case.number, new Date().toISOString()),
        stored.map(({ path }) => path),
      );
      const bytes = encodeCaseJson(document);
      const hidden = new Set(material.redacted.keys());
      const leftOut = new Set(material.leftOut.map(({ seq }) => seq));
      const { textsLeftOut } = material;
      const made = [...caseFiles(document, bytes), ...(await bannerPages(document))];
      described = {
        ...{ caseId, bundle, leaveOut, readings, by, document },
        ...{ files: made, stored, hidden, leftOut, textsLeftOut },
      };
      const ledger = reading.exportMaterial(caseId, null, { hidden, leftOut, textsLeftOut });
      const whole = [...made, ...ledgerFiles(ledger, leftOut)];
      assertCheckable(whole.length + stored.length + mostTags, whole, {
        bytes: growth.bytes + growth.bytesPerEntry * ledger.entries.length,
        values: growth.values + growth.valuesPerEntry * ledger.entries.length,
      });
      const { caseLength, officersSaidAt } = material;
      return { caseSha256: hashOf(bytes), caseLength, officersSaidAt };
    },

    async pack({ sealedAt, out, overwrite, partial, encryption }, { sign, certifier, onProgress, signal }) {
      if (described === undefined)
        throw new JejakError('internal', 'could-not-go-on', { detail: 'nothing was described' });
      const { caseId, bundle, document, files, stored, leftOut } = described;
      const [indonesian, english] = await Promise.all([loadWords('id'), loadWords('en')]);
      const material = reading.exportMaterial(caseId, bundle, described);
      const signer = material.keys.at(-1);
      if (signer === undefined)
        throw new JejakError('internal', 'could-not-go-on', { detail: 'no key in the locker' });
      const signedBy = fingerprintOf(p, signer);
      const certifiedBy = certifier?.facts.subject;
      const facts = {
        bundle,
        fingerprint: signedBy,
        caseNumber: document.case.number,
        sealedAt,
        certifiedBy,
      };
      const paths = (document.banners ?? []).length > 0 ? bannerPagePaths : undefined;
      const whole = [...files, ...ledgerFiles(material, leftOut)];
      assertCheckable(whole.length + stored.length + mostTags, whole);
      const payload = payloadOf(whole, described);
      const seal = await sealBundle({
        topFolder: topFolder(document.case.number, sealedAt),
        bundle,
        sealedAt,
        baggingDate: sealedAt.slice(0, 10),
        payload,
        readmes: {
          indonesian: readmeText(indonesian.say, facts, paths?.id),
          english: readmeText(english.say, facts, paths?.en),
        },
        viewer: await readViewer(),
        signer: {
          name: material.origin,
          rawKey: rawFromSpki(signer),
          sign: (message) => sign(message, material.treeSize),
          certify: certifier?.certify,
        },
      });
      const packed = await packBundle(seal, payload, out, {
        ...{ overwrite, partial, onProgress, signal },
        ...(encryption === undefined ? {} : { encryption }),
      });
      return { ...packed, exhibits: document.exhibits.length, sealSha256: seal.sealSha256, signedBy };
    },
  };
}

/** Readable by itself, in both languages; none where no banner stands. */
async function bannerPages(document: CaseJson): Promise<NamedBytes[]> {
  const made: NamedBytes[] = [];
  for (const language of ['id', 'en'] as const) {
    const page = bannerPage(document, await loadWords(language));
    if (page !== undefined) made.push([bannerPagePaths[language], page]);
  }
  return made;
}

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

function ledgerFiles(material: ExportMaterial, leftOut: ReadonlySet<number>): NamedBytes[] {
  const shown = material.entries.filter(({ seq }) => !leftOut.has(seq));
  return [
    [layout.entries, encodeEntriesJsonl(shown.map((entry) => entry.bytes))],
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
    ...material.timeStamps.flatMap((stamp, index) => timeStampFilesOf(stamp, index, material)),
    ...material.revocations.map(
      // Each is about a certificate, and so for every time-stamp.
      ({ kind, answer }, index): NamedBytes => [revocationPath(timeStampFolder(1), index + 1, kind), answer],
    ),
    ...material.keys.map(
      (key): NamedBytes => [keyPath(fingerprintOf(p, key)), Buffer.from(pemFromSpki(key))],
    ),
  ];
}

function timeStampFilesOf(
  stamp: ExportMaterial['timeStamps'][number],
  index: number,
  { timeStamps, openTimestamps }: Pick<ExportMaterial, 'timeStamps' | 'openTimestamps'>,
): NamedBytes[] {
  const folder = timeStampFolder(index + 1);
  const files: NamedBytes[] = [
    [`${folder}/${timeStampFiles.checkpoint}`, stamp.checkpoint],
    [`${folder}/${timeStampFiles.request}`, stamp.request],
    [`${folder}/${timeStampFiles.response}`, stamp.response],
  ];
  if (stamp.chain !== '') files.push([`${folder}/${timeStampFiles.chain}`, utf8(stamp.chain)]);
  // Of several authorities over one checkpoint, beside the first.
  const proof = openTimestamps.get(stamp.treeSize);
  const isFirst = timeStamps.findIndex(({ treeSize }) => treeSize === stamp.treeSize) === index;
  if (proof !== undefined && isFirst) files.push([`${folder}/${timeStampFiles.openTimestamps}`, proof]);
  return files;
}

/** A file whose bytes are in memory. */
function heldFile([path, content]: NamedBytes): PayloadFile {
  return {
    path,
    bytes: content.length,
    sha256: hashOf(content),
    async *open() {
      yield await Promise.resolve(content);
    },
  };
}

function listed({ path, bytes, sha256 }: ListedFile): ListedFile {
  return { path, bytes, sha256 };
}

function hashOf(bytes: Uint8Array): string {
  return Buffer.from(p.sha256(bytes)).toString('hex');
}
