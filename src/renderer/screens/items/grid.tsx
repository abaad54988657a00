import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useSingleKeys } from '../../shared/keys.ts';
import { useWords } from '../../shared/words.tsx';
import { Card } from './card.tsx';
import classes from './grid.module.css';
import { GroupHeading, headingRems, TopHeading } from './group-heading.tsx';
import { itemsIn, layOut } from './layout.ts';
import { elementId, type ListProps, mouseOf, useFocusAtFirst, useRem, useShownCursor } from './list.ts';
import { onListKey } from './list-keys.ts';

const cardRems = { width: 12, gap: 1, words: 5.75 };

/** The items as pictures; only those that are seen are in the page. */
export function Grid(props: ListProps) {
  const { pages, total, selection, setVisible } = props;
  const { groups } = pages;
  const words = useWords();
  const rem = useRem();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measure, width } = useElementSize<HTMLDivElement>();
  const gap = cardRems.gap * rem;
  const columns = Math.max(1, Math.floor((width + gap) / (cardRems.width * rem + gap)));
  const cardWidth = (width - gap * (columns - 1)) / columns;
  const height = cardWidth * 0.75 + cardRems.words * rem + gap;
  const layout = useMemo(() => layOut(total, columns, groups?.list ?? null), [total, columns, groups]);
  const headingHeight = headingRems * rem + gap;
  const virtual = useVirtualizer({
    count: width === 0 ? 0 : layout.lines,
    getScrollElement: () => scroller.current,
    estimateSize: (line) => (layout.lineAt(line).is === 'heading' ? headingHeight : height),
    overscan: 2,
    scrollPaddingStart: groups === null ? 0 : headingHeight,
  });
  useEffect(() => virtual.measure(), [height, layout, virtual]);
  const shown = virtual.getVirtualItems();
  const { first, last } = itemsIn(layout, shown);
  useEffect(() => setVisible({ first, last }), [first, last, setVisible]);
  const singleKeys = useSingleKeys();
  const { cursor } = selection;
  useShownCursor({ virtual, layout, selection, again: `${String(width)} ${groups?.by ?? ''}` });
  useFocusAtFirst(scroller, cursor !== null);

  return (
    <div
      ref={scroller}
      className={classes.grid}
      role="listbox"
      tabIndex={0}
      aria-label={words.say('items.list')}
      aria-multiselectable
      {...(cursor === null ? {} : { 'aria-activedescendant': elementId(cursor) })}
      onKeyDown={(event) =>
        onListKey(event, { ...props, layout, columns, singleKeys, page: Math.max(1, shown.length - 4) })
      }
    >
      <div
        ref={measure}
        role="presentation"
        className={classes.body}
        style={{ height: virtual.getTotalSize() }}
        {...mouseOf(props)}
      >
        {groups !== null && <TopHeading groups={groups} layout={layout} line={virtual.range?.startIndex} />}
        {shown.map(({ index: at, start }) => {
          const line = layout.lineAt(at);
          const transform = `translateY(${String(start)}px)`;
          if (line.is === 'heading')
            return (
              <div key={at} role="presentation" className={classes.heading} style={{ transform }}>
                {groups !== null && <GroupHeading by={groups.by} group={line.group} />}
              </div>
            );
          const gridTemplateColumns = `repeat(${String(columns)}, minmax(0, 1fr))`;
          return (
            <div
              key={at}
              role="presentation"
              className={classes.line}
              style={{ transform, height: height - gap, gap, gridTemplateColumns }}
            >
              {Array.from({ length: line.count }, (_, column) => {
                const index = line.first + column;
                const row = pages.rowAt(index);
                return (
                  <Card
                    key={index}
                    row={row}
                    index={index}
                    total={total}
                    selected={selection.isSelected(row)}
                    current={row === undefined ? index === cursor : row.item === selection.under?.item}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
