import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useWords } from '../../shared/words.tsx';
import { Card } from './card.tsx';
import classes from './grid.module.css';
import { elementId, type ListProps, mouseOf, useFocusAtFirst, useRem } from './list.ts';
import { onListKey } from './list-keys.ts';

const cardRems = { width: 12, gap: 1, words: 5.75 };

/** The items as pictures; only those that are seen are in the page. */
export function Grid(props: ListProps) {
  const { pages, total, selection, setVisible } = props;
  const words = useWords();
  const rem = useRem();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measure, width } = useElementSize<HTMLDivElement>();
  const gap = cardRems.gap * rem;
  const columns = Math.max(1, Math.floor((width + gap) / (cardRems.width * rem + gap)));
  const cardWidth = (width - gap * (columns - 1)) / columns;
  const height = cardWidth * 0.75 + cardRems.words * rem + gap;
  const virtual = useVirtualizer({
    count: width === 0 ? 0 : Math.ceil(total / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 2,
  });
  useEffect(() => virtual.measure(), [height, virtual]);
  const shown = virtual.getVirtualItems();
  const first = (shown[0]?.index ?? 0) * columns;
  const last = Math.min(total - 1, ((shown.at(-1)?.index ?? 0) + 1) * columns - 1);
  useEffect(() => setVisible({ first, last }), [first, last, setVisible]);
  const { cursor } = selection;
  useEffect(() => {
    if (cursor !== null && width > 0) virtual.scrollToIndex(Math.floor(cursor / columns));
  }, [cursor, columns, width, virtual]);
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
        onListKey(event, { ...props, columns, page: columns * Math.max(1, shown.length - 4) })
      }
    >
      <div
        ref={measure}
        role="presentation"
        className={classes.body}
        style={{ height: virtual.getTotalSize() }}
        {...mouseOf(props)}
      >
        {shown.map((line) => (
          <div
            key={line.index}
            role="presentation"
            className={classes.line}
            style={{
              transform: `translateY(${String(line.start)}px)`,
              height: height - gap,
              gap,
              gridTemplateColumns: `repeat(${String(columns)}, minmax(0, 1fr))`,
            }}
          >
            {Array.from({ length: Math.min(columns, total - line.index * columns) }, (_, at) => {
              const index = line.index * columns + at;
              const row = pages.rowAt(index);
              return (
                <Card
                  key={index}
                  row={row}
                  index={index}
                  total={total}
                  selected={selection.isSelected(row, index)}
                  current={index === cursor}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
