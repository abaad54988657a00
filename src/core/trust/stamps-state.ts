import type { RevocationAnswers } from '../../bundle/timestamp/revocation.ts';
import type { StampAuthorityRow, StampsState } from '../../contract/calls/stamp-types.ts';
import type { KeptTimeStamp, Locker, StampAuthority } from '../../locker/index.ts';
import { askedBy } from './asked-authorities.ts';
import { checkKept, keptAnswers } from './check-kept.ts';

/** What is stamped of a locker and what waits, as its log and its settings say. */
export async function stampsState(
  locker: Pick<Locker, 'stamps' | 'toStamp'>,
): Promise<Omit<StampsState, 'isAsking' | 'nextAt'>> {
  const { isOn, authorities, triedAt, failed } = locker.stamps.plan();
  const { waiting, waitingSince, newest } = locker.toStamp();
  return {
    ...{ isOn, triedAt, failed, waiting, waitingSince },
    authorities: await rowsOf(authorities),
    newest:
      newest.length === 0
        ? null
        : await newestOf(newest, await vouching(authorities), await keptAnswers(locker)),
  };
}

/** The certificates of all authorities of a locker together, DER each; undefined where none were brought. */
export async function vouching(authorities: readonly StampAuthority[]): Promise<Uint8Array[] | undefined> {
  const all = (await askedBy(authorities)).flatMap(({ trusted }) => trusted ?? []);
  return all.length === 0 ? undefined : all;
}

/** One that something vouches for, where there is one. */
async function newestOf(
  stamps: readonly KeptTimeStamp[],
  trusted: readonly Uint8Array[] | undefined,
  answers: RevocationAnswers,
): Promise<StampsState['newest']> {
  let found: StampsState['newest'] = null;
  for (const stamp of stamps) {
    const { genTime, authority, trust } = await checkKept(stamp, trusted, answers);
    if (genTime === null || found?.trust === 'trusted') continue;
    found = { genTime, authority: authority ?? stamp.tsa, trust, treeSize: stamp.treeSize, tsa: stamp.tsa };
  }
  return found;
}

async function rowsOf(authorities: readonly StampAuthority[]): Promise<StampAuthorityRow[]> {
  if (authorities.every(({ ca }) => ca === null)) return authorities.map(({ url }) => ({ url, ca: null }));
  const { certificatesFromPem, nameOf, readTrusted } = await import('../../bundle/timestamp/certificates.ts');
  return authorities.map(({ url, ca }) => ({
    url,
    ca: ca === null ? null : readTrusted(certificatesFromPem(ca)).map(nameOf),
  }));
}
