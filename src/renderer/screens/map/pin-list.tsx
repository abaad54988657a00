import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import type { Position } from '../../../contract/coordinates.ts';
import { useCases } from '../../shared/cases.ts';
import { KindWord } from '../../shared/kind-word.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './map.module.css';
import type { ListedRow } from './pin-pages.ts';

interface Props {
  count: number;
  /** Undefined while it is read. */
  rowAt: (index: number) => ListedRow | undefined;
  /** The rows that are in sight. */
  onSeen: (seen: { first: number; last: number }) => void;
  /** What they are. */
  label: string;
  onOpen: (item: string) => void;
  /** A row has the keyboard or the pointer: it is shown on the map. */
  onReach: (position: Position | null) => void;
  /** Back to all, where these are some. */
  onAll?: () => void;
}

const rowHeight = 58;

/** Items beside the map: the arrows lead from one to the next, Enter opens one. */
export const PinList = memo(function PinList({ count, rowAt, onSeen, label, onOpen, onReach, onAll }: Props) {
  const words = useWords();
  const time = useTime();
  const cases = useCases();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => onSeen({ first, last }), [first, last, onSeen]);
  const numberOf = (id: string | null): string =>
    cases.find((each) => each.case === id)?.number ?? words.say('item.inbox');
  const goTo = (index: number): void => {
    if (index < 0 || index >= count) return;
    virtual.scrollToIndex(index);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
    const key = event.key.toLowerCase();
    const by = key === 'arrowdown' || key === 'j' ? 1 : key === 'arrowup' || key === 'k' ? -1 : 0;
    const at = Number(event.target.closest('[data-index]')?.getAttribute('data-index') ?? -1);
    if (by === 0 || at < 0) return;
    event.preventDefault();
    goTo(at + by);
  };
  return (
    <>
      <p className={classes.label} role="status">
        {label}
        {onAll !== undefined && (
          <Button variant="subtle" size="compact-xs" onClick={onAll}>
            {words.say('map.show-all-again')}
          </Button>
        )}
      </p>
      <div ref={scroller} className={classes.rows} onKeyDown={onKeyDown}>
        <ul style={{ height: virtual.getTotalSize() }} aria-label={label}>
          {shown.map(({ index, start }) => {
            const row = rowAt(index);
            if (row === undefined) return null;
            const position = 'lat' in row ? { lat: row.lat, lon: row.lon } : null;
            return (
              <li
                key={`${row.item} ${index}`}
                ref={virtual.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)`, minHeight: rowHeight }}
              >
                <UnstyledButton
                  className={classes.row}
                  onClick={() => onOpen(row.item)}
                  onFocus={() => onReach(position)}
                  onMouseEnter={() => onReach(position)}
                >
                  <span className={classes.name}>{row.title}</span>
                  <span className={classes.about}>
                    <KindWord kind={row.kind} /> · {numberOf(row.case)} · {time.short(row.capturedAt)}
                    {'by' in row && row.by !== 'file' && ` · ${words.say(`map.by-${row.by}`)}`}
                  </span>
                  {row.doubts.length > 0 && (
                    <span className={classes.doubt}>
                      <IconAlertTriangle size={14} aria-hidden />
                      <span>
                        {words.say('lat' in row ? 'map.doubtful' : 'map.not-taken')}:{' '}
                        {row.doubts.map((doubt) => words.say(`position-doubt.${doubt}`)).join('; ')}
                      </span>
                    </span>
                  )}
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
});
