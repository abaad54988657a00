import { JejakError } from '../contract/error.ts';
import { FormatError } from './format-error.ts';
import { parseFingerprint } from './key.ts';
import { viewerPath } from './layout.ts';
import type { BlockHeader } from './opentimestamps/block-headers.ts';
import type { Primitives } from './primitives.ts';
import { checkBag, type Digests } from './verify/check-bag.ts';
import { checkCase } from './verify/check-case.ts';
import { checkCertificates } from './verify/check-certificates.ts';
import { checkFiles } from './verify/check-files.ts';
import { checkKeys, type Signers } from './verify/check-keys.ts';
import { checkLedger, type Ledger } from './verify/check-ledger.ts';
import { asTimeStamps, checkOpenTimestamps } from './verify/check-open-timestamps.ts';
import { checkOpenings, type Opened } from './verify/check-openings.ts';
import { checkReceived } from './verify/check-received.ts';
import { type CheckedSeal, checkSeal } from './verify/check-seal.ts';
import { checkStatements } from './verify/check-statements.ts';
import { checkStolenKey } from './verify/check-stolen-key.ts';
import { checkTimeStamps, type TimeStampTrust } from './verify/check-time-stamps.ts';
import { checkWindows } from './verify/check-windows.ts';
import { Findings } from './verify/findings.ts';
import { noteUnchecked, noteViewer } from './verify/note-unchecked.ts';
import { type OpenBundle, openBundle } from './verify/open-bundle.ts';
import { type ReadCase, readCase } from './verify/read-case.ts';
import { toResult, type VerifyResult } from './verify/result.ts';
import type { BundleSource, ZipEntry } from './zip-archive.ts';
import type { EntryDigest } from './zip-content.ts';

export type { VerifyResult };

export interface VerifyOptions extends TimeStampTrust {
  /** The fingerprint that must have signed: all 64 hex digits, grouped or not. */
  key?: string;
  /** A checkpoint of this log that the checker kept from earlier, as a signed note. */
  since?: Uint8Array;
  /** A later bundle of the same log, which shows whether the key that sealed this one was given up as stolen. */
  rotation?: BundleSource;
  /** Certificates that the checker trusts for the officers that sign by their own, DER each. */
  officerCertificates?: readonly Uint8Array[];
  /** Headers of Bitcoin's blocks that the checker brings, by height. */
  bitcoinHeaders?: ReadonlyMap<number, BlockHeader>;
  /** SHA-256 of the `periksa.html` that a bundle is expected to bring, hex; undefined where none is at hand. */
  viewerSha256?: string;
  /** Gets what was read whole, by its path: the very bytes that the result speaks of. */
  kept?: Map<string, Uint8Array>;
}

/** Hashes entries, each once; undefined for one whose data cannot be unpacked. By entry name. */
export type DigestEntries = (entries: readonly ZipEntry[]) => Promise<Map<string, EntryDigest | undefined>>;

/**
 * Checks a case bundle, in the order of "What a verifier checks" of the formats. What is wrong comes back
 * as failures, all that can be found. Throws a JejakError of fault `wrong-use` for what is not readable as
 * a bundle at all, for one whose seal is a later version's, and for a `key` that is not a whole fingerprint.
 */
export async function verifyBundle(
  source: BundleSource,
  p: Primitives,
  digestEntries: DigestEntries,
  options: VerifyOptions = {},
): Promise<VerifyResult> {
  const key = options.key === undefined ? undefined : wholeFingerprint(options.key);
  const findings = new Findings();

  // 1. The archive is safe to read.
  const bundle = await openBundle(source, p, findings, options.kept);
  if (bundle === undefined) return toResult(findings);

  // 2. The seal; then every file: complete, nothing extra, every hash right. Points 3 to 5 are looked at while
  // the files are hashed, and come after in the result.
  const signers = await checkKeys(bundle, findings);
  const seal = await checkSeal(bundle, signers, key, findings);
  const [digests, log] = await Promise.all([
    digestsByPath(bundle.files, digestEntries),
    checkLog(bundle, signers, seal, options.since),
  ]);
  await checkBag(bundle, digests, seal, findings);

  // 3. The log. 4. The case is whole. 5. What is said is what was committed to, and so is every file.
  findings.take(log.findings);
  const { ledger, read, opened } = log;
  if (read !== undefined) checkFiles(bundle, digests, read.says, ledger, opened, findings);

  // 6. Time-stamps, and the windows that they prove; received bundles, against their own ledgers.
  const stamps = await checkTimeStamps(bundle, signers, ledger, options, findings);
  const headers = options.bitcoinHeaders;
  const proofs = await checkOpenTimestamps(bundle, { signers, ledger, headers }, findings);
  const windows = checkWindows(ledger, [...stamps, ...asTimeStamps(proofs)], findings);
  const trusted = {
    certificates: options.officerCertificates,
    timeStamps: options.tsaCertificates,
    crls: options.tsaCrls,
  };
  const certificates = await checkCertificates(bundle, seal, log, trusted, findings);
  if (options.rotation !== undefined)
    await checkStolenKey({ p, signers, ledger }, options.rotation, options, findings);
  await checkReceived(bundle, digests, ledger, findings);
  noteUnchecked(bundle, ledger, stamps, certificates, options, findings);
  noteViewer(digests.get(viewerPath), options.viewerSha256, findings);

  // 7. The result.
  return toResult(findings, {
    ...{ seal, read, stamps, proofs, certificates, windows },
    approvals: ledger.approvals,
  });
}

/** Points 3, 4 and 5 but for the files: all that needs no hash of a file. */
async function checkLog(
  bundle: OpenBundle,
  signers: Signers | undefined,
  seal: CheckedSeal,
  since: Uint8Array | undefined,
): Promise<{ findings: Findings; ledger: Ledger; read: ReadCase | undefined; opened: Opened }> {
  const findings = new Findings();
  const ledger = await checkLedger(bundle, signers, since, findings);
  const read = await readCase(bundle, seal, signers, findings);
  if (read === undefined) return { findings, ledger, read, opened: new Map() };
  checkCase(read, ledger, findings);
  const opened = await checkOpenings(bundle, ledger, findings);
  checkStatements(read.says, ledger, opened, findings);
  return { findings, ledger, read, opened };
}

function wholeFingerprint(text: string): string {
  try {
    return parseFingerprint(text);
  } catch (error) {
    if (error instanceof FormatError) throw new JejakError(error.code, 'wrong-use', {}, { cause: error });
    throw error;
  }
}

async function digestsByPath(
  files: ReadonlyMap<string, ZipEntry>,
  digestEntries: DigestEntries,
): Promise<Digests> {
  const byName = await digestEntries([...files.values()]);
  return new Map(Array.from(files, ([path, entry]) => [path, byName.get(entry.name)]));
}
