import { JejakError } from '../../contract/error.ts';
import type { Locker, ToStamp } from '../../locker/index.ts';
import { type AskedAuthority, askForStamp, isOfAuthority } from './ask-for-stamp.ts';
import { assertAuthorityAddress } from './authority-address.ts';
import { checkKept, keptAnswers } from './check-kept.ts';

/** Who is asked for a time-stamp. */
export interface StampRequest {
  /** Each asked until one has answered rightly. */
  authorities: readonly AskedAuthority[];
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
 * @throws JejakError `tsa-address`, `interrupted`
 */
export async function stampLog(
  locker: Pick<Locker, 'toStamp' | 'keepTimeStamp' | 'stamps'>,
  { authorities, signal }: StampRequest,
): Promise<StampResult> {
  for (const { url } of authorities) assertAuthorityAddress(url);
  const failed: JejakError[] = [];
  if (await isStamped(locker, authorities)) return { stamped: [], waiting: 0, failed };
  for (const authority of toAsk(locker.toStamp(), authorities))
    try {
      const stamped = await stampBy(locker, authority, signal);
      return { stamped: [stamped], waiting: locker.toStamp().waiting, failed };
    } catch (error) {
      if (!(error instanceof JejakError) || error.fault === 'interrupted' || !isOfAuthority(error))
        throw error;
      failed.push(error);
    }
  return { stamped: [], waiting: locker.toStamp().waiting, failed };
}

/** Whether nothing waits, by the word of an authority that is trusted now: what nobody vouches for ends no waiting. */
export async function isStamped(
  locker: Pick<Locker, 'toStamp' | 'stamps'>,
  authorities: readonly AskedAuthority[],
): Promise<boolean> {
  const { waiting, newest } = locker.toStamp();
  if (waiting > 0) return false;
  const trusted = trustedOf(authorities);
  if (trusted === undefined) return true;
  const answers = await keptAnswers(locker);
  for (const stamp of newest) if ((await checkKept(stamp, trusted, answers)).trust === 'trusted') return true;
  return false;
}

/** What vouches for one of these authorities; undefined where no certificates were brought for any. */
function trustedOf(authorities: readonly AskedAuthority[]): Uint8Array[] | undefined {
  const all = authorities.flatMap(({ trusted }) => (trusted === undefined ? [] : [trusted]));
  return all.length === 0 ? undefined : all.flat();
}

/** Where all has a stamp that nobody vouches for, one more of that kind would add nothing. */
function toAsk({ waiting }: ToStamp, authorities: readonly AskedAuthority[]): readonly AskedAuthority[] {
  return waiting > 0 ? authorities : authorities.filter(({ trusted }) => trusted !== undefined);
}

async function stampBy(
  locker: Pick<Locker, 'toStamp' | 'keepTimeStamp' | 'stamps'>,
  asked: AskedAuthority,
  signal: AbortSignal,
): Promise<Stamped> {
  const { url: tsa, trusted } = asked;
  const { origin, treeSize, checkpoint } = locker.toStamp();
  const stamp = await askForStamp(checkpoint, asked, signal, await keptAnswers(locker));
  const { request, response, chain, genTime, authority, fromMs, toMs } = stamp;
  const accuracyMs = stamp.accuracyMs ?? 1000; // it says none: to the second, as it says the time
  const waited = trusted === undefined ? undefined : { fromMs, toMs, accuracyMs };
  await locker.keepTimeStamp({ origin, treeSize, request, response, chain, genTime, tsa, waited });
  return { treeSize, genTime, tsa, authority };
}
