import type { Entry } from '../../contract/entry.ts';
import { type KeptTrustList, trustListsSaid } from './read-trust-lists.ts';

/** @param said the body of the last entry that says which are used; without one, none is */
export function areAsSaid(lists: readonly KeptTrustList[], said: Entry['body'] | undefined): boolean {
  const wanted = namesIn(said ?? trustListsSaid([]));
  return JSON.stringify(wanted) === JSON.stringify(namesIn(trustListsSaid(lists)));
}

/** Name, SHA-256 and count of each list that is said: the same members in the same order, however they were written. */
export function namesIn(said: unknown): unknown[][] {
  const { lists } = said as ReturnType<typeof trustListsSaid>; // compared and not used: another form is unlike
  return Array.isArray(lists)
    ? lists.map(({ name, sha256, certificates }) => [name, sha256, certificates])
    : [[lists]];
}
