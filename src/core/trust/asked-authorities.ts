import { readTsaCa } from '../../bundle/node/verify-file.ts';
import { JejakError } from '../../contract/error.ts';
import type { StampAuthority, StampPlan } from '../../locker/index.ts';
import type { AskedAuthority } from './ask-for-stamp.ts';
import { assertAuthorityAddress } from './authority-address.ts';

/** What a person wants set. */
export interface WantedPlan {
  isOn: boolean;
  authorities: readonly {
    url: string;
    /** A file of PEM certificates; `keep` for what is kept for the address; null for none. */
    ca: { path: string } | 'keep' | null;
  }[];
}

/**
 * A plan as the locker keeps it: of each file of certificates these alone, and nothing else that stands in it.
 *
 * @throws JejakError `tsa-address`, `tsa-ca-not-readable`, `tsa-twice`, `tsa-changed-meanwhile`
 */
export async function wantedPlan(
  { isOn, authorities }: WantedPlan,
  before: readonly StampAuthority[],
): Promise<StampPlan> {
  const plan: StampAuthority[] = [];
  for (const { url, ca } of authorities) {
    assertAuthorityAddress(url);
    if (plan.some((each) => each.url === url)) throw new JejakError('tsa-twice', 'wrong-use', { tsa: url });
    plan.push({ url, ca: ca === 'keep' ? caOf(url, before) : ca === null ? null : await readPem(ca.path) });
  }
  return { isOn, authorities: plan };
}

function caOf(url: string, before: readonly StampAuthority[]): string | null {
  const kept = before.find((each) => each.url === url);
  // Taken for none, whatever it answers would be kept.
  if (kept === undefined) throw new JejakError('tsa-changed-meanwhile', 'could-not-go-on', { tsa: url });
  return kept.ca;
}

async function readPem(path: string): Promise<string> {
  const certificates = await readTsaCa(path);
  const { pemFromCertificates } = await import('../../bundle/timestamp/certificates.ts');
  return pemFromCertificates(certificates);
}

/** The authorities of a plan, to be asked. */
export async function askedBy(authorities: readonly StampAuthority[]): Promise<AskedAuthority[]> {
  if (authorities.every(({ ca }) => ca === null))
    return authorities.map(({ url }) => ({ url, trusted: undefined }));
  const { certificatesFromPem } = await import('../../bundle/timestamp/certificates.ts');
  return authorities.map(({ url, ca }) => ({
    url,
    trusted: ca === null ? undefined : certificatesFromPem(ca),
  }));
}
