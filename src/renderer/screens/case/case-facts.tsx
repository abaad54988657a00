import { SegmentedControl, TextInput } from '@mantine/core';
import type { CaseRow } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { sayStatus, statuses } from '../../shared/case-status.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './case-facts.module.css';
import { useTyped } from './use-typed.ts';

/** What a case is called, how it stands, and until when it may be handed in; saved as it is typed. */
export function CaseFacts({ row }: { row: CaseRow }) {
  const words = useWords();
  const calls = useCalls();
  const { number, title, status, deadline } = row;
  const typed = useTyped(
    `case ${row.case}`,
    { number, title, status, deadline: deadline ?? '' },
    async (value) => {
      const known = statuses.find((each) => each === value.status);
      await calls.cases.change({
        case: row.case,
        // An emptied name is as it was: a case needs both.
        ...(value.number.trim() === '' ? {} : { number: value.number }),
        ...(value.title.trim() === '' ? {} : { title: value.title }),
        ...(known === undefined ? {} : { status: known }),
        deadline: value.deadline === '' ? null : value.deadline,
      });
    },
  );
  const { value } = typed;
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
            onChange={(status) => typed.change({ status })}
          />
        </div>
        <TextInput
          type="date"
          className={classes.deadline}
          label={words.say('cases.deadline')}
          description={words.say('facts.deadline-hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={value.deadline}
          onChange={(event) => typed.change({ deadline: event.currentTarget.value })}
          min="2000-01-01"
          max="2999-12-31"
        />
      </div>
      <p className={classes.saved} role="status">
        {typed.state === 'failed' ? '' : words.say(`typed.${typed.state}`)}
      </p>
      <ErrorText error={typed.error} />
    </section>
  );
}
