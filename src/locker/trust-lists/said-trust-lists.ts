import { Buffer } from 'node:buffer';
import { textOf } from '../../bundle/bytes.ts';
import type { Entry } from '../../contract/entry.ts';
import type { ReadableDb } from '../database/handle.ts';
import { type KeptTrustList, trustListsSaid } from './read-trust-lists.ts';

/** Every entry of all logs that says which lists of trusted signers are used, the oldest first. */
export function trustListsSaidIn(db: ReadableDb): { log: number; body: Entry['body'] }[] {
  const entries = db.prepare<[Buffer], { log: number; bytes: Uint8Array }>(
    'SELECT log, bytes FROM entry WHERE instr(bytes, ?) > 0 ORDER BY log, seq',
  );
  const spelled = Buffer.from('"settings.changed"'); // settings are in no list of their own
  return [...entries.iterate(spelled)].flatMap(({ log, bytes }) => {
    const { kind, body } = JSON.parse(textOf(new Uint8Array(bytes))) as Entry; // its form is looked at by the replay
    return kind === 'settings.changed' && body['setting'] === 'trust-lists' ? [{ log, body }] : [];
  });
}

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
