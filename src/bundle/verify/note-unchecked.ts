import { hasCrcChecked } from '../zip-content.ts';
import type { Ledger } from './check-ledger.ts';
import type { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';

/** Points 6 and 7: names everything that this check did not look at, or that no check can show. */
export function noteUnchecked(
  bundle: OpenBundle,
  ledger: Ledger,
  options: { key?: string },
  findings: Findings,
): void {
  const paths = [...bundle.files.keys()];
  const count = (pattern: RegExp): number => paths.filter((path) => pattern.test(path)).length;
  if (options.key === undefined) findings.leaveOut('whose-key');
  const stamps = count(/^data\/ledger\/timestamps\/[^/]+\/response\.tsr$/);
  if (stamps > 0) findings.leaveOut('time-stamps', { count: stamps });
  else findings.leaveOut('no-time-stamps');
  if (count(/^seal\.txt\.(tsq|tsr|p7s)$/) > 0) findings.leaveOut('seal-extras');
  findings.leaveOut('sealing-time');
  if (
    ledger.lines.some(({ entry }) => entry.kind === 'locker.created' && entry.body.continues !== undefined)
  ) {
    findings.leaveOut('continued-log');
  }
  const large = [...bundle.files.values()].filter((entry) => !hasCrcChecked(entry)).length;
  if (large > 0) findings.leaveOut('check-sums', { count: large });
  findings.leaveOut('made-from-the-case');
  findings.leaveOut('after-the-export');
}
