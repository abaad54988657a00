import { byBytes, canonical, hex, type Json, type JsonObject, sha256 } from './canonical.ts';
import { pemOf, signBytes, signNote } from './keys.ts';
import {
  type Appended,
  append,
  drawHex,
  keyInForce,
  type Opening,
  restartDrawing,
  signedCheckpoint,
} from './log.ts';
import { type CasePlan, type CaseTamper, type LoggedCase, playCase } from './make-case.ts';
import { makeCaseJson, makeExhibitsCsv, placeFiles } from './make-case-json.ts';
import { consistencyPath, inclusionPath } from './tree.ts';
import { writeZip, type ZipEnd, type ZipEntry } from './zip.ts';

export interface BundlePlan extends CasePlan {
  /** Name of the top folder. */
  top?: string;
  deflate?: boolean;
  zip64?: boolean;
  folders?: boolean;
  /** Older sizes to which consistency paths are given. */
  consistency?: boolean;
}

/** A bundle's files by path under the top folder. */
export type Files = Map<string, Buffer>;

/** Hooks, in the order in which a bundle is made; all that comes after a hook is made to fit what it did. */
export interface Tamper extends CaseTamper {
  caseJson?: (json: JsonObject, it: LoggedCase) => JsonObject;
  caseBytes?: (bytes: Buffer) => Buffer;
  exported?: (entry: JsonObject) => JsonObject;
  /** After `case.exported`, before the checkpoint. */
  afterExport?: (it: LoggedCase) => void;
  lines?: (lines: Appended[], it: LoggedCase) => Appended[];
  openings?: (openings: Opening[], it: LoggedCase) => Opening[];
  proofs?: (proofs: JsonObject, it: LoggedCase) => JsonObject;
  checkpoint?: (note: string, it: LoggedCase) => string;
  payload?: (files: Files, it: LoggedCase) => void;
  manifest?: (text: string) => string;
  tags?: (files: Files) => void;
  tagmanifest?: (text: string) => string;
  sealText?: (text: string) => string;
  seal?: (note: string, text: string, it: LoggedCase) => string;
  /** After the seal: nothing is made to fit any more. */
  sealed?: (files: Files) => void;
  entriesOfZip?: (entries: ZipEntry[], top: string) => ZipEntry[];
  end?: ZipEnd;
  archive?: (bytes: Buffer) => Buffer;
}

/** Kinds that other entries rest on; they go with every case. */
const standing = new Set<Json>(['locker.created', 'actor.added', 'key.rotated']);
const sealedAt = '2026-11-22T09:00:00.000Z';

/** Makes a case bundle from the published format alone. The same plan gives the same bytes. */
export function makeBundle(plan: BundlePlan, tamper: Tamper = {}): Buffer {
  restartDrawing();
  const it = playCase(plan, tamper);
  const bundle = drawHex(32);
  // A copy, so that what is changed in it changes nothing that the log has committed to.
  const json = structuredClone(makeCaseJson(it, bundle));
  const caseBytes = tamper.caseBytes ?? ((bytes: Buffer) => bytes);
  const caseJson = caseBytes(
    Buffer.from(`${JSON.stringify(tamper.caseJson?.(json, it) ?? json, null, 1)}\n`),
  );
  const exported = append(it.log, {
    kind: 'case.exported',
    actor: it.officers[0]?.id ?? '',
    case: it.id,
    body: { bundle, caseSha256: hex(sha256(caseJson)) },
    details: { to: 'Bawaslu Provinsi', why: 'sidang' },
    ...(tamper.exported === undefined ? {} : { alter: tamper.exported }),
  });
  it.entries.push(exported);
  tamper.afterExport?.(it);
  const files: Files = new Map([
    ['data/case.json', caseJson],
    ['data/exhibits.csv', Buffer.from(makeExhibitsCsv(it))],
    ...placeFiles(it).flatMap(({ path, bytes }) => (path === null ? [] : [[path, bytes] as const])),
    ...ledgerFiles(it, plan, tamper),
    ...keyFiles(it),
  ]);
  tamper.payload?.(files, it);
  seal(files, bundle, it, tamper);
  tamper.sealed?.(files);
  return pack(files, plan, tamper);
}

function ledgerFiles(it: LoggedCase, plan: BundlePlan, tamper: Tamper): [string, Buffer][] {
  const shown = it.log.entries.filter(
    (entry) => it.entries.includes(entry) || standing.has(entry.entry['kind'] ?? null),
  );
  const open = shown.filter((entry) => entry !== it.withheldEntry);
  const lines = tamper.lines?.([...open], it) ?? open;
  const openings = openingsOf(open, it);
  const proofs = makeProofs(shown, it, plan);
  const checkpoint = signedCheckpoint(it.log);
  return [
    ['data/ledger/entries.jsonl', Buffer.concat(lines.flatMap(({ line }) => [line, Buffer.from('\n')]))],
    [
      'data/ledger/openings.json',
      toBytes({ openings: (tamper.openings?.(openings, it) ?? openings).map(toJson) }),
    ],
    ['data/ledger/proofs.json', toBytes(tamper.proofs?.(proofs, it) ?? proofs)],
    ['data/ledger/checkpoint.txt', Buffer.from(tamper.checkpoint?.(checkpoint, it) ?? checkpoint)],
  ];
}

/** Openings of all that is shown; of a file that is withheld there is none. */
function openingsOf(shown: readonly Appended[], it: LoggedCase): Opening[] {
  return shown.flatMap((entry) => {
    const item = it.items.find((each) => each.entry === entry);
    const files = entry.files.filter(({ role }) => item?.plan.withhold?.includes(role) !== true);
    return [...(entry.details === undefined ? [] : [entry.details]), ...files.map(({ opening }) => opening)];
  });
}

function makeProofs(shown: readonly Appended[], it: LoggedCase, plan: BundlePlan): JsonObject {
  const { leaves } = it.log;
  const consistency = plan.consistency === true ? shown.map(({ seq }) => seq).filter((seq) => seq > 0) : [];
  return {
    treeSize: leaves.length,
    entries: shown.map(({ seq }) => ({
      seq,
      leaf: hex(leaves[seq] ?? Buffer.alloc(0)),
      path: inclusionPath(leaves, seq).map(hex),
    })),
    consistency: consistency.map((from) => ({
      from,
      to: leaves.length,
      path: consistencyPath(leaves, from).map(hex),
    })),
  };
}

function keyFiles(it: LoggedCase): [string, Buffer][] {
  const { keys } = it.log;
  return [
    ...keys.map((key): [string, Buffer] => [
      `data/keys/${key.fingerprint}.pem`,
      Buffer.from(pemOf(key.spki)),
    ]),
    ['data/keys/signers.json', toBytes({ locker: keys.map((key) => key.fingerprint) })],
  ];
}

/** Writes manifests, tag files and seal for what is in `files`. */
function seal(files: Files, bundle: string, it: LoggedCase, tamper: Tamper): void {
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, [, content]) => sum + content.length, 0);
  const manifest = manifestOf(payload);
  files.set('manifest-sha256.txt', Buffer.from(tamper.manifest?.(manifest) ?? manifest));
  files.set('bagit.txt', Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'));
  files.set(
    'bag-info.txt',
    Buffer.from(`Payload-Oxum: ${bytes}.${payload.length}\nBagging-Date: 2026-11-22\n`),
  );
  files.set('README.txt', Buffer.from('Check the seal with openssl and the files with sha256sum.\n'));
  files.set('BACA-SAYA.txt', Buffer.from('Periksa segel dengan openssl dan berkas dengan sha256sum.\n'));
  tamper.tags?.(files);
  const tags = manifestOf([...files].filter(([path]) => !path.startsWith('data/')));
  const tagmanifest = Buffer.from(tamper.tagmanifest?.(tags) ?? tags);
  files.set('tagmanifest-sha256.txt', tagmanifest);
  const right = `jejak-seal/v1\nbundle ${bundle}\ntagmanifest-sha256 ${hex(sha256(tagmanifest))}\nsealed-at ${sealedAt}\n`;
  const text = tamper.sealText?.(right) ?? right;
  const key = keyInForce(it.log);
  const note = signNote(text, it.log.origin, key);
  files.set('seal.txt', Buffer.from(tamper.seal?.(note, text, it) ?? note));
  files.set('seal.txt.sig', signBytes(key, text));
}

/** Lines of a BagIt manifest; CR, LF and % in names are percent-encoded (RFC 8493, 2.1.3). */
export function manifestOf(files: readonly (readonly [string, Buffer])[]): string {
  return files
    .map(
      ([path, bytes]) =>
        [path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D'), bytes] as const,
    )
    .sort(([one], [other]) => byBytes(one, other))
    .map(([path, bytes]) => `${hex(sha256(bytes))}  ${path}\n`)
    .join('');
}

function pack(files: Files, plan: BundlePlan, tamper: Tamper): Buffer {
  const top = plan.top ?? '012-TM-PW-Kota-33.74-XI-2026-2026-11-22';
  const paths = [...files.keys()].sort(byBytes);
  const entries = paths.map(
    (path): ZipEntry => ({
      name: `${top}/${path}`,
      bytes: files.get(path) ?? Buffer.alloc(0),
      deflate: plan.deflate === true,
      zip64: plan.zip64 === true,
    }),
  );
  const archive = writeZip(tamper.entriesOfZip?.(entries, top) ?? entries, tamper.end);
  return tamper.archive?.(archive) ?? archive;
}

function toJson(opening: Opening): JsonObject {
  return { commit: opening.commit, blind: opening.blind, value: opening.value };
}

function toBytes(value: Json): Buffer {
  return Buffer.from(`${canonical(value)}\n`);
}
