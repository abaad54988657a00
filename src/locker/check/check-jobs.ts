import { z } from 'zod';
import { textOf } from '../../bundle/bytes.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { messageOf } from '../jobs/message-of.ts';
import { jobReason, queueList } from '../jobs/queue.ts';
import { jsonOf } from './json-of.ts';
import { isOfAddress } from './of-address.ts';
import type { Find } from './report.ts';

interface JobRow {
  list: string;
  url: string;
  state: string;
  item: string | null;
  case_id: string | null;
  note: string | null;
  reason: string | null;
}

/** The end of a job as the ledger says: of the item that came of it, or that none did. */
interface Ended {
  value: Uint8Array;
  caseId: string | null;
  /** Why no byte came. */
  code: string | null;
}

const about = z.object({
  source: z.object({ url: z.string(), note: z.string().optional() }),
  message: z.string().optional(),
  refused: z.boolean().optional(),
});

/** A capture that failed so is shown with this very reason; its entries once did not say what the list had noted. */
const ofBrowser = new Set(['browser-not-found', 'browser-not-started']);

/**
 * What became of the addresses of a list is held to the entries: one that counts as done has an item that was captured
 * from it; one that failed, the entry that says so, and why. Of the window's queue the case and the note too: other
 * lists keep neither. A reason from before reasons had an entry is left as not proven.
 */
export function checkJobs(
  db: ReadableDb,
  replayed: ReadableDb,
  { find, leave }: { find: Find; leave: Find },
): void {
  const ends = prepared<[string, string], Ended>(
    replayed,
    `SELECT value, case_entry.case_id AS caseId, NULL AS code
     FROM item JOIN opening AS o ON o.log = item.log AND o.seq = item.seq AND place = 0
     LEFT JOIN case_entry ON case_entry.log = item.log AND case_entry.seq = item.seq WHERE item = ?
     UNION ALL SELECT value, failure.case_id, code
     FROM failure JOIN opening AS o ON o.log = failure.log AND o.seq = failure.seq AND place = 0 WHERE item = ?`,
  );
  const jobs = db.prepare<[], JobRow>(
    "SELECT list, url, state, item, case_id, note, reason FROM job WHERE state IN ('interrupted', 'done', 'failed')",
  );
  for (const job of jobs.iterate()) {
    const { url, state } = job;
    const [ended] = job.item === null ? [] : ends.all(job.item, job.item);
    const said = about.safeParse(ended === undefined ? undefined : jsonOf(textOf(ended.value))).data;
    if (state === 'failed' && job.reason !== null) {
      const held = holdReason(job.reason, ended, said);
      if (held === 'changed') find('job-reason-changed', { url });
      if (held === 'not-said') leave('job-reason', { url });
      if (held !== 'same') continue;
    }
    if (ended === undefined || said === undefined || (state === 'done' && ended.code !== null))
      find('shown-changed', { table: 'job', row: url, column: 'state' });
    else if (!isOfAddress(url, said.source.url)) find('job-address-changed', { url });
    else if (job.list === queueList) checkAbout(job, ended, said.source.note);
  }

  function checkAbout({ url, case_id: caseId, note }: JobRow, ended: Ended, told: string | undefined): void {
    if (caseId !== ended.caseId) find('job-case-changed', { url });
    if ((note ?? '') === (told ?? '')) return;
    if (told === undefined && ofBrowser.has(ended.code ?? '')) leave('job-note', { url });
    else find('job-note-changed', { url });
  }
}

/** Holds the reason that is shown of a job to the entry of its failure; `not-said` where no entry speaks of it. */
function holdReason(
  reason: string,
  ended: Ended | undefined,
  said: z.infer<typeof about> | undefined,
): 'same' | 'changed' | 'not-said' {
  const shown = jobReason.safeParse(jsonOf(reason)).data;
  if (shown === undefined) return 'changed';
  if (ended === undefined || ended.code === null) return 'not-said';
  if (ended.code === shown.code && said?.message === messageOf(shown)) return 'same';
  // Before it had an entry, a reason stood over whatever the job had come to until then.
  const isSaid = said?.refused === true || ofBrowser.has(ended.code) || ended.code === shown.code;
  return isSaid ? 'changed' : 'not-said';
}
