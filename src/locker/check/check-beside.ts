import { checkAnchors } from '../anchors/check-anchors.ts';
import type { ReadableDb } from '../database/handle.ts';
import { checkStampPlan } from '../time-stamps/check-stamp-plan.ts';
import { checkTimeStamps } from '../time-stamps/check-time-stamps.ts';
import { checkOpenTimestamps } from '../time-stamps/open-timestamps.ts';
import { checkRevocations } from '../time-stamps/revocation.ts';
import { checkTrustLists } from '../trust-lists/check-trust-lists.ts';
import { checkJobs } from './check-jobs.ts';
import { checkOfficerKeys } from './check-officer-keys.ts';
import { checkToCover } from './check-to-cover.ts';
import { checkWatches } from './check-watches.ts';
import { limitedFind } from './compare-tables.ts';
import { damageIn } from './read-row.ts';
import type { Find } from './report.ts';

/**
 * What is kept beside the ledger and shown with what it says: the work that was done, watched addresses and their
 * visits, the places to cover, the answers of time-stamping authorities, the sheets that were held against the log,
 * lists of trusted signers. Each is held to the entries of what came of it.
 *
 * @param replayed what the ledger says
 * @param options `find` takes what is not as the ledger says, `leave` what no entry speaks of, since it is older
 */
export function checkBeside(
  db: ReadableDb,
  replayed: ReadableDb,
  { isWhole, find, leave }: { isWhole: boolean; find: Find; leave: Find },
): void {
  for (const [table, check] of [
    ['job', checkJobs],
    ['watch', checkWatches],
    ['to_cover', checkToCover],
    ['time_stamp', checkTimeStamps],
    ['open_timestamp', checkOpenTimestamps],
    ['revocation_answer', checkRevocations],
    ['stamp_authority', checkStampPlan],
    ['anchor', checkAnchors],
    ['trust_list', checkTrustLists],
    ['officer_key', checkOfficerKeys],
  ] as const) {
    const limited = limitedFind(table, find);
    try {
      check(db, replayed, { isWhole, find: limited.find, leave });
    } catch (error) {
      find('table-unreadable', { table, detail: damageIn(error) });
    }
    limited.end();
  }
}
