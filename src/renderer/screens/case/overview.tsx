import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { casesQuery } from '../../shared/calls.ts';
import { recall, remember, unfiltered } from '../../shared/item-query.ts';
import { type CaseTab, usePlace } from '../../shared/place.ts';
import { ReadError } from '../../shared/read.tsx';
import { type Mark, StateMark } from '../../shared/state-mark.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { CaseFacts } from './case-facts.tsx';
import { DayList } from './day-list.tsx';
import { FailedAttempts } from './failed-attempts.tsx';
import classes from './overview.module.css';
import { countQuery, newestQuery } from './queries.ts';
import { Received } from './received.tsx';
import { TimeRuler } from './time-ruler.tsx';
import { withoutTakenOver } from './timeline.ts';

/** So many entries are told by day; the others are in the log. */
const newest = 500;

const states = ['complete', 'partial', 'no-content'] as const;

/** How the case stands: what is whole and what is not, and what happened when. */
export default function Overview({ caseId }: { caseId: string }) {
  const words = useWords();
  const time = useTime();
  const { data: cases } = useQuery(casesQuery);
  const read = useQuery(newestQuery(caseId, newest));
  const log = read.data;
  const told = useMemo(() => (log === undefined ? undefined : withoutTakenOver(log.rows)), [log]);
  const row = cases?.find((one) => one.case === caseId);
  return (
    <>
      <ReadError of={[read]} />
      {row !== undefined && <CaseFacts key={row.case} row={row} />}
      <div className={classes.numbers}>
        {states.map((state) => (
          <StateCount key={state} caseId={caseId} state={state} />
        ))}
        <Tile caseId={caseId} tab="exhibits" value={row?.exhibits}>
          {words.say('case.exhibits')}
        </Tile>
        {row !== undefined && (
          <p className={classes.opened}>{words.say('overview.opened', { time: time.long(row.openedAt) })}</p>
        )}
      </div>
      {row !== undefined && row.receivedFrom !== null && <Received caseId={caseId} />}
      <FailedAttempts caseId={caseId} />
      {log !== undefined && log.total > 0 && <TimeRuler caseId={caseId} />}
      {log !== undefined && told !== undefined && (
        <DayList entries={told} isAll={log.total <= newest} caseId={caseId} />
      )}
    </>
  );
}

function StateCount({ caseId, state }: { caseId: string; state: (typeof states)[number] }) {
  const { data } = useQuery(countQuery(caseId, state));
  const mark: Mark = state;
  return (
    <Tile
      caseId={caseId}
      tab="items"
      value={data}
      prepare={() => {
        const { query, view } = recall(caseId);
        remember(caseId, { query: { ...unfiltered(query), state }, view, at: null });
      }}
    >
      <StateMark mark={mark} />
    </Tile>
  );
}

interface TileProps {
  caseId: string;
  tab: CaseTab;
  value: number | undefined;
  /** What is done before it is gone to. */
  prepare?: () => void;
  children: ReactNode;
}

function Tile({ caseId, tab, value, prepare, children }: TileProps) {
  const time = useTime();
  const { replace } = usePlace();
  return (
    <UnstyledButton
      className={classes.tile}
      onClick={() => {
        prepare?.();
        replace({ screen: 'case', case: caseId, tab });
      }}
    >
      <span className={classes.value}>{value === undefined ? ' ' : time.number(value)}</span>
      <span>{children}</span>
    </UnstyledButton>
  );
}
