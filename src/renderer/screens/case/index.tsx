import type { CaseTab } from '../../shared/place.ts';

export default function Case({ caseId, tab }: { caseId: string; tab: CaseTab }) {
  return (
    <p>
      {caseId} {tab}
    </p>
  );
}
