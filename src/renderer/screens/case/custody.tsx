import { UnstyledButton } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { CustodyEntry } from '../../../contract/calls/index.ts';
import { Empty } from '../../shared/empty.tsx';
import { useEntryWords } from '../../shared/entry-words.ts';
import { Hash } from '../../shared/hash.tsx';
import { usePlace } from '../../shared/place.ts';
import { Read, ReadError } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './custody.module.css';
import { firstPageQuery, useCustodyPages } from './custody-pages.ts';

/** Of one line; longer entries are measured as they are shown. */
const rowHeight = 40;

/** The log of the case as a person reads it, newest first. */
export default function Custody({ caseId }: { caseId: string }) {
  const words = useWords();
  const head = useQuery(firstPageQuery(caseId));
  const total = head.data?.total ?? 0;
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const placed = rows.getVirtualItems();
  const pages = useCustodyPages(caseId, placed[0]?.index ?? 0, placed.at(-1)?.index ?? 0);
  if (total === 0)
    return <Read of={head}>{() => <Empty icon={IconListDetails}>{words.say('custody.empty')}</Empty>}</Read>;
  const heads = ['custody.place', 'custody.when', 'custody.what', 'custody.who'] as const;
  return (
    <div className={classes.custody}>
      <ReadError of={[head, ...pages.reads]} />
      <div
        ref={frame}
        className={classes.frame}
        role="table"
        aria-label={words.say('case.custody')}
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
                caseId={caseId}
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
  caseId: string;
  measure: (row: HTMLElement | null) => void;
}

function Row({ entry, index, start, caseId, measure }: RowProps) {
  const words = useWords();
  const time = useTime();
  const sayEntry = useEntryWords();
  const { go } = usePlace();
  const { item, title, said } = entry;
  const { what, who } = sayEntry(entry);
  const from = { screen: 'case', case: caseId, tab: 'custody' } as const;
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
        {item === null ? (
          what
        ) : (
          <UnstyledButton className={classes.item} onClick={() => go({ screen: 'item', item, from })}>
            {what} {title !== null && <span className={classes.title}>{title}</span>}
          </UnstyledButton>
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
