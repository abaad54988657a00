import { z } from 'zod';
import { textOf } from '../../bundle/bytes.ts';
import { changes } from '../../contract/watch.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { type SaidVisit, saidVisit, termsCommit, type WatchTerms } from '../watches/index.ts';
import { jsonOf } from './json-of.ts';
import { isOfAddress } from './of-address.ts';
import type { Find } from './report.ts';

/** A visit as its entry says. */
interface Told extends SaidVisit {
  /** What came of it; null where no byte came. */
  item: string | null;
  failure: string | null;
  became: string | null;
  url: string | undefined;
}

interface VisitRow {
  visit: number;
  at: string;
  missed: number;
  item: string | null;
  failure: string | null;
  became: string | null;
}

const about = z.object({
  source: z.object({ url: z.string().optional(), watch: z.string().optional() }),
  watch: saidVisit.optional().catch(undefined),
  changes: changes.pick({ became: true }).optional().catch(undefined),
});

/**
 * Holds watched addresses and their visits to the entries of what the visits brought. What is paused or put off, and a
 * watch before its first visit, say nothing of what was observed and stand in no entry. What entries from before did not
 * say of a visit (its time; of one that brought nothing its number) or of its watch is left as not proven.
 */
export function checkWatches(
  db: ReadableDb,
  replayed: ReadableDb,
  { isWhole, find, leave }: { isWhole: boolean; find: Find; leave: Find },
): void {
  const { told, failed } = visitsTold(replayed);
  const closed = prepared<[string | null, string | null], object>(
    replayed,
    `SELECT 1 FROM (SELECT item, NULL AS code, log, seq FROM item UNION ALL SELECT NULL, code, log, seq FROM failure) AS e
     WHERE (item = ? OR code = ?) AND NOT EXISTS (
       SELECT 1 FROM opening AS o WHERE o.log = e.log AND o.seq = e.seq AND place = 0)`,
  );
  const rowsOf = db.prepare<[string], VisitRow>(
    'SELECT visit, at, missed, item, failure, became FROM watch_visit WHERE watch = ? ORDER BY visit',
  );
  const watches = db.prepare<[], WatchTerms & { watch: string }>('SELECT * FROM watch').all();
  for (const watch of watches) {
    const of = told.get(watch.watch) ?? [];
    const rows = rowsOf.all(watch.watch);
    checkTerms(watch, of);
    for (const row of rows) checkRow(watch, row, of);
    const last = rows.at(-1)?.visit ?? 0;
    const noted = of.flatMap(({ at, visit }) => (at === undefined ? [] : visit));
    const has = new Set(rows.map(({ visit }) => visit));
    for (let visit = 1; visit <= Math.max(last, ...noted); visit++)
      if (!has.has(visit)) find('visit-missing', { visit, url: watch.url });
    const timeless = of.filter(({ at, visit }) => at === undefined && has.has(visit)).length;
    if (timeless > 0) leave('visit-times', { url: watch.url, count: timeless });
  }
  const strays = db.prepare<[], { watch: string; visit: number }>(
    'SELECT watch, visit FROM watch_visit WHERE watch NOT IN (SELECT watch FROM watch)',
  );
  for (const { watch, visit } of strays.all()) find('visit-added', { visit, url: watch });

  function checkTerms(watch: WatchTerms, of: readonly Told[]): void {
    const { url } = watch;
    const committed = of.flatMap(({ terms }) => terms ?? []);
    const isAsked = committed.every((each) => each === termsCommit(watch));
    const isOther = ({ everyMs, url: told }: Told): boolean =>
      everyMs !== watch.every_ms || (told !== undefined && !isOfAddress(url, told));
    if (!isAsked || of.some(isOther)) find('watch-changed', { url });
    else if (of.length > 0 && committed.length === 0) leave('watch', { url });
  }

  function checkRow(
    { watch, url }: { watch: string; url: string },
    row: VisitRow,
    of: readonly Told[],
  ): void {
    const { visit, item, failure } = row;
    const where = { visit, url };
    const entry = of.find((each) => each.visit === visit && each.item === item && each.failure === failure);
    if (entry === undefined) {
      const isOther = of.some((each) => each.visit === visit && each.at !== undefined);
      const isOld = item === null && failed.has(`${watch} ${failure}`);
      if (isOther) find('visit-result-changed', where);
      else if (isOld) leave('visit-failed', where);
      // Where the entry is lost, or its opening, that is a finding of its own.
      else if (isWhole && closed.get(item, failure) === undefined) find('visit-added', where);
      return;
    }
    if (entry.became !== row.became) find('visit-result-changed', where);
    if (entry.missed !== row.missed) find('visit-missed-changed', where);
    if (entry.at !== undefined && entry.at !== row.at) find('visit-time-changed', where);
  }
}

/** The visits of each watch; and of failures from before they had a number which watch and code they were of. */
function visitsTold(replayed: ReadableDb): { told: Map<string, Told[]>; failed: Set<string> } {
  const told = new Map<string, Told[]>();
  const failed = new Set<string>();
  // Most entries are of no visit: what they say is not even read.
  const rows = replayed.prepare<[], { value: Uint8Array; item: string | null; failure: string | null }>(
    `SELECT value, item.item, NULL AS failure
     FROM item JOIN opening AS o ON o.log = item.log AND o.seq = item.seq AND place = 0
     WHERE instr(value, '"watch":') > 0
     UNION ALL SELECT value, NULL, code
     FROM failure JOIN opening AS o ON o.log = failure.log AND o.seq = failure.seq AND place = 0
     WHERE instr(value, '"watch":') > 0`,
  );
  for (const { value, item, failure } of rows.iterate()) {
    const said = about.safeParse(jsonOf(textOf(value))).data;
    if (said?.watch !== undefined) {
      const became = item === null ? 'not-shown' : (said.changes?.became ?? null);
      const of = told.get(said.watch.id) ?? [];
      told.set(said.watch.id, of);
      of.push({ ...said.watch, item, failure, became, url: said.source.url });
    } else if (failure !== null && said?.source.watch !== undefined)
      failed.add(`${said.source.watch} ${failure}`);
  }
  return { told, failed };
}
