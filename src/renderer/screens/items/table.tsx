import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { WordKey } from '../../../words/say.ts';
import { type SortKey, sortedBy } from '../../shared/item-query.ts';
import { useSingleKeys } from '../../shared/keys.ts';
import { useWords } from '../../shared/words.tsx';
import { GroupHeading, headingRems, TopHeading } from './group-heading.tsx';
import { itemsIn, layOut } from './layout.ts';
import { elementId, type ListProps, mouseOf, useFocusAtFirst, useRem, useShownCursor } from './list.ts';
import { onListKey } from './list-keys.ts';
import classes from './table.module.css';
import { TableRow } from './table-row.tsx';

const rowRems = 3;
const headRems = 2.5;
const columns: readonly { name: string; words: WordKey; sort: SortKey | null }[] = [
  { name: 'title', words: 'items.column-title', sort: 'title' },
  { name: 'state', words: 'items.column-state', sort: 'state' },
  { name: 'kind', words: 'items.column-kind', sort: 'kind' },
  { name: 'came', words: 'items.column-captured-at', sort: 'capturedAt' },
  { name: 'source', words: 'items.column-source', sort: null },
  { name: 'exhibit', words: 'items.column-exhibit', sort: null },
];

/** The items as rows; only those that are seen are in the page. */
export function Table(props: ListProps) {
  const { pages, total, selection, setVisible, query } = props;
  const { groups } = pages;
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const height = rem * rowRems;
  const layout = useMemo(() => layOut(total, 1, groups?.list ?? null), [total, groups]);
  const virtual = useVirtualizer({
    count: layout.lines,
    getScrollElement: () => scroller.current,
    estimateSize: (line) => (layout.lineAt(line).is === 'heading' ? rem * headingRems : height),
    overscan: 6,
    scrollPaddingStart: height + (groups === null ? 0 : rem * headingRems),
    // The rows begin below the heads, which the virtual list knows nothing of.
    scrollPaddingEnd: rem * headRems,
  });
  useEffect(() => virtual.measure(), [layout, virtual]);
  const shown = virtual.getVirtualItems();
  const { first, last } = itemsIn(layout, shown);
  useEffect(() => setVisible({ first, last }), [first, last, setVisible]);
  const singleKeys = useSingleKeys();
  const { cursor } = selection;
  useShownCursor({ virtual, layout, selection, again: groups?.by ?? '' });
  useFocusAtFirst(scroller, cursor !== null);

  return (
    <div
      ref={scroller}
      className={classes.table}
      role="grid"
      tabIndex={0}
      aria-label={words.say('items.list')}
      aria-rowcount={layout.lines + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      {...(cursor === null ? {} : { 'aria-activedescendant': elementId(cursor) })}
      onKeyDown={(event) =>
        onListKey(event, { ...props, layout, columns: 1, singleKeys, page: Math.max(1, shown.length - 14) })
      }
    >
      <Head query={query} setQuery={props.setQuery} />
      <div
        role="rowgroup"
        className={classes.body}
        style={{ height: virtual.getTotalSize() }}
        {...mouseOf(props)}
      >
        {groups !== null && <TopHeading groups={groups} layout={layout} line={virtual.range?.startIndex} />}
        {shown.map(({ index: at, start }) => {
          const line = layout.lineAt(at);
          if (line.is === 'heading')
            return (
              <div
                key={at}
                role="row"
                aria-rowindex={at + 2}
                className={classes.group}
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                <div role="gridcell" aria-colspan={columns.length}>
                  {groups !== null && <GroupHeading by={groups.by} group={line.group} />}
                </div>
              </div>
            );
          const index = line.first;
          const row = pages.rowAt(index);
          return (
            <TableRow
              key={at}
              row={row}
              index={index}
              line={at}
              top={start}
              height={height}
              selected={selection.isSelected(row)}
              current={row === undefined ? index === cursor : row.item === selection.under?.item}
            />
          );
        })}
      </div>
    </div>
  );
}

function Arrow({ down }: { down: boolean }) {
  return down ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />;
}

const Head = memo(function Head({ query, setQuery }: Pick<ListProps, 'query' | 'setQuery'>) {
  const words = useWords();
  return (
    <div className={classes.head} role="row" aria-rowindex={1}>
      {columns.map(({ name, words: said, sort }) => (
        <div
          key={name}
          role="columnheader"
          className={classes.heading}
          data-column={name}
          {...(sort === query.sort ? { 'aria-sort': query.descending ? 'descending' : 'ascending' } : {})}
        >
          {sort === null ? (
            words.say(said)
          ) : (
            <UnstyledButton className={classes.sort} onClick={() => setQuery(sortedBy(query, sort))}>
              {words.say(said)}
              {sort === query.sort && <Arrow down={query.descending} />}
            </UnstyledButton>
          )}
        </div>
      ))}
    </div>
  );
});
