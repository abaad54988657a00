import { IconNumbers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Empty } from '../../shared/empty.tsx';
import { ErrorText } from '../../shared/error-text.tsx';
import { useWords } from '../../shared/words.tsx';
import { Exhibit } from './exhibit.tsx';
import classes from './exhibits.module.css';
import { exhibitsQuery } from './queries.ts';

/** The exhibits in the order of their labels, each written on where it stands. */
export default function Exhibits({ caseId }: { caseId: string }) {
  const words = useWords();
  const { data: exhibits, error } = useQuery(exhibitsQuery(caseId));
  if (error !== null) return <ErrorText error={error} />;
  if (exhibits?.length === 0) return <Empty icon={IconNumbers}>{words.say('exhibits.empty')}</Empty>;
  return (
    <>
      <p className={classes.help}>{words.say('exhibits.help')}</p>
      <ol className={classes.list} aria-label={words.say('case.exhibits')}>
        {exhibits?.map((exhibit) => (
          <Exhibit key={exhibit.item} caseId={caseId} exhibit={exhibit} />
        ))}
      </ol>
    </>
  );
}
