import type { Entry } from '../../contract/entry.ts';
import { sameBytes, textOf, toHex } from '../bytes.ts';
import { type Checkpoint, parseCheckpointText } from '../checkpoint.ts';
import { FormatError } from '../format-error.ts';
import { timeStampFiles } from '../layout.ts';
import { verifyNote } from '../note.ts';
import type { CheckedTimeStamp } from '../timestamp/check-time-stamp.ts';
import type { StampRevocation } from '../timestamp/revocation.ts';
import type { Signers } from './check-keys.ts';
import type { Ledger } from './check-ledger.ts';
import type { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';
import { readRevocation } from './read-revocation.ts';

/** A time-stamp that holds, over a checkpoint of this log. */
export interface HeldTimeStamp {
  /** From the bundle's top folder. */
  path: string;
  /** How many entries the log had that was stamped. */
  treeSize: number;
  /** UTC, RFC 3339 with milliseconds. */
  genTime: string;
  /** Null where the token gives none; it counts as 0 then. */
  accuracyMs: number | null;
  /** The subject of the certificate that signed. */
  authority: string;
  /** Whether it leads to a certificate that the checker brought; null where none was brought. A void one is not trusted. */
  trusted: boolean | null;
  /** What is known of the revocation of its certificates. */
  revocation: StampRevocation;
  /** The entry that it was received with; null where the bundle shows none. */
  receivedAt: number | null;
}

/** More than a log has that was stamped each hour of a year. */
const mostStamps = 10_000;

/** What a checker brings to time-stamps. */
export interface TimeStampTrust {
  /** Certificates of authorities that the checker trusts, DER each; undefined where none were brought. */
  tsaCertificates?: readonly Uint8Array[];
  /** Lists of revoked certificates that the checker brought, DER each. */
  tsaCrls?: readonly Uint8Array[];
}

/**
 * Point 6: every time-stamp of the log: its own check (RFC 3161), its checkpoint one of this log, its entry the one that
 * says it came; whether its certificates were revoked, by what lies in the bundle and by what the checker brought. Gives
 * those that hold.
 */
export async function checkTimeStamps(
  bundle: OpenBundle,
  signers: Signers | undefined,
  ledger: Ledger,
  { tsaCertificates: trusted, tsaCrls = [] }: TimeStampTrust,
  findings: Findings,
): Promise<HeldTimeStamp[]> {
  const all = foldersOf(bundle);
  const folders = all.slice(0, mostStamps);
  if (all.length > mostStamps) findings.leaveOut('time-stamps-beyond', { count: all.length - mostStamps });
  if (folders.length === 0) return [];
  const { checkTimeStamp } = await import('../timestamp/check-time-stamp.ts'); // a large library, for those bundles alone
  const received = receivedBySha256(ledger);
  const revocation = await readRevocation(bundle, tsaCrls, findings);
  const held: HeldTimeStamp[] = [];
  for (const folder of folders) {
    const path = `${folder}/${timeStampFiles.response}`;
    const response = await bundle.read(path);
    const checkpoint = await readStamped(bundle, signers, ledger, folder, findings);
    if (response === undefined) findings.add('time-stamp-missing', { path });
    if (response === undefined || checkpoint === undefined) continue;
    const checked = await checkTimeStamp(bundle.p, {
      stamped: checkpoint.bytes,
      response,
      request: await bundle.read(`${folder}/${timeStampFiles.request}`),
      certificates: await readChain(bundle, folder, findings),
      trusted,
      answers: revocation.answers,
    });
    for (const fault of checked.faults) findings.add(`time-stamp-${fault}`, { path });
    const entry = received.get(toHex(bundle.p.sha256(response)));
    if (!isWhole(checked) || !agrees(entry, checkpoint, checked, path, findings)) continue;
    held.push({
      path,
      treeSize: checkpoint.size,
      genTime: checked.genTime,
      accuracyMs: checked.accuracyMs,
      authority: checked.authority,
      trusted: checked.trust === 'not-asked' ? null : checked.trust === 'trusted',
      revocation: checked.revocation,
      receivedAt: entry?.seq ?? null,
    });
  }
  revocation.noteUnused();
  return held;
}

export function foldersOf(bundle: OpenBundle): string[] {
  const folders = new Set<string>();
  for (const path of bundle.files.keys()) {
    const [, folder] = /^(data\/ledger\/timestamps\/[^/]+)\//.exec(path) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders].sort();
}

function receivedBySha256({ lines }: Ledger): Map<string, Entry> {
  return new Map(
    lines.flatMap(({ entry }) => {
      const { responseSha256 } = entry.body;
      return entry.kind === 'timestamp.received' && typeof responseSha256 === 'string'
        ? [[responseSha256, entry] as const]
        : [];
    }),
  );
}

/** The checkpoint that was stamped: signed by a key of this log, and with a root that leads to the log's. */
export async function readStamped(
  bundle: OpenBundle,
  signers: Signers | undefined,
  { roots }: Ledger,
  folder: string,
  findings: Findings,
): Promise<(Checkpoint & { bytes: Uint8Array }) | undefined> {
  const path = `${folder}/${timeStampFiles.checkpoint}`;
  const bytes = await bundle.read(path);
  if (bytes === undefined) findings.add('time-stamp-missing', { path });
  if (bytes === undefined || signers === undefined) return undefined;
  try {
    const checkpoint = parseCheckpointText(signedText(bundle, bytes, signers));
    const root = roots.get(checkpoint.size);
    if (checkpoint.origin !== signers.origin || root === undefined || !sameBytes(root, checkpoint.root)) {
      findings.add('time-stamp-of-another-log', { path });
      return undefined;
    }
    return { ...checkpoint, bytes };
  } catch (error) {
    findings.addFormatError(error, { path });
    return undefined;
  }
}

/** @throws FormatError where no key of the log has signed it */
function signedText(bundle: OpenBundle, bytes: Uint8Array, { keys, origin }: Signers): string {
  let why = new FormatError('note-not-signed-by-key');
  for (const { raw } of keys.toReversed()) {
    try {
      return verifyNote(bundle.p, bytes, { name: origin, raw }).text;
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      why = error;
    }
  }
  throw why;
}

async function readChain(bundle: OpenBundle, folder: string, findings: Findings): Promise<Uint8Array[]> {
  const path = `${folder}/${timeStampFiles.chain}`;
  const bytes = await bundle.read(path);
  if (bytes === undefined) return [];
  try {
    const { certificatesFromPem } = await import('../timestamp/certificates.ts');
    return certificatesFromPem(textOf(bytes));
  } catch (error) {
    findings.addFormatError(error, { path });
    return [];
  }
}

type WholeTimeStamp = CheckedTimeStamp & {
  genTime: string;
  authority: string;
  revocation: StampRevocation;
};

function isWhole(checked: CheckedTimeStamp): checked is WholeTimeStamp {
  const { faults, genTime, authority, revocation } = checked;
  return faults.length === 0 && genTime !== null && authority !== null && revocation !== null;
}

/** The entry of the log says of it what it says itself. */
function agrees(
  entry: Entry | undefined,
  checkpoint: Checkpoint,
  checked: WholeTimeStamp,
  path: string,
  findings: Findings,
): boolean {
  if (entry === undefined) return true;
  const { treeSize, root, genTime } = entry.body;
  const same = treeSize === checkpoint.size && root === toHex(checkpoint.root) && genTime === checked.genTime;
  if (!same) findings.add('time-stamp-not-as-logged', { path, seq: entry.seq });
  return same;
}
