import { Button, Input, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemRow } from '../../../contract/calls/index.ts';
import type { ItemState as State } from '../../../contract/item.ts';
import { useBringIn } from '../../shared/bring-in.ts';
import { useCalls } from '../../shared/calls.ts';
import { useCases } from '../../shared/cases.ts';
import { ItemState } from '../../shared/item-state.tsx';
import { Notice } from '../../shared/notice.tsx';
import { usePlace } from '../../shared/place.ts';
import { isOver, useQueue } from '../../shared/queue.ts';
import { Read, ReadError, type Reading } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import type { Answers } from './answers.ts';
import classes from './hand-over.module.css';
import { ReadingsChoice } from './readings-choice.tsx';
import { Warnings } from './warnings.tsx';

const listed = 20;

interface Props {
  caseId: string;
  answers: Answers;
  setAnswers: (answers: Answers) => void;
  next: () => void;
}

/** What the bundle will hold, and what is missing in it. */
export function What({ caseId, answers, setAnswers, next }: Props) {
  const words = useWords();
  const time = useTime();
  const [tried, setTried] = useState(false);
  const row = useCases().find((each) => each.case === caseId);
  const waiting = (useQueue().data?.jobs ?? []).filter((job) => job.case === caseId && !isOver(job)).length;
  const { files, case: meantFor } = useBringIn();
  const unbrought = meantFor === caseId ? files.length : 0;
  if (row === undefined) return null;
  return (
    <div className={classes.step}>
      <p className={classes.lead}>{words.say('hand-over.whole-case')}</p>
      <dl className={classes.counts}>
        <div>
          <dt>{words.say('hand-over.exhibits')}</dt>
          <dd>{time.number(row.exhibits)}</dd>
        </div>
        <div>
          <dt>{words.say('hand-over.items')}</dt>
          <dd>{time.number(row.items)}</dd>
        </div>
        <div>
          <dt>{words.say('hand-over.incomplete')}</dt>
          <dd>{time.number(row.incomplete)}</dd>
        </div>
      </dl>
      <Notice
        tone="doubt"
        title={words.say('hand-over.missing')}
        lines={[
          ...(row.items === 0 && !tried ? [words.say('hand-over.nothing-in')] : []),
          ...(row.items > 0 && row.exhibits === 0 ? [words.say('hand-over.no-exhibits')] : []),
          ...(waiting > 0 ? [words.say('hand-over.still-waiting', { count: waiting })] : []),
          ...(unbrought > 0 ? [words.say('hand-over.files-waiting', { count: unbrought })] : []),
          words.say('hand-over.no-stamps'),
        ]}
      />
      <Warnings
        caseId={caseId}
        leaveOut={answers.leaveOut}
        onLeaveOut={(leaveOut) => setAnswers({ ...answers, leaveOut })}
      />
      <ReadingsChoice
        caseId={caseId}
        value={answers.readings}
        onChange={(readings) => setAnswers({ ...answers, readings })}
      />
      <Exhibits caseId={caseId} />
      {row.incomplete > 0 && <Incomplete caseId={caseId} count={row.incomplete} />}
      {tried && row.items === 0 && (
        <Input.Error role="alert">{words.say('hand-over.nothing-in')}</Input.Error>
      )}
      <div className={classes.buttons}>
        <Button onClick={() => (row.items === 0 ? setTried(true) : next())}>
          {words.say('hand-over.next')}
        </Button>
      </div>
    </div>
  );
}

function Exhibits({ caseId }: { caseId: string }) {
  const words = useWords();
  const calls = useCalls();
  const read = useQuery({
    queryKey: ['exhibits', caseId],
    queryFn: ({ signal }) => calls.cases.exhibits({ case: caseId }, { signal }),
  });
  return (
    <Read of={read}>
      {(exhibits) =>
        exhibits.length > 0 && (
          <section className={classes.section} aria-labelledby="exhibits-in">
            <h2 id="exhibits-in" className={classes.heading}>
              {words.say('hand-over.exhibits')}
            </h2>
            <ul className={classes.list}>
              {exhibits.map((exhibit) => (
                <li key={exhibit.label} className={classes.line}>
                  <span className={classes.label}>{exhibit.label}</span>
                  <span className={classes.name}>{exhibit.title}</span>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Read>
  );
}

function Incomplete({ caseId, count }: { caseId: string; count: number }) {
  const words = useWords();
  const reads = [useItems(caseId, 'partial'), useItems(caseId, 'no-content')];
  const rows = reads.flatMap(({ data }) => data?.rows ?? []).slice(0, listed);
  const { place, go } = usePlace();
  return (
    <section className={classes.section} aria-labelledby="incomplete-in">
      <h2 id="incomplete-in" className={classes.heading}>
        {words.say('hand-over.incomplete')}
      </h2>
      <p className={classes.hint}>{words.say('hand-over.partial')}</p>
      <ReadError of={reads} />
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.item}>
            <UnstyledButton
              className={classes.line}
              onClick={() => go({ screen: 'item', item: row.item, from: place })}
            >
              <span className={classes.mark}>
                <ItemState state={row.state} outcome={row.outcome} purged={row.purged} />
              </span>
              <span className={classes.name}>{row.title}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {count > rows.length && rows.length > 0 && (
        <p className={classes.hint}>
          {words.say('hand-over.incomplete-more', { count: count - rows.length })}
        </p>
      )}
    </section>
  );
}

function useItems(caseId: string, state: State): Reading<{ rows: readonly ItemRow[] }> {
  const calls = useCalls();
  return useQuery({
    queryKey: ['items', 'of-state', caseId, state],
    queryFn: ({ signal }) => calls.items.page({ scope: caseId, state, limit: listed }, { signal }),
  });
}
