import type { z } from 'zod';
import { entryBodies } from '../../contract/entry.ts';
import { parseManifest } from '../bag.ts';
import { layout, outsideTagmanifest } from '../layout.ts';
import type { ZipEntry } from '../zip-archive.ts';
import type { Digests } from './check-bag.ts';
import { checkCase } from './check-case.ts';
import { checkKeys } from './check-keys.ts';
import { checkLedger, type Ledger } from './check-ledger.ts';
import { checkOpenings } from './check-openings.ts';
import { type CheckedSeal, checkSeal } from './check-seal.ts';
import { checkStatements } from './check-statements.ts';
import { type Failure, Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';
import { readCase } from './read-case.ts';

/** What a received bundle is checked by; its evidence has become this case's own. */
const carried: readonly string[] = [
  layout.seal,
  layout.tagmanifest,
  layout.manifest,
  layout.case,
  layout.entries,
  layout.openings,
  layout.checkpoint,
  layout.proofs,
  layout.signers,
];

/** Point 6: each bundle that the case came from, against its own seal and ledger, and named by `case.received`. */
export async function checkReceived(
  bundle: OpenBundle,
  digests: Digests,
  ledger: Ledger,
  findings: Findings,
): Promise<void> {
  const expected = receivedEntries(ledger);
  const known = new Set<string | null>();
  for (const received of receivedBundles(bundle)) {
    known.add(
      await checkOne(received, digests, expected, new ReceivedFindings(received.outerPath, findings)),
    );
  }
  if (!expected.every(({ sealSha256 }) => known.has(sealSha256))) findings.leaveOut('received-bundles');
}

/** H(seal.txt) of the received bundle; null where it has no seal. */
async function checkOne(
  bundle: ReceivedBundle,
  digests: Digests,
  expected: readonly ReceivedEntry[],
  findings: Findings,
): Promise<string | null> {
  for (const path of carried) if (!bundle.files.has(path)) findings.add('file-missing', { path });
  const signers = await checkKeys(bundle, findings);
  const seal = await checkSeal(bundle, signers, undefined, findings);
  await checkListed(bundle, digests, seal, findings);
  const ledger = await checkLedger(bundle, signers, undefined, findings);
  const read = await readCase(bundle, seal, signers, findings);
  if (read !== undefined) {
    checkCase(read, ledger, findings);
    checkStatements(read.says, ledger, await checkOpenings(bundle, ledger, findings), findings);
  }
  const entry = expected.find(({ sealSha256 }) => sealSha256 === seal.sha256);
  if (entry === undefined) findings.add('received-not-in-ledger', { path: layout.seal });
  else if (read !== undefined && (entry.bundle !== read.says.bundle || entry.origin !== read.says.origin))
    findings.add('received-differs', { path: layout.case });
  return seal.sha256;
}

/** Seal, tagmanifest, manifest, file: every file that came along leads to the seal. */
async function checkListed(
  bundle: ReceivedBundle,
  digests: Digests,
  seal: CheckedSeal,
  findings: Findings,
): Promise<void> {
  const hashes = new Map<string, string | undefined>([[layout.tagmanifest, seal.seal?.tagmanifestSha256]]);
  for (const manifest of [layout.tagmanifest, layout.manifest]) {
    const bytes = await bundle.read(manifest);
    if (bytes === undefined) continue;
    try {
      const { lines, problems } = parseManifest(bytes);
      for (const { code, params } of problems) findings.add(code, { path: manifest, params });
      for (const { path, sha256 } of lines) if (!hashes.has(path)) hashes.set(path, sha256);
    } catch (error) {
      findings.addFormatError(error, { path: manifest });
    }
  }
  for (const path of bundle.files.keys()) {
    if (outsideTagmanifest.includes(path) && path !== layout.tagmanifest) continue;
    const expected = hashes.get(path); // of the tagmanifest there is none where the seal does not hold
    if (!hashes.has(path)) findings.add('file-extra', { path });
    else if (expected !== undefined && digests.get(bundle.outerPath(path))?.sha256 !== expected)
      findings.add('file-changed', { path });
  }
}

type ReceivedEntry = z.infer<(typeof entryBodies)['case.received']>;

function receivedEntries({ lines }: Ledger): ReceivedEntry[] {
  return lines.flatMap(({ entry }) => {
    if (entry.kind !== 'case.received') return [];
    const body = entryBodies['case.received'].safeParse(entry.body);
    return body.success ? [body.data] : [];
  });
}

/** A folder as if it were a bundle: what lay under `data/` there stands without it here. */
interface ReceivedBundle extends OpenBundle {
  /** Where a path of it lies in the bundle around it. */
  readonly outerPath: (path: string) => string;
}

function receivedBundles(bundle: OpenBundle): ReceivedBundle[] {
  const folders = new Map<string, Map<string, string>>();
  for (const path of bundle.files.keys()) {
    const [folder] = /^data\/received\/[^/]+\//.exec(path) ?? [];
    if (folder === undefined) continue;
    const paths = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, paths.set(innerPath(path.slice(folder.length)), path));
  }
  return Array.from(folders, ([folder, paths]) => {
    const outerPath = (path: string): string => paths.get(path) ?? folder + path.replace(/^data\//, '');
    const files = new Map<string, ZipEntry>();
    for (const [inner, path] of paths) {
      const entry = bundle.files.get(path);
      if (entry !== undefined) files.set(inner, entry);
    }
    return {
      p: bundle.p,
      files,
      reported: new Set(),
      outerPath,
      read: (path) => bundle.read(outerPath(path)),
    };
  });
}

function innerPath(path: string): string {
  return /^(case\.json$|ledger\/|keys\/|received\/)/.test(path) ? `data/${path}` : path;
}

/** Says of a received bundle's failures where they lie in this one; an entry is named beside its ledger. */
class ReceivedFindings extends Findings {
  readonly #outerPath: (path: string) => string;
  readonly #outer: Findings;

  constructor(outerPath: (path: string) => string, outer: Findings) {
    super();
    this.#outerPath = outerPath;
    this.#outer = outer;
  }

  override get isFull(): boolean {
    return this.#outer.isFull;
  }

  override add(code: string, where: Omit<Failure, 'code'> = {}): void {
    this.#outer.add(code, { ...where, path: this.#outerPath(where.path ?? layout.entries) });
  }
}
