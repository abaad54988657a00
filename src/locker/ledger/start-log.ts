import { toBase64, toHex } from '../../bundle/bytes.ts';
import { originOf } from '../../bundle/key.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { type Appended, appendEntry } from './append.ts';
import { logsOf, rootAt, sizeOf } from './log.ts';
import { drawKey } from './signing-key.ts';

/**
 * Draws the key of a new log and appends its first entry. Where the locker has a log already, the entry
 * says what it continues: after a restore, and wherever the old log must not be signed again.
 */
export function startLog(
  db: WritableDb,
  {
    actor,
    agency,
    recordsViewings,
  }: { actor: string; agency: string; recordsViewings?: boolean | undefined },
): Appended {
  const before = logsOf(db).at(-1);
  const size = before === undefined ? 0 : sizeOf(db, before.log);
  const { spki, secret } = drawKey();
  const log = before === undefined ? 0 : before.log + 1;
  prepared<[number, string]>(db, 'INSERT INTO log (log, origin) VALUES (?, ?)').run(
    log,
    originOf(nodePrimitives, spki),
  );
  prepared<[number, number, Uint8Array, Uint8Array]>(
    db,
    'INSERT INTO signing_key (log, from_size, spki, secret) VALUES (?, ?, ?, ?)',
  ).run(log, 0, spki, secret);
  return appendEntry(db, {
    kind: 'locker.created',
    actor,
    body: {
      publicKey: toBase64(spki),
      ...(recordsViewings === undefined ? {} : { recordsViewings }),
      ...(before === undefined
        ? {}
        : { continues: { origin: before.origin, size, root: toHex(rootAt(db, before.log, size)) } }),
    },
    details: { agency },
  });
}
