import { commit } from '../../bundle/commitment.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { damageIn } from './read-row.ts';
import type { Find } from './report.ts';

interface Kept {
  subject: string;
  blind: Uint8Array;
  nip: string;
}

/** Holds the staff numbers that are kept against the commitments to them. What came from elsewhere has none here. */
export function checkNips(db: ReadableDb, replayed: ReadableDb, find: Find): void {
  const table = 'subject_nip';
  try {
    const committed = new Map(
      prepared<[], { subject: string; nip_commit: string }>(
        replayed,
        'SELECT subject, nip_commit FROM subject WHERE nip_commit IS NOT NULL AND origin IS NULL',
      )
        .all()
        .map((row) => [row.subject, row.nip_commit] as const),
    );
    for (const { subject: row, blind, nip } of prepared<[], Kept>(db, 'SELECT * FROM subject_nip').all()) {
      const expected = committed.get(row);
      committed.delete(row);
      if (expected === undefined) find('shown-added', { table, row });
      else if (commit(nodePrimitives, new Uint8Array(blind), { nip }) !== expected)
        find('shown-changed', { table, row, column: 'nip' });
    }
    for (const row of committed.keys()) find('shown-missing', { table, row });
  } catch (error) {
    find('table-unreadable', { table, detail: damageIn(error) });
  }
}
