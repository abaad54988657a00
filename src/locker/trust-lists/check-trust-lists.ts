import { Buffer } from 'node:buffer';
import { textOf } from '../../bundle/bytes.ts';
import type { Entry } from '../../contract/entry.ts';
import type { Find } from '../check/report.ts';
import type { ReadableDb } from '../database/handle.ts';
import { currentLog } from '../ledger/log.ts';
import { hashOfPem, type KeptTrustList, readTrustLists, trustListsSaid } from './read-trust-lists.ts';

/**
 * Holds the lists of trusted signers to the log: those that are used to the last entry that says which are, and the
 * certificates of each, also of one that is used no more, to its hash. A certificate put in by another hand would have
 * anybody trusted.
 */
export function checkTrustLists(
  db: ReadableDb,
  _replayed: ReadableDb,
  { isWhole, find }: { isWhole: boolean; find: Find },
): void {
  const kept = db.prepare<[], KeptTrustList>('SELECT sha256, name, pem FROM trust_list');
  const hashes = new Set<string>();
  for (const { sha256, name, pem } of kept.iterate()) {
    hashes.add(sha256);
    if (hashOfPem(pem) !== sha256) find('trust-list-changed', { name });
  }
  if (!isWhole) return; // the entry that says it may be one that cannot be read
  const all = saidOf(db);
  const { log } = currentLog(db);
  const last = all.findLast((each) => each.log === log)?.body ?? trustListsSaid([]);
  if (JSON.stringify(inOrder(last)) !== JSON.stringify(inOrder(trustListsSaid(readTrustLists(db)))))
    find('trust-lists-changed', {});
  // By one that was used once, items are reported as trusted.
  const named = new Map(all.flatMap(({ body }) => inOrder(body)).map(([name, sha256]) => [sha256, name]));
  for (const [sha256, name] of named)
    if (!hashes.has(String(sha256))) find('trust-list-missing', { name: String(name) });
}

function saidOf(db: ReadableDb): { log: number; body: Entry['body'] }[] {
  const entries = db.prepare<[Buffer], { log: number; bytes: Uint8Array }>(
    'SELECT log, bytes FROM entry WHERE instr(bytes, ?) > 0 ORDER BY log, seq',
  );
  const spelled = Buffer.from('"settings.changed"'); // settings are in no list of their own
  return [...entries.iterate(spelled)].flatMap(({ log, bytes }) => {
    const { kind, body } = JSON.parse(textOf(new Uint8Array(bytes))) as Entry; // its form is looked at by the replay
    return kind === 'settings.changed' && body['setting'] === 'trust-lists' ? [{ log, body }] : [];
  });
}

/** The same members in the same order, however they were written. */
function inOrder(said: unknown): unknown[][] {
  const { lists } = said as ReturnType<typeof trustListsSaid>; // compared and not used: another form is unlike
  return Array.isArray(lists)
    ? lists.map(({ name, sha256, certificates }) => [name, sha256, certificates])
    : [[lists]];
}
