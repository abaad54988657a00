import { fromHex } from '../../bundle/bytes.ts';
import { receivedDetails } from '../../contract/received.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import type { Placed } from './opened.ts';
import { textField } from './text-field.ts';

/** `case.received`: the bundle, every file that is kept of it, and the officers of the locker that made it. */
export function applyReceived(db: WritableDb, { log, entry, opened }: Placed): void {
  if (entry.case === undefined) return;
  const details = receivedDetails.safeParse(opened.details).data;
  const origin = textField(entry.body, 'origin');
  prepared<(string | number)[]>(
    db,
    `INSERT INTO received (log, seq, case_id, bundle, seal_sha256, origin, signed_by, sealed_at, received_at,
        received_from, officer, differs) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    log,
    entry.seq,
    entry.case,
    textField(entry.body, 'bundle'),
    textField(entry.body, 'sealSha256'),
    origin,
    details?.signedBy ?? '',
    details?.sealedAt ?? '',
    entry.at,
    details?.from ?? '',
    entry.actor,
    JSON.stringify(details?.differs ?? []),
  );
  const keep = prepared<[number, number, string, number, Uint8Array]>(
    db,
    'INSERT INTO received_file (log, seq, path, bytes, sha256) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { path, bytes, sha256 } of details?.files ?? [])
    keep.run(log, entry.seq, path, bytes, fromHex(sha256));
  const name = prepared<[string, string, string, string, number, number]>(
    db,
    `INSERT INTO received_officer (origin, officer, name, agency, log, seq) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (origin, officer) DO UPDATE SET name = excluded.name, agency = excluded.agency,
        log = excluded.log, seq = excluded.seq`,
  );
  for (const { id, name: called, agency } of details?.officers ?? [])
    name.run(origin, id, called, agency, log, entry.seq);
}
