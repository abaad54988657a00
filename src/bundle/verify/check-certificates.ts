import type { Entry } from '../../contract/entry.ts';
import type { CheckedSigner } from '../certificate/check-signature.ts';
import { layout, sealCertificatePath } from '../layout.ts';
import type { Opened } from './check-openings.ts';
import type { CheckedSeal } from './check-seal.ts';
import { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';
import { readRevocation } from './read-revocation.ts';

/** A certificate whose signature over the seal holds. */
export interface SignedByCertificate {
  /** From the bundle's top folder. */
  path: string;
  /** As the certificate says it: who, and who vouches for that. */
  subject: string;
  issuer: string;
  /** Hex. */
  serial: string;
  /** Of the certificate, in hex. */
  sha256: string;
  /** When, by the signer's own word; null where they gave none. */
  signedAt: string | null;
  /** The time-stamp over the signature; null where there is none. */
  timeStamp: { genTime: string; authority: string; trusted: boolean | null } | null;
  /** Whether it leads to a certificate that the checker brought; null where none was brought. */
  trusted: boolean | null;
}

/** What the checker trusts, DER each; undefined where nothing was brought. */
interface Trusted {
  certificates: readonly Uint8Array[] | undefined;
  timeStamps: readonly Uint8Array[] | undefined;
  /** Lists of revoked certificates of time-stamping authorities. */
  crls: readonly Uint8Array[] | undefined;
}

/**
 * Point 6, what vouches for the seal beside its own signature: the signatures of officers' certificates (`seal.txt.p7s`),
 * and that the one is there by which the log says that the bundle is signed. Gives those that hold.
 */
export async function checkCertificates(
  bundle: OpenBundle,
  seal: CheckedSeal,
  log: { ledger: { lines: readonly { entry: Entry }[] }; opened: Opened },
  trusted: Trusted,
  findings: Findings,
): Promise<SignedByCertificate[]> {
  const path = sealCertificatePath;
  const said = certificateSaid(log);
  const signature = bundle.files.has(path) ? await bundle.read(path) : undefined;
  const content = await bundle.read(layout.seal);
  if (signature === undefined || content === undefined) {
    if (said !== undefined) findings.add('certificate-signature-missing', { path, params: { sha256: said } });
    return [];
  }
  const { checkCertificateSignature } = await import('../certificate/check-signature.ts'); // a large library
  // What of them cannot be read is said with the time-stamps of the log.
  const { answers } = await readRevocation(bundle, trusted.crls ?? [], new Findings());
  const signers = await checkCertificateSignature(bundle.p, {
    answers,
    ...{ content, signature, trusted: trusted.certificates, trustedStamps: trusted.timeStamps },
    claimedAt: new Date(seal.seal?.sealedAt ?? 0),
  });
  for (const { faults } of signers)
    for (const fault of faults) findings.add(`certificate-signature-${fault}`, { path });
  const held = signers.flatMap((signer) => heldBy(signer, path));
  if (said !== undefined && !held.some(({ sha256 }) => sha256 === said))
    findings.add('certificate-signature-of-another', { path, params: { sha256: said } });
  noteCertificates(held, findings);
  return held;
}

/** The certificate that the bundle's own `case.exported` says it is signed by; undefined where it says none, or is not opened. */
function certificateSaid({
  ledger,
  opened,
}: {
  ledger: { lines: readonly { entry: Entry }[] };
  opened: Opened;
}): string | undefined {
  const entry = ledger.lines.findLast(({ entry: { kind } }) => kind === 'case.exported')?.entry;
  const details = entry?.details === undefined ? undefined : opened.get(entry.details);
  const said = fieldOf(fieldOf(details, 'certificate'), 'sha256');
  return typeof said === 'string' ? said : undefined;
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === field)?.[1]
    : undefined;
}

function heldBy({ faults, certificate, trust, ...said }: CheckedSigner, path: string): SignedByCertificate[] {
  if (faults.length > 0 || certificate === null) return [];
  const { subject, issuer, serial, sha256 } = certificate;
  const trusted = trust === 'not-asked' ? null : trust === 'trusted';
  return [{ path, subject, issuer, serial, sha256, ...said, trusted }];
}

/** What is not shown by a signature that holds. */
function noteCertificates(held: readonly SignedByCertificate[], findings: Findings): void {
  const count = (is: (each: SignedByCertificate) => boolean): number => held.filter(is).length;
  const unasked = count(({ trusted }) => trusted === null);
  const unvouched = count(({ trusted }) => trusted === false);
  const unstamped = count(({ timeStamp }) => timeStamp?.trusted !== true);
  if (unasked > 0) findings.leaveOut('certificates-unasked', { count: unasked });
  if (unvouched > 0) findings.leaveOut('certificates-unvouched', { count: unvouched });
  if (unstamped > 0) findings.leaveOut('certificates-time', { count: unstamped });
  if (held.length > 0) findings.leaveOut('certificates-revocation');
}
