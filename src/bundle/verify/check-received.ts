import type { z } from 'zod';
import { entryBodies } from '../../contract/entry.ts';
import { parseManifest } from '../bag.ts';
import { layout, outsideTagmanifest } from '../layout.ts';
import type { Digests } from './check-bag.ts';
import { checkCase } from './check-case.ts';
import { checkKeys } from './check-keys.ts';
import { checkLedger, type Ledger } from './check-ledger.ts';
import { checkOpenings } from './check-openings.ts';
import { type CheckedSeal, checkSeal } from './check-seal.ts';
import { checkStatements } from './check-statements.ts';
import { checkTakenOver } from './check-taken-over.ts';
import { type Failure, Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';
import { type ReadCase, readCase } from './read-case.ts';
import { type ReceivedBundle, receivedBundles } from './received-bundles.ts';

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

/** A hostile bundle could be nested as deep as a path is long; a case that changed hands as often is none. */
const deepest = 32;

/**
 * Point 6: each bundle that the case came from, against its own seal and ledger, and named by `case.received`; and
 * the bundles that those came from in turn.
 */
export async function checkReceived(
  bundle: OpenBundle,
  digests: Digests,
  ledger: Ledger,
  findings: Findings,
): Promise<void> {
  const folders = receivedBundles(bundle);
  const chain = await checkFolders(folders, { digests, findings, known: receivedEntries(ledger), depth: 1 });
  checkTakenOver(ledger, chain, findings);
  const seals = new Set(chain.map(({ sealSha256 }) => sealSha256));
  const expected = [ledger, ...chain.map((each) => each.ledger)].flatMap(receivedEntries);
  if (!expected.every(({ sealSha256 }) => seals.has(sealSha256))) findings.leaveOut('received-bundles');
}

/** A received bundle as far as it could be read. */
interface Checked {
  /** H(seal.txt); null where it has no seal. */
  sealSha256: string | null;
  ledger: Ledger;
}

interface Around {
  digests: Digests;
  findings: Findings;
  /** What the log around says that it received. */
  known: readonly ReceivedEntry[];
  depth: number;
}

/**
 * Checks the folders beside each other, and those within them. What one of them received may also lie beside it:
 * so its log, too, may be the one that names a seal.
 */
async function checkFolders(folders: readonly ReceivedBundle[], around: Around): Promise<Checked[]> {
  const opened: { received: ReceivedBundle; findings: Findings; checked: Opened }[] = [];
  for (const received of folders) {
    const findings = new ReceivedFindings(received.outerPath, around.findings);
    opened.push({ received, findings, checked: await openOne(received, around.digests, findings) });
  }
  const known = [...around.known, ...opened.flatMap(({ checked }) => receivedEntries(checked.ledger))];
  const all: Checked[] = [];
  for (const { received, findings, checked } of opened) {
    checkNamed(checked, known, findings);
    all.push(checked);
    const within = receivedBundles(received, received.outermostPath);
    if (within.length === 0) continue;
    if (around.depth >= deepest) {
      findings.add('received-too-deep', { path: layout.seal, params: { limit: deepest } });
      continue;
    }
    all.push(
      ...(await checkFolders(within, {
        digests: around.digests,
        findings,
        known: receivedEntries(checked.ledger),
        depth: around.depth + 1,
      })),
    );
  }
  return all;
}

interface Opened extends Checked {
  read: ReadCase | undefined;
}

async function openOne(bundle: ReceivedBundle, digests: Digests, findings: Findings): Promise<Opened> {
  for (const path of carried) if (!bundle.files.has(path)) findings.add('file-missing', { path });
  for (const path of bundle.doubled) findings.add('file-extra', { path });
  const signers = await checkKeys(bundle, findings);
  const seal = await checkSeal(bundle, signers, undefined, findings);
  await checkListed(bundle, digests, seal, findings);
  const ledger = await checkLedger(bundle, signers, undefined, findings);
  const read = await readCase(bundle, seal, signers, findings);
  if (read !== undefined) {
    checkCase(read, ledger, findings);
    checkStatements(read.says, ledger, await checkOpenings(bundle, ledger, findings), findings);
  }
  return { sealSha256: seal.sha256, ledger, read };
}

function checkNamed({ sealSha256, read }: Opened, known: readonly ReceivedEntry[], findings: Findings): void {
  const entry = known.find((each) => each.sealSha256 === sealSha256);
  if (entry === undefined) findings.add('received-not-in-ledger', { path: layout.seal });
  else if (read !== undefined && (entry.bundle !== read.says.bundle || entry.origin !== read.says.origin))
    findings.add('received-differs', { path: layout.case });
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
    else if (expected !== undefined && digests.get(bundle.outermostPath(path))?.sha256 !== expected)
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
