import type { ExportDone } from '../../../contract/calls/work-types.ts';
import type { Locker } from '../../../locker/index.ts';
import type { CertificateRequest, Certified } from '../../certificate/certify-seal.ts';
import { askedBy } from '../../trust/asked-authorities.ts';
import type { Desk } from '../desk.ts';

/** The certificate that a call names, stamped by the authorities of the locker where it asks them. */
export async function certificateAsked(
  { paths }: Pick<Desk, 'paths'>,
  locker: Pick<Locker, 'stamps'>,
  wanted: { file: string; passphrase: string } | undefined,
): Promise<CertificateRequest | undefined> {
  if (wanted === undefined) return undefined;
  const { isOn, authorities } = locker.stamps.plan();
  return {
    file: paths.pathOf(wanted.file),
    passphrase: wanted.passphrase,
    authorities: isOn ? await askedBy(authorities) : [],
  };
}

/** What came of it, as the window gets it. */
export function certificateDone(made: Certified | null): ExportDone['certificate'] {
  if (made === null) return null;
  const { subject, issuer, sha256, stampedAt, failed } = made;
  const why = failed.map(({ code, params }) => ({ code, params }));
  return { subject, issuer, sha256, stampedAt, failed: why };
}
