import { z } from 'zod';
import { commit } from '../../bundle/commitment.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { instant } from '../../contract/instant.ts';
import { ofWatch } from '../../contract/watch.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import type { VisitEnd } from './write-watches.ts';

/**
 * What an entry says of a visit whose watch notes it: with when it was made, and a commitment to what the watch was
 * asked for. Both are absent in entries from before, and where the watch was taken out meanwhile.
 */
export const saidVisit = ofWatch.extend({
  at: instant.exactOptional(),
  terms: z.string().exactOptional(),
});
export type SaidVisit = z.infer<typeof saidVisit>;

/** What was asked for with a watch: it stays as it was, whatever is paused or put off. */
export interface WatchTerms {
  url: string;
  case_id: string | null;
  profile: string | null;
  accept_tls: number;
  every_ms: number;
  until: string | null;
  base: string | null;
  added_at: string;
  blind: Uint8Array | null;
}

/** The commitment to what a watch was asked for, in hex; null where its row has no blind for it. */
export function termsCommit({ blind, ...row }: WatchTerms): string | null {
  if (blind?.length !== 32) return null;
  const { url, case_id, profile, accept_tls, every_ms, until, base, added_at } = row;
  return commit(nodePrimitives, new Uint8Array(blind), {
    ...{ url, case: case_id, profile, acceptTlsErrors: accept_tls === 1 },
    ...{ everyMs: every_ms, until, base, addedAt: added_at },
  });
}

/** What the entry of a visit says of it, under the number that its watch will note; null where the watch is gone. */
export function saidOfVisit(db: ReadableDb, { watch, at, missed, rebased }: VisitEnd): SaidVisit | null {
  const row = prepared<[string], WatchTerms & { visits: number }>(
    db,
    `SELECT url, case_id, profile, accept_tls, every_ms, until, base, added_at, blind,
       (SELECT coalesce(max(visit), 0) FROM watch_visit AS visit WHERE visit.watch = watch.watch) AS visits
     FROM watch WHERE watch = ?`,
  ).get(watch);
  if (row === undefined) return null;
  const terms = termsCommit(row);
  return {
    ...{ id: watch, visit: row.visits + 1, missed, everyMs: row.every_ms, at },
    ...(terms === null ? {} : { terms }),
    ...(rebased === 0 ? {} : { rebased }),
  };
}
