import { nodePrimitives } from '../../bundle/node/primitives.ts';
import type { CheckedTimeStamp } from '../../bundle/timestamp/check-time-stamp.ts';
import type { RevocationAnswers } from '../../bundle/timestamp/revocation.ts';
import type { KeptTimeStamp, Locker } from '../../locker/index.ts';

/** Checks a time-stamp as the locker keeps it; see `checkTimeStamp`. */
export async function checkKept(
  { checkpoint, request, response, chain }: KeptTimeStamp,
  trusted: readonly Uint8Array[] | undefined,
  answers?: RevocationAnswers,
): Promise<CheckedTimeStamp> {
  // Loaded for those who have time-stamps: a large library.
  const [{ checkTimeStamp }, { certificatesFromPem }] = await Promise.all([
    import('../../bundle/timestamp/check-time-stamp.ts'),
    import('../../bundle/timestamp/certificates.ts'),
  ]);
  const certificates = chain === '' ? [] : certificatesFromPem(chain);
  return checkTimeStamp(nodePrimitives, {
    ...{ stamped: checkpoint, request, response, certificates, trusted, answers },
  });
}

/** What authorities answered on revoked certificates, as the locker keeps it. */
export async function keptAnswers(locker: Pick<Locker, 'stamps'>): Promise<RevocationAnswers> {
  const { RevocationAnswers } = await import('../../bundle/timestamp/revocation.ts');
  return new RevocationAnswers(locker.stamps.revocationAnswers().map(({ answer }) => answer));
}
