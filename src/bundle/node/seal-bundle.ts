import { JejakError } from '../../contract/error.ts';
import type { OnProgress } from '../../contract/sink.ts';
import { encodeBagDeclaration, encodeBagInfo, encodeManifest } from '../bag.ts';
import { compareUtf8, toHex, utf8 } from '../bytes.ts';
import { keyIdOf } from '../key.ts';
import { layout, sealCertificatePath, viewerPath } from '../layout.ts';
import { formatNote } from '../note.ts';
import { sealText } from '../seal.ts';
import { PathCollisions, unsafePath } from '../zip-names.ts';
import { ArchiveFile, type BundleArchive } from './archive-file.ts';
import { EncryptedArchive, type Encryption } from './encrypted-archive.ts';
import { nodePrimitives as p } from './primitives.ts';

/** What a bundle says of a file under `data/`. */
export interface ListedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** A file under `data/`, as the locker has it. */
export interface PayloadFile extends ListedFile {
  /** The bytes in order. A piece that was handed over must not be changed or used again. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

export interface SealRequest {
  topFolder: string;
  /** The bundle's id. */
  bundle: string;
  sealedAt: string;
  /** `YYYY-MM-DD`. */
  baggingDate: string;
  /** Everything under `data/`, in any order. */
  payload: readonly ListedFile[];
  /** The two read-me files (`readmeText`). */
  readmes: { indonesian: string; english: string };
  /** `periksa.html` of this version; none goes along where it is left out. */
  viewer?: Uint8Array;
  signer: {
    /** The log's origin. */
    name: string;
    rawKey: Uint8Array;
    /** The 64-byte Ed25519 signature. */
    sign(message: Uint8Array): Promise<Uint8Array>;
    /** The signature of an officer's own certificate over `seal.txt`, DER; undefined where none signs. */
    certify?: ((seal: Uint8Array) => Promise<Uint8Array>) | undefined;
  };
}

/** A bundle before its payload is read: plain data, for whichever thread packs it. */
export interface Seal {
  topFolder: string;
  /** Every file outside `data/`. */
  tags: [path: string, bytes: Uint8Array][];
  /** H(seal.txt). */
  sealSha256: string;
}

export interface PackOptions {
  /** Take the place of a file of that name. */
  overwrite?: boolean;
  /** Write age v1 around the ZIP, for these recipients or under this passphrase. */
  encryption?: Encryption;
  /** Under which name it is written until it is whole (`partialPathOf`). */
  partial?: string;
  onProgress?: OnProgress;
  signal?: AbortSignal;
}

export interface PackedBundle {
  bytes: number;
  /** Of the whole file as it lies there. */
  sha256: string;
}

/**
 * Seals what a bundle will hold, from the hashes that are known: everything outside `data/`.
 *
 * @throws JejakError `bundle-path-unsafe`: what a reader of the bundle would refuse is refused before anything is written
 */
export async function sealBundle(request: SealRequest): Promise<Seal> {
  const payload = inOrder(request.payload);
  const tags = await tagFiles(request, payload);
  assertPaths(request.topFolder, [...tags.map(([path]) => path), ...payload.map((file) => file.path)]);
  const seal = tags.find(([path]) => path === layout.seal);
  return { topFolder: request.topFolder, tags, sealSha256: toHex(p.sha256(seal?.[1] ?? new Uint8Array(0))) };
}

/**
 * Writes a sealed case bundle: one pass, every payload file's hash checked on its way out. The bundle appears
 * under its name only when all of it is on the disk; until then, and after a kill, there is at most a file
 * ending in `.partial` beside it, which is no readable ZIP.
 *
 * Throws a JejakError: `exported-bytes-changed` where a payload is not what it was said to be,
 * `bundle-file-exists`, `interrupted`, or what the system says.
 */
export async function packBundle(
  seal: Seal,
  files: readonly PayloadFile[],
  outPath: string,
  options: PackOptions = {},
): Promise<PackedBundle> {
  const payload = inOrder(files);
  const total = payload.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  const onBytes = (bytes: number): void => {
    if (options.signal?.aborted === true) throw new JejakError('interrupted', 'interrupted');
    done += bytes;
    options.onProgress?.({ step: 'export', done, total, unit: 'bytes' });
  };

  const overwrite = options.overwrite ?? false;
  const archive: BundleArchive =
    options.encryption === undefined
      ? await ArchiveFile.create(outPath, overwrite, options.partial)
      : await EncryptedArchive.create(outPath, overwrite, options.encryption, options.partial);
  try {
    for (const [path, bytes] of seal.tags) await archive.addBytes(`${seal.topFolder}/${path}`, bytes);
    const checks: Promise<void>[] = [];
    let changed: JejakError | undefined;
    for (const file of payload) {
      if (changed !== undefined) break;
      const name = `${seal.topFolder}/${file.path}`;
      const came = await archive.addStream(name, file.bytes, () => file.open(), onBytes);
      const check = came.sha256.then((sha256) => {
        if (came.bytes !== file.bytes || sha256 !== file.sha256) changed ??= storedBytesChanged(file.path);
      });
      check.catch(() => undefined); // thrown below, before the bundle gets its name
      checks.push(check);
    }
    await Promise.all(checks);
    if (changed !== undefined) throw changed;
    return await archive.finish();
  } catch (error) {
    await archive.discard();
    throw error;
  }
}

function inOrder<File extends ListedFile>(files: readonly File[]): File[] {
  return files.toSorted((a, b) => compareUtf8(a.path, b.path));
}

/** Everything outside `data/`, each with its bytes: known before the first payload byte is read. */
async function tagFiles(
  request: SealRequest,
  payload: readonly ListedFile[],
): Promise<[path: string, bytes: Uint8Array][]> {
  const octets = payload.reduce((sum, file) => sum + file.bytes, 0);
  const listed: [string, Uint8Array][] = [
    [layout.declaration, encodeBagDeclaration()],
    [
      layout.bagInfo,
      encodeBagInfo([
        ['Bagging-Date', request.baggingDate],
        ['External-Identifier', request.bundle],
        ['Payload-Oxum', `${octets}.${payload.length}`],
      ]),
    ],
    [layout.manifest, encodeManifest(payload)],
    [layout.readmeIndonesian, utf8(request.readmes.indonesian)],
    [layout.readmeEnglish, utf8(request.readmes.english)],
    ...(request.viewer === undefined ? [] : [[viewerPath, request.viewer] satisfies [string, Uint8Array]]),
  ];
  const tagmanifest = encodeManifest(
    listed.map(([path, bytes]) => ({ path, sha256: toHex(p.sha256(bytes)) })),
  );
  const text = sealText({
    bundle: request.bundle,
    tagmanifestSha256: toHex(p.sha256(tagmanifest)),
    sealedAt: request.sealedAt,
  });
  const { name, rawKey } = request.signer;
  const signature = await request.signer.sign(utf8(text));
  const note = formatNote(text, [{ name, keyId: keyIdOf(p, name, rawKey), signature }]);
  const certified = await request.signer.certify?.(note);
  return [
    ...listed,
    [layout.tagmanifest, tagmanifest],
    [layout.seal, note],
    [layout.sealSignature, signature],
    ...(certified === undefined ? [] : [[sealCertificatePath, certified] satisfies [string, Uint8Array]]),
  ];
}

/**
 * What a reader of the bundle would refuse of its paths.
 *
 * @throws JejakError `bundle-path-unsafe`
 */
export function assertPaths(topFolder: string, paths: readonly string[]): void {
  const collisions = new PathCollisions();
  const refuse = (path: string): never => {
    throw new JejakError('bundle-path-unsafe', 'could-not-go-on', { path });
  };
  if (topFolder.includes('/')) refuse(topFolder);
  for (const path of paths) {
    const whole = `${topFolder}/${path}`;
    if (unsafePath(whole) !== undefined || collisions.add(whole) !== undefined) refuse(path);
  }
}

function storedBytesChanged(path: string): JejakError {
  return new JejakError('exported-bytes-changed', 'answer-is-no', { path });
}
