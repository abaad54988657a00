import { Button } from '@mantine/core';
import { IconAffiliate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ActCard, changeOfAct } from '../../shared/act-card.tsx';
import { ActForm } from '../../shared/act-form.tsx';
import { actsQuery } from '../../shared/acts.ts';
import { Empty } from '../../shared/empty.tsx';
import { usePlace } from '../../shared/place.ts';
import { ReadError } from '../../shared/read.tsx';
import { useIsBegun, useOpenForm } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import { ActGraph } from './act-graph.tsx';
import { ActMatrix, type Shown } from './act-matrix.tsx';
import classes from './acts.module.css';
import { People } from './people.tsx';
import { WithdrawnRecords } from './withdrawn-records.tsx';

/** Who is alleged to have done what: persons by acts, what leads where, and each act with what shows it. */
export default function Acts({ caseId }: { caseId: string }) {
  const words = useWords();
  const { replace } = usePlace();
  const read = useQuery(actsQuery(caseId));
  const acts = read.data;
  const [shown, setShown] = useState<Shown | null>(null);
  const recording = { act: `new act of case ${caseId}` };
  const [form, setForm] = useOpenForm(recording);
  const isBegun = useIsBegun();
  const heading = useRef<HTMLHeadingElement>(null);
  if (acts === undefined) return <ReadError of={[read]} />;
  const standing = acts.acts.filter(({ withdrawn }) => withdrawn === null);
  const listed = acts.acts.filter(({ id, withdrawn }) => withdrawn === null || isBegun(changeOfAct(id)));
  const chosen = listed.filter(
    ({ account, kind, basis }) =>
      shown === null || (shown.accounts.includes(account) && shown.kind === kind && shown.basis === basis),
  );
  const show = (wanted: Shown): void => {
    setShown(wanted);
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus();
  };
  const isEmpty = standing.length === 0 && acts.subjects.length === 0 && acts.accounts.length === 0;
  return (
    <div className={classes.acts}>
      <ReadError of={[read]} />
      {isEmpty ? (
        <Empty
          icon={IconAffiliate}
          action={
            <Button onClick={() => replace({ screen: 'case', case: caseId, tab: 'items' })}>
              {words.say('acts.to-items')}
            </Button>
          }
        >
          {words.say('acts.empty')}
        </Empty>
      ) : (
        <>
          <p className={classes.help}>{words.say('acts.help')}</p>
          <ActMatrix acts={acts} onShow={show} />
          <ActGraph acts={acts} />
        </>
      )}
      <People caseId={caseId} acts={acts} />
      {!isEmpty && (
        <section className={classes.section} aria-labelledby="acts-list">
          <div className={classes.head}>
            <h2 id="acts-list" ref={heading} tabIndex={-1} className={classes.heading}>
              {words.say('acts.list')}
            </h2>
            {shown !== null && (
              <>
                <span className={classes.only} role="status">
                  {words.say('acts.only', { what: shown.says })}
                </span>
                <Button variant="subtle" size="compact-sm" onClick={() => setShown(null)}>
                  {words.say('acts.show-all')}
                </Button>
              </>
            )}
          </div>
          <ul className={classes.list} aria-labelledby="acts-list">
            {chosen.map((act) => (
              <ActCard key={act.id} caseId={caseId} acts={acts} act={act} />
            ))}
          </ul>
          {form === 'act' ? (
            <ActForm
              of={recording.act}
              caseId={caseId}
              items={[]}
              act={null}
              suggested={null}
              onDone={() => setForm(null)}
            />
          ) : (
            <div>
              <Button variant="default" onClick={() => setForm('act')}>
                {words.say('acts.record')}
              </Button>
            </div>
          )}
          <WithdrawnRecords caseId={caseId} acts={acts} of="acts" />
        </section>
      )}
    </div>
  );
}
