import { toHex } from '../../bundle/bytes.ts';
import { difference, type ReceivedRow } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/** A file that is kept of a received bundle. */
export interface ReceivedFile {
  bundle: string;
  /** From the bundle's top folder. */
  path: string;
  bytes: number;
  sha256: string;
}

/** A bundle that came from another locker, as this locker's log says. */
export interface ReceivedBundle extends ReceivedRow {
  log: number;
  seq: number;
  case: string;
}

interface Row extends Omit<ReceivedBundle, 'differs'> {
  differs: string;
}

/** The bundles that came into a case, the oldest first. */
export function readReceivedBundles(db: ReadableDb, caseId: string): ReceivedBundle[] {
  return prepared<[string], Row>(
    db,
    `SELECT r.log, r.seq, case_id AS "case", bundle, seal_sha256 AS sealSha256, origin, signed_by AS signedBy,
       sealed_at AS sealedAt, received_at AS receivedAt, received_from AS "from",
       coalesce(o.name, r.officer) AS officer, differs
     FROM received AS r LEFT JOIN officer AS o ON o.officer = r.officer WHERE case_id = ? ORDER BY r.log, r.seq`,
  )
    .all(caseId)
    .map((row) => ({ ...row, differs: difference.array().catch([]).parse(JSON.parse(row.differs)) }));
}

/** Every file that is kept of a bundle. */
export function readReceivedFiles(
  db: ReadableDb,
  { log, seq, bundle }: Pick<ReceivedBundle, 'log' | 'seq' | 'bundle'>,
): ReceivedFile[] {
  return prepared<[number, number], { path: string; bytes: number; sha256: Uint8Array }>(
    db,
    'SELECT path, bytes, sha256 FROM received_file WHERE log = ? AND seq = ? ORDER BY path',
  )
    .all(log, seq)
    .map(({ path, bytes, sha256 }) => ({ bundle, path, bytes, sha256: toHex(sha256) }));
}
