import { randomBytes } from 'node:crypto';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { readTsaCa } from '../../bundle/node/verify-file.ts';
import { JejakError } from '../../contract/error.ts';
import type { Locker, ToStamp } from '../../locker/index.ts';
import { askAuthority } from './ask-authority.ts';

/** Who is asked for a time-stamp. */
export interface StampRequest {
  /** Addresses of authorities, each asked until one has answered rightly. */
  authorities: readonly string[];
  /** Path of PEM certificates that the answer must lead to; what does not is not kept. */
  tsaCa?: string;
  signal: AbortSignal;
}

/** A time-stamp that was kept. */
interface Stamped {
  treeSize: number;
  /** UTC, RFC 3339 with milliseconds. */
  genTime: string;
  tsa: string;
  /** The subject of the certificate that signed. */
  authority: string;
}

export interface StampResult {
  stamped: Stamped[];
  /** How many entries of the log still wait for a time-stamp. */
  waiting: number;
  /** Why authorities that were asked gave none. */
  failed: JejakError[];
}

/**
 * Has the newest checkpoint of a locker stamped (RFC 3161), where anything waits for it. An answer is checked at once,
 * and only one that holds is kept: whole, with its request and its certificates.
 *
 * @throws JejakError `tsa-address`, `tsa-ca-not-readable`, `interrupted`
 */
export async function stampLog(
  locker: Pick<Locker, 'toStamp' | 'keepTimeStamp'>,
  { authorities, tsaCa, signal }: StampRequest,
): Promise<StampResult> {
  for (const tsa of authorities) assertAddress(tsa);
  const trusted = tsaCa === undefined ? undefined : await readTsaCa(tsaCa);
  const failed: JejakError[] = [];
  const toStamp = locker.toStamp();
  if (toStamp.waiting === 0 && (trusted === undefined || (await hasTrusted(toStamp, trusted))))
    return { stamped: [], waiting: 0, failed };
  for (const tsa of authorities)
    try {
      const stamped = await stampBy(locker, tsa, { trusted, tsaCa, signal });
      return { stamped: [stamped], waiting: locker.toStamp().waiting, failed };
    } catch (error) {
      if (!(error instanceof JejakError) || error.fault === 'interrupted' || !isOfAuthority(error))
        throw error;
      failed.push(error);
    }
  return { stamped: [], waiting: locker.toStamp().waiting, failed };
}

/** Whether what covers the log leads to an authority that is trusted now: what nobody vouches for ends no waiting. */
async function hasTrusted({ newest }: ToStamp, trusted: readonly Uint8Array[]): Promise<boolean> {
  const [{ checkTimeStamp }, { certificatesFromPem }] = await Promise.all([
    import('../../bundle/timestamp/check-time-stamp.ts'),
    import('../../bundle/timestamp/certificates.ts'),
  ]);
  for (const { checkpoint, request, response, chain } of newest) {
    const certificates = chain === '' ? [] : certificatesFromPem(chain);
    const stamp = { stamped: checkpoint, request, response, certificates, trusted };
    if ((await checkTimeStamp(nodePrimitives, stamp)).trust === 'trusted') return true;
  }
  return false;
}

function assertAddress(tsa: string): void {
  if (!URL.canParse(tsa) || !/^https?:$/.test(new URL(tsa).protocol))
    throw new JejakError('tsa-address', 'wrong-use', { tsa });
}

function isOfAuthority({ code }: JejakError): boolean {
  return code.startsWith('tsa-');
}

interface Checking {
  trusted: readonly Uint8Array[] | undefined;
  tsaCa: string | undefined;
  signal: AbortSignal;
}

async function stampBy(
  locker: Pick<Locker, 'toStamp' | 'keepTimeStamp'>,
  tsa: string,
  { trusted, tsaCa, signal }: Checking,
): Promise<Stamped> {
  // Loaded for those who stamp: a large library.
  const [{ encodeTimeStampRequest }, { checkTimeStamp }, { chainOf }] = await Promise.all([
    import('../../bundle/timestamp/request.ts'),
    import('../../bundle/timestamp/check-time-stamp.ts'),
    import('../../bundle/timestamp/chain-of.ts'),
  ]);
  const { origin, treeSize, checkpoint } = locker.toStamp();
  const request = encodeTimeStampRequest(nodePrimitives.sha256(checkpoint), randomBytes(8));
  const response = await askAuthority(tsa, request, signal);
  const checked = await checkTimeStamp(nodePrimitives, {
    ...{ stamped: checkpoint, request, response, trusted },
    certificates: trusted ?? [],
  });
  const { faults, genTime, authority, words } = checked;
  if (faults.includes('not-granted'))
    throw new JejakError('tsa-refused', 'could-not-go-on', { tsa, words: words.join('; ') || '–' });
  if (faults.length > 0 || genTime === null || authority === null)
    throw new JejakError('tsa-answer-wrong', 'could-not-go-on', { tsa, faults: faults.join(', ') });
  if (checked.trust === 'unvouched')
    throw new JejakError('tsa-untrusted', 'could-not-go-on', { tsa, path: tsaCa ?? '' });
  const chain = chainOf(response, trusted ?? []);
  await locker.keepTimeStamp({ origin, treeSize, request, response, chain, genTime, tsa });
  return { treeSize, genTime, tsa, authority };
}
