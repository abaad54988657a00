import { SegmentedControl, TextInput } from '@mantine/core';
import type { CaseRow } from '../../../contract/calls/index.ts';
import { sayStatus, statuses } from '../../../words/case-status.ts';
import { casesQuery, useCalls } from '../../shared/calls.ts';
import { useWords } from '../../shared/words.tsx';
import { useBegunDeadline } from './begun-deadline.ts';
import classes from './case-facts.module.css';
import { DeadlineField } from './deadline-field.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { useFresh } from './use-fresh.ts';
import { useStatusTold } from './use-status-told.ts';
import { useTyped } from './use-typed.ts';

/** What a case is called, how it stands, and until when it may be handed in; saved as it is typed. */
export function CaseFacts({ row: given }: { row: CaseRow }) {
  const words = useWords();
  const calls = useCalls();
  const row = useFresh(casesQuery, (each) => each.case === given.case, given);
  const { number, title, status, deadline } = row;
  const of = `case ${row.case}`;
  const told = useStatusTold(row.case, number, of);
  const typed = useTyped<Facts>(
    of,
    { number, title, status, deadline: deadline ?? '' },
    async (typed, was) => {
      const kept = { ...typed };
      // An emptied name is as it was: a case needs both.
      if (kept.number?.trim() === '') delete kept.number;
      if (kept.title?.trim() === '') delete kept.title;
      await calls.cases.change({ case: row.case, ...toChange(kept), was: toChange(was) });
      const before = was.status ?? status;
      if (kept.status !== undefined && kept.status !== before) told.saved(before, kept.status);
      return kept;
    },
    casesQuery.queryKey,
  );
  const { value } = typed;
  const { part } = useBegunDeadline(of);
  const sayState = (): string => {
    if (typed.state === 'failed') return '';
    const isAll = typed.state !== 'as-saved' || part === null || part === '';
    if (isAll && typed.state === 'as-saved' && !typed.wasSaved) return '';
    return words.say(isAll ? `typed.${typed.state}` : 'facts.saved-but-deadline');
  };
  return (
    <section className={classes.facts} aria-label={words.say('facts.name')} onBlur={typed.flush}>
      <div className={classes.line}>
        <TextInput
          label={words.say('cases.number')}
          value={value.number}
          onChange={(event) => typed.change({ number: event.currentTarget.value })}
          maxLength={100}
        />
        <TextInput
          label={words.say('cases.title')}
          value={value.title}
          onChange={(event) => typed.change({ title: event.currentTarget.value })}
          maxLength={1000}
        />
      </div>
      <div className={classes.line}>
        <div role="group" aria-label={words.say('cases.status')}>
          <span className={classes.label} aria-hidden>
            {words.say('cases.status')}
          </span>
          <SegmentedControl
            value={value.status}
            data={statuses.map((each) => ({ value: each, label: sayStatus(words, each) }))}
            onChange={(status) => {
              typed.change({ status });
              told.changed();
            }}
          />
        </div>
        <DeadlineField of={of} value={value.deadline} onChange={(deadline) => typed.change({ deadline })} />
      </div>
      <p className={classes.saved} role="status">
        {sayState()}
      </p>
      <Meanwhile
        typed={typed}
        names={{
          number: words.say('cases.number'),
          title: words.say('cases.title'),
          status: words.say('cases.status'),
          deadline: words.say('cases.deadline'),
        }}
        sayValue={(value) => {
          const status = statuses.find((each) => each === value);
          return status === undefined ? value : sayStatus(words, status);
        }}
      />
    </section>
  );
}

type Facts = Record<'number' | 'title' | 'status' | 'deadline', string>;

/** What is said of a case in the form in which the core takes it. */
function toChange({ status, deadline, ...names }: Partial<Facts>) {
  const known = statuses.find((each) => each === status);
  return {
    ...names,
    ...(known === undefined ? {} : { status: known }),
    ...(deadline === undefined ? {} : { deadline: deadline === '' ? null : deadline }),
  };
}
