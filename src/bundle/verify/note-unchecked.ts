import { type EntryDigest, hasCrcChecked } from '../zip-content.ts';
import type { SignedByCertificate } from './check-certificates.ts';
import type { Ledger } from './check-ledger.ts';
import type { HeldTimeStamp } from './check-time-stamps.ts';
import type { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';

/** Points 6 and 7: names everything that this check did not look at, or that no check can show. */
export function noteUnchecked(
  bundle: OpenBundle,
  ledger: Ledger,
  stamps: readonly HeldTimeStamp[],
  certificates: readonly SignedByCertificate[],
  options: { key?: string },
  findings: Findings,
): void {
  const paths = [...bundle.files.keys()];
  const count = (pattern: RegExp): number => paths.filter((path) => pattern.test(path)).length;
  if (options.key === undefined) findings.leaveOut('whose-key');
  noteStamps(stamps, findings);
  const received = count(/^data\/received\/.*\/timestamps\/[^/]+\/response\.tsr$/);
  if (received > 0) findings.leaveOut('time-stamps-received', { count: received });
  if (count(/^seal\.txt\.(tsq|tsr)$/) > 0) findings.leaveOut('seal-extras');
  // What was signed by a certificate and stamped then was sealed before.
  if (!certificates.some(({ timeStamp }) => timeStamp?.trusted === true)) findings.leaveOut('sealing-time');
  if (
    ledger.lines.some(({ entry }) => entry.kind === 'locker.created' && entry.body.continues !== undefined)
  ) {
    findings.leaveOut('continued-log');
  }
  const large = [...bundle.files.values()].filter(
    (entry) => entry.crc32 !== null && !hasCrcChecked(entry),
  ).length;
  if (large > 0) findings.leaveOut('check-sums', { count: large });
  findings.leaveOut('made-from-the-case');
  findings.leaveOut('after-the-export');
}

function noteStamps(stamps: readonly HeldTimeStamp[], findings: Findings): void {
  const unasked = stamps.filter(({ trusted }) => trusted === null).length;
  const unvouched = stamps.filter(
    ({ trusted, revocation }) => trusted === false && revocation.state !== 'void',
  ).length;
  if (stamps.length === 0) findings.leaveOut('no-time-stamps');
  if (unasked > 0) findings.leaveOut('time-stamps-unasked', { count: unasked });
  if (unvouched > 0) findings.leaveOut('time-stamps-unvouched', { count: unvouched });
  noteRevocation(stamps, findings);
  if (stamps.some(({ accuracyMs }) => accuracyMs === null)) findings.leaveOut('time-stamps-accuracy');
}

/** A viewer that came with the bundle proves nothing by itself; whether it is the published one can be told. */
export function noteViewer(
  digest: EntryDigest | undefined,
  expected: string | undefined,
  findings: Findings,
): void {
  if (digest === undefined || digest.sha256 === expected) return;
  findings.leaveOut(expected === undefined ? 'viewer-not-compared' : 'viewer-of-another', {
    sha256: digest.sha256,
  });
}

/** Of which nothing is known, and up to when the others were looked at: one that is revoked later is not known then. */
function noteRevocation(stamps: readonly HeldTimeStamp[], findings: Findings): void {
  const open = stamps.filter(({ revocation }) => revocation.state !== 'void');
  const unknown = open.filter(({ revocation }) => revocation.missing.length > 0);
  if (unknown.length > 0)
    findings.leaveOut('time-stamps-revocation', {
      count: unknown.length,
      certificates: [...new Set(unknown.flatMap(({ revocation }) => revocation.missing))].join('; '),
    });
  const lookedAt = open.flatMap(({ genTime, revocation: { until } }) =>
    until === null ? [] : [{ until, isBefore: until < genTime }],
  );
  const before = lookedAt.filter(({ isBefore }) => isBefore);
  if (before.length > 0)
    findings.leaveOut('time-stamps-revocation-before', {
      count: before.length,
      until: earliest(before),
    });
  if (lookedAt.length > before.length)
    findings.leaveOut('time-stamps-revocation-until', {
      until: earliest(lookedAt.filter(({ isBefore }) => !isBefore)),
    });
}

function earliest(lookedAt: readonly { until: string }[]): string {
  return lookedAt.map(({ until }) => until).sort()[0] ?? '';
}
