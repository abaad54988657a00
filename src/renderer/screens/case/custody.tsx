import { IconListDetails } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { casesQuery } from '../../shared/calls.ts';
import { firstOfCase } from '../../shared/custody-pages.ts';
import { CustodyPaper } from '../../shared/custody-paper.tsx';
import { CustodyTable } from '../../shared/custody-table.tsx';
import { Empty } from '../../shared/empty.tsx';
import { Read } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './custody.module.css';

/** The log of the case as a person reads it, newest first. */
export default function Custody({ caseId }: { caseId: string }) {
  const words = useWords();
  const head = useQuery(firstOfCase(caseId));
  const cases = useQuery(casesQuery);
  const number = cases.data?.find((each) => each.case === caseId)?.number ?? '';
  const total = head.data?.total ?? 0;
  if (total === 0)
    return <Read of={head}>{() => <Empty icon={IconListDetails}>{words.say('custody.empty')}</Empty>}</Read>;
  return (
    <div className={classes.log}>
      <CustodyTable
        log={{ case: caseId }}
        name={words.say('case.custody')}
        total={total}
        head={head}
        from={{ screen: 'case', case: caseId, tab: 'custody' }}
      />
      <footer className={classes.paper}>
        <CustodyPaper of={{ case: caseId }} name={number} />
      </footer>
    </div>
  );
}
