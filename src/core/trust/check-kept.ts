import { nodePrimitives } from '../../bundle/node/primitives.ts';
import type { CheckedTimeStamp } from '../../bundle/timestamp/check-time-stamp.ts';
import type { KeptTimeStamp } from '../../locker/index.ts';

/** Checks a time-stamp as the locker keeps it; see `checkTimeStamp`. */
export async function checkKept(
  { checkpoint, request, response, chain }: KeptTimeStamp,
  trusted: readonly Uint8Array[] | undefined,
): Promise<CheckedTimeStamp> {
  // Loaded for those who have time-stamps: a large library.
  const [{ checkTimeStamp }, { certificatesFromPem }] = await Promise.all([
    import('../../bundle/timestamp/check-time-stamp.ts'),
    import('../../bundle/timestamp/certificates.ts'),
  ]);
  const certificates = chain === '' ? [] : certificatesFromPem(chain);
  return checkTimeStamp(nodePrimitives, { stamped: checkpoint, request, response, certificates, trusted });
}
