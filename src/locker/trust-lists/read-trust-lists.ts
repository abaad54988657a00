import { toHex, utf8 } from '../../bundle/bytes.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { certificatesIn, joinTrustLists } from '../../contract/trust-list.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';

/** A list of trusted signers that is used. */
export interface KeptTrustList {
  /** Of `pem`. */
  sha256: string;
  name: string;
  /** Its certificates, as `joinTrustLists` has them. */
  pem: string;
}

/** The lists that are used, by their names. */
export function readTrustLists(db: ReadableDb): KeptTrustList[] {
  if (isBefore(db, 35)) return [];
  return prepared<[], KeptTrustList>(
    db,
    'SELECT sha256, name, pem FROM trust_list WHERE is_used = 1 ORDER BY name COLLATE NOCASE, sha256',
  ).all();
}

/** All certificates of the lists that are used, as one list; null where none is. */
export function usedTrustList(lists: readonly KeptTrustList[]): string | null {
  return lists.length === 0 ? null : joinTrustLists(lists.map(({ pem }) => pem));
}

export function hashOfPem(pem: string): string {
  return toHex(nodePrimitives.sha256(utf8(pem)));
}

/** The `setting` of the entries that say which lists are used. */
export const trustListsSetting = 'trust-lists';

/** What an entry says of the lists that are used: `settings.changed` with the setting `trust-lists`. */
export function trustListsSaid(lists: readonly KeptTrustList[]): {
  setting: string;
  lists: { name: string; sha256: string; certificates: number }[];
  sha256: string | null;
} {
  const used = usedTrustList(lists);
  return {
    setting: trustListsSetting,
    lists: lists.map(({ name, sha256, pem }) => ({ name, sha256, certificates: certificatesIn(pem).length })),
    sha256: used === null ? null : hashOfPem(used),
  };
}
