import { UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { CustodyEntry } from '../../contract/calls/index.ts';
import { type LogOf, useCustodyPages } from './custody-pages.ts';
import classes from './custody-table.module.css';
import { useEntryWords } from './entry-words.ts';
import { Hash } from './hash.tsx';
import { type Place, usePlace } from './place.ts';
import { ReadError, type Reading } from './read.tsx';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

/** Of one line; longer entries are measured as they are shown. */
const rowHeight = 40;

interface CustodyTableProps {
  log: LogOf;
  name: string;
  total: number;
  head: Reading<unknown>;
  /** Where one is, for the way back from an item. */
  from: Place;
}

/** Entries of a log as a person reads them, of which only those are drawn that are seen. */
export function CustodyTable({ log, name, total, head, from }: CustodyTableProps) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const placed = rows.getVirtualItems();
  const pages = useCustodyPages(log, placed[0]?.index ?? 0, placed.at(-1)?.index ?? 0);
  const heads = ['custody.place', 'custody.when', 'custody.what', 'custody.who'] as const;
  return (
    <div className={classes.custody}>
      <ReadError of={[head, ...pages.reads]} />
      <div
        ref={frame}
        className={classes.frame}
        role="table"
        aria-label={name}
        aria-rowcount={total + 1}
        tabIndex={0}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.row}>
            {heads.map((head) => (
              <span role="columnheader" key={head}>
                {words.say(head)}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: rows.getTotalSize() }}>
          {placed.map(({ key, index, start }) => {
            const entry = pages.entryAt(index);
            return entry === undefined ? null : (
              <Row
                key={key}
                entry={entry}
                index={index}
                start={start}
                of={'item' in log ? log.item : null}
                from={from}
                measure={rows.measureElement}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  entry: CustodyEntry;
  index: number;
  start: number;
  /** The item whose log it is; an entry about it names it no more. */
  of: string | null;
  from: Place;
  measure: (row: HTMLElement | null) => void;
}

function Row({ entry, index, start, of, from, measure }: RowProps) {
  const words = useWords();
  const time = useTime();
  const sayEntry = useEntryWords();
  const { go } = usePlace();
  const { item, title, said } = entry;
  const { what, who } = sayEntry(entry);
  return (
    <div
      ref={measure}
      data-index={index}
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      data-placed
      style={{ transform: `translateY(${start}px)`, minHeight: rowHeight }}
    >
      <span role="cell" className={classes.place}>
        {entry.log > 0 ? `${time.number(entry.log + 1)}·` : ''}
        {time.number(entry.seq)}
      </span>
      <time role="cell" dateTime={entry.at}>
        {time.second(entry.at)}
      </time>
      <span role="cell" className={classes.what}>
        {item === null || item === of ? (
          what
        ) : (
          <UnstyledButton className={classes.item} onClick={() => go({ screen: 'item', item, from })}>
            {what} {title !== null && <span className={classes.title}>{title}</span>}
          </UnstyledButton>
        )}
        {said?.of === 'export' && of !== null && (
          <span className={classes.hash}>
            <span className={classes.title}>{words.say('said.export-bundle')}</span>
            <Hash value={said.bundle} name={words.say('said.export-bundle')} />
          </span>
        )}
        {said?.of === 'export' && said.certificate !== '' && (
          <span className={classes.hash}>
            <span className={classes.title}>
              {words.say('said.export-certificate', { name: said.certificate })}
            </span>
          </span>
        )}
        {said?.of === 'export' && (
          <span className={classes.hash}>
            <span className={classes.title}>{words.say('said.export-hash')}</span>
            <Hash value={said.caseSha256} name={words.say('said.export-hash')} whole />
          </span>
        )}
      </span>
      <span role="cell" className={classes.who}>
        {who}
      </span>
    </div>
  );
}
