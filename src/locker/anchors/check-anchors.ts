import type { Find } from '../check/report.ts';
import type { ReadableDb } from '../database/handle.ts';
import type { LockerFinding } from '../finding.ts';
import { contradicted } from './read-anchors.ts';

/** What sheets that were brought say against the log: one finding a sheet, `anchor-shorter` or `anchor-forked`. */
export function anchorFindings(db: ReadableDb): LockerFinding[] {
  return contradicted(db).map(({ verdict, treeSize, who, signedOn, at }) => ({
    code: `anchor-${verdict.is}`,
    params: {
      size: treeSize,
      found: verdict.is === 'shorter' ? verdict.found : treeSize,
      who: who === '' ? '—' : who,
      signedOn: signedOn === '' ? '—' : signedOn,
      at,
    },
  }));
}

/** Holds the sheets of which the log speaks against it again: a rollback that one of them showed stays a problem. */
export function checkAnchors(db: ReadableDb, _replayed: ReadableDb, { find }: { find: Find }): void {
  for (const { code, params } of anchorFindings(db)) find(code, params);
}
