import { type Approval, type ApprovalKind, createApprovalCheck } from '../approval.ts';
import type { Primitives } from '../primitives.ts';
import type { Findings } from './findings.ts';
import type { Line } from './read-ledger.ts';

/**
 * That an officer other than the one who acted stands behind an entry: `signed` by their own key; `recorded`: named,
 * which is no approval; `said-again`: signed in an earlier log.
 */
export interface Approved extends Approval {
  seq: number;
  kind: string;
}

/** Point 3, the officers: what they signed by keys of their own. Says what is only recorded. */
export function checkApprovals(p: Primitives, lines: readonly Line[], findings: Findings): Approved[] {
  const check = createApprovalCheck(p, (code, { seq, officer }) =>
    findings.add(code, { seq, params: { officer } }),
  );
  const approved = lines.flatMap(({ entry }) =>
    check(entry).map((each) => ({ seq: entry.seq, kind: entry.kind, ...each })),
  );
  const count = (how: ApprovalKind): number => approved.filter((each) => each.how === how).length;
  if (count('recorded') > 0) findings.leaveOut('approvals-recorded', { count: count('recorded') });
  const afterLoss = approved.filter(({ isAfterLoss }) => isAfterLoss).length;
  if (afterLoss > 0) findings.leaveOut('approvals-after-loss', { count: afterLoss });
  if (count('said-again') > 0) findings.leaveOut('approvals-said-again', { count: count('said-again') });
  return approved;
}
