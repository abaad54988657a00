import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { CaseRow } from '../../../contract/calls/index.ts';
import { sayReceived, sayStatus } from '../../../words/case-status.ts';
import type { WordKey } from '../../../words/say.ts';
import { usePlace } from '../../shared/place.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './case-table.module.css';

type Column = 'number' | 'title' | 'status' | 'deadline' | 'items' | 'exhibits' | 'incomplete' | 'lastItemAt';

const columns: readonly { column: Column; word: WordKey; numeric?: boolean }[] = [
  { column: 'number', word: 'cases.number' },
  { column: 'title', word: 'cases.title' },
  { column: 'status', word: 'cases.status' },
  { column: 'deadline', word: 'cases.deadline' },
  { column: 'items', word: 'cases.items', numeric: true },
  { column: 'exhibits', word: 'cases.exhibits', numeric: true },
  { column: 'incomplete', word: 'cases.incomplete', numeric: true },
  { column: 'lastItemAt', word: 'cases.last-item' },
];

interface Order {
  by: Column;
  descending: boolean;
}

function valueOf(row: CaseRow, by: Column): string | number {
  return row[by] ?? row.openedAt;
}

function inOrder(cases: readonly CaseRow[], { by, descending }: Order): CaseRow[] {
  const sign = descending ? -1 : 1;
  return cases.toSorted((one, other) => {
    // What has no deadline comes after all that have one, either way.
    if (by === 'deadline' && (one.deadline === null) !== (other.deadline === null))
      return one.deadline === null ? 1 : -1;
    const [a, b] = [valueOf(one, by), valueOf(other, by)];
    const first =
      typeof a === 'number' && typeof b === 'number'
        ? a - b
        : String(a).localeCompare(String(b), undefined, { numeric: true });
    return first === 0 ? other.openedAt.localeCompare(one.openedAt) : sign * first;
  });
}

/** The cases in a table that is ordered by a click and walked through by arrows, or J and K. */
export function CaseTable({ cases }: { cases: readonly CaseRow[] }) {
  const words = useWords();
  const [order, setOrder] = useState<Order>({ by: 'lastItemAt', descending: true });
  const rows = useMemo(() => inOrder(cases, order), [cases, order]);
  const orderBy = (column: Column): void =>
    setOrder((now) => ({ by: column, descending: now.by === column ? !now.descending : false }));
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map(({ column, word, numeric = false }) => (
              <th
                key={column}
                scope="col"
                data-numeric={numeric}
                aria-sort={order.by !== column ? undefined : order.descending ? 'descending' : 'ascending'}
              >
                <UnstyledButton className={classes.order} onClick={() => orderBy(column)}>
                  {words.say(word)}
                  {order.by === column &&
                    (order.descending ? (
                      <IconArrowDown size={14} aria-hidden />
                    ) : (
                      <IconArrowUp size={14} aria-hidden />
                    ))}
                </UnstyledButton>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {rows.map((row) => (
            <Row key={row.case} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: CaseRow }) {
  const time = useTime();
  const words = useWords();
  const { go } = usePlace();
  return (
    <tr>
      <td>
        <UnstyledButton
          className={classes.number}
          data-row
          onClick={() => go({ screen: 'case', case: row.case })}
        >
          {row.number}
        </UnstyledButton>
      </td>
      <td className={classes.title}>
        {row.title}
        {row.receivedFrom !== null && (
          <span className={classes.received}>{sayReceived(words, row.receivedFrom)}</span>
        )}
      </td>
      <td className={classes.status} data-over={row.status !== 'open'}>
        {sayStatus(words, row.status)}
      </td>
      <td className={classes.when}>{row.deadline !== null && <Deadline row={row} day={row.deadline} />}</td>
      <td data-numeric>{time.number(row.items)}</td>
      <td data-numeric>{time.number(row.exhibits)}</td>
      <td data-numeric>{time.number(row.incomplete)}</td>
      <td className={classes.when}>{row.lastItemAt === null ? '–' : time.short(row.lastItemAt)}</td>
    </tr>
  );
}

/** How much time is left; a day that has passed matters only while the case is open. */
function Deadline({ row, day }: { row: CaseRow; day: string }) {
  const time = useTime();
  return (
    <>
      {time.date(day)}
      {row.status === 'open' && <span className={classes.away}>{time.away(day)}</span>}
    </>
  );
}

/** Arrows, J and K move the focus along the rows. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const now = rows.findIndex((row) => row === document.activeElement);
  event.preventDefault();
  rows[now + step]?.focus();
}
