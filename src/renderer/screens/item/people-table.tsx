import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PeopleRow } from '../../../contract/people-list.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { rowAfterKey } from '../../shared/row-after-key.ts';
import { SeenName } from '../../shared/seen-name.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './people.module.css';

interface Props {
  people: readonly PeopleRow[];
  /** Places of those who were looked for. */
  found: ReadonlySet<number>;
  /** Place of the row that is chosen. */
  chosen: number | null;
  onChoose: (place: number) => void;
}

const rowHeight = 36;
const idOf = (place: number): string => `person-${String(place)}`;

/** Every account of the list; only those that are looked at are in the page. Arrows, page and ends lead along it. */
export function PeopleTable({ people, found, chosen, onChoose }: Props) {
  const words = useWords();
  const time = useTime();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The rows begin below the heads, which the virtual list knows nothing of.
    scrollPaddingEnd: 2 * rowHeight,
  });
  const at = people.findIndex(({ place }) => place === chosen);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = people[rowAfterKey(event.key, { at, count: people.length, page }) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.place);
  };

  return (
    <div
      ref={scroller}
      className={classes.table}
      role="grid"
      tabIndex={0}
      aria-label={words.say('people.rows')}
      aria-rowcount={people.length + 1}
      {...(at < 0 ? {} : { 'aria-activedescendant': idOf(chosen ?? 0) })}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={classes.head}>
        {(['place', 'name', 'account', 'badge'] as const).map((column) => (
          <div key={column} role="columnheader">
            {words.say(`people.column-${column}`)}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const row = people[index];
          if (row === undefined) return null;
          return (
            // The grid has the keyboard and says which row is chosen.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <div
              key={row.place}
              id={idOf(row.place)}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={row.place === chosen}
              className={classes.row}
              data-found={found.has(row.place)}
              style={{ height: rowHeight, transform: `translateY(${String(start)}px)` }}
              onClick={() => onChoose(row.place)}
            >
              <div role="gridcell" className={classes.place}>
                {time.number(row.place)}
              </div>
              <div role="gridcell">
                {row.name === null ? words.say('people.no-name') : <SeenName name={row.name} />}
              </div>
              <div role="gridcell" className={classes.account}>
                <bdi>{plainTitle(row.handle === null ? (row.id ?? '') : `@${row.handle}`)}</bdi>
              </div>
              <div role="gridcell">{row.badge ?? ''}</div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
