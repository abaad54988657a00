import { fromHex } from '../../bundle/bytes.ts';
import type { ReceivedDetails } from '../../contract/received.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import type { BundleFile, Incoming } from './incoming.ts';
import { assertStored } from './receipt.ts';
import type { Taking } from './taking.ts';

/** Everything of the bundle is kept byte for byte but the files that are those of items here. */
export function appendReceived({ db, actor, caseId, differs }: Taking, incoming: Incoming): void {
  const { bundle, sealSha256, origin, from, sealedAt, signedBy, officers } = incoming;
  const files = incoming.files
    .filter((file) => !isOfItem(db, file))
    .map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
  const details: ReceivedDetails = {
    from: from.toWellFormed(),
    sealedAt,
    signedBy,
    officers,
    files,
    differs: differs.map((each) => ({ ...each })),
  };
  appendEntry(db, {
    kind: 'case.received',
    actor,
    caseId,
    body: { bundle, sealSha256, origin },
    details,
  });
}

function isOfItem(db: WritableDb, { item, sha256 }: BundleFile): boolean {
  if (item === undefined) return false;
  return (
    prepared<[string, Uint8Array], object>(
      db,
      'SELECT 1 FROM item_file AS f JOIN item ON item.n = f.n WHERE item.item = ? AND f.sha256 = ?',
    ).get(item, fromHex(sha256)) !== undefined
  );
}

/** What was taken over is there in bytes too. @throws JejakError `received-bytes-missing` */
export function assertAllStored({ db, newItems, caseId, bundle }: Taking): void {
  const ofItem = prepared<[string], { sha256: string }>(
    db,
    `SELECT lower(hex(sha256)) AS sha256 FROM item_file AS f JOIN item ON item.n = f.n
      WHERE item.item = ? AND NOT EXISTS (SELECT 1 FROM purged_file AS p WHERE p.n = f.n AND p.role = f.role)`,
  );
  const kept = prepared<[string, string], { sha256: string }>(
    db,
    `SELECT lower(hex(sha256)) AS sha256 FROM received_file JOIN received USING (log, seq)
      WHERE case_id = ? AND bundle = ?`,
  );
  for (const item of newItems) for (const { sha256 } of ofItem.all(item)) assertStored(db, sha256);
  for (const { sha256 } of kept.all(caseId, bundle)) assertStored(db, sha256);
}
