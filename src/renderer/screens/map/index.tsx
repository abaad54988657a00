import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMap2 } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Area } from '../../../contract/area.ts';
import type { Position } from '../../../contract/coordinates.ts';
import type { Pin } from '../../../contract/pin.ts';
import { useCalls } from '../../shared/calls.ts';
import { CaseSelect } from '../../shared/case-select.tsx';
import { ChoiceChip } from '../../shared/choice-chip.tsx';
import { Empty } from '../../shared/empty.tsx';
import { everything, kinds, toItemInput } from '../../shared/item-query.ts';
import { Notice } from '../../shared/notice.tsx';
import { Page } from '../../shared/page.tsx';
import { usePlace } from '../../shared/place.ts';
import { ReadError } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { AreaBar } from './area-bar.tsx';
import type { Drawing } from './drawing.ts';
import { recallMap, rememberMap } from './left.ts';
import { Legend } from './legend.tsx';
import classes from './map.module.css';
import { mapDataQuery } from './map-data.ts';
import { type MapControls, MapView } from './map-view.tsx';
import { PinList } from './pin-list.tsx';
import { type Listed, type PinRows, usePinRows } from './pin-pages.ts';

const noPins: readonly Pin[] = [];
/** Narrower, the list stands under the map. */
const besideFrom = 720;

/** Items by where they were taken: on a map of Indonesia that needs no network, and in a list beside it. */
export default function MapScreen({ scope: asked }: { scope: string | null }) {
  const words = useWords();
  const time = useTime();
  const calls = useCalls();
  const { place, go } = usePlace();
  const [left, setLeft] = useState(() => recallMap(asked));
  const { scope, kind, area } = left;
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const [chosen, setChosen] = useState<Position | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [controls, setControls] = useState<MapControls | null>(null);
  const [shown, setShown] = useState<'placed' | 'unplaced'>('placed');
  const { ref, width } = useElementSize();
  useEffect(() => rememberMap(left), [left]);

  const query = useMemo(() => ({ ...everything(scope), kind }), [scope, kind]);
  const read = useQuery({
    queryKey: ['pins', query],
    queryFn: ({ signal }) => calls.items.pins(toItemInput(query), { signal }),
    placeholderData: keepPreviousData,
  });
  const drawn = useQuery(mapDataQuery);
  const pins = read.data?.pins ?? noPins;
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const listed = useMemo<Listed>(
    () => (shown === 'placed' ? { of: 'placed', area } : { of: 'unplaced' }),
    [shown, area],
  );
  const paged = usePinRows(query, listed, seen);
  const here = useMemo(
    () => (picked === null ? null : pins.filter(({ item }) => picked.has(item))),
    [pins, picked],
  );
  const rows: PinRows =
    here === null || shown === 'unplaced'
      ? paged
      : { total: here.length, items: null, rowAt: (index) => here[index], reads: [] };

  const open = (item: string): void => go({ screen: 'item', item, from: place });
  const setArea = (next: Area | null): void => {
    setDrawing(null);
    setPicked(null);
    setLeft((before) => ({ ...before, area: next }));
  };
  const pick = (items: readonly string[]): void => {
    const [only, another] = items;
    if (only !== undefined && another === undefined) open(only);
    else setPicked(new Set(items));
  };
  const { placed = 0, unplaced = 0, positions = 0 } = read.data ?? {};
  const isNone = read.data !== undefined && placed + unplaced === 0;

  return (
    <Page
      title={words.say('map.title')}
      content="flush"
      toolbar={
        <div className={classes.tools}>
          <CaseSelect
            label={words.say('search.in-case')}
            none={words.say('search.everywhere')}
            value={scope}
            onChange={(next) => setLeft((before) => ({ ...before, scope: next }))}
          />
          <ChoiceChip
            name={words.say('items.filter-kind')}
            any={words.say('items.any-kind')}
            choices={kinds.map((each) => ({ value: each, label: words.sayCode('kind', each) }))}
            value={kind}
            onChange={(next) => setLeft((before) => ({ ...before, kind: next }))}
          />
          {failed === null && (
            <AreaBar {...{ area, drawing, controls }} onDraw={setDrawing} onArea={setArea} />
          )}
        </div>
      }
    >
      <div ref={ref} className={classes.both} data-beside={width >= besideFrom && failed === null}>
        {failed === null && drawn.data !== undefined && (
          <div className={classes.map}>
            <MapView
              data={drawn.data}
              {...{ pins, area, drawing, chosen }}
              onArea={setArea}
              onPick={pick}
              onFailed={setFailed}
              onMap={setControls}
            />
            <Legend />
            <p className={classes.source}>{words.say('map.source')}</p>
          </div>
        )}
        <section className={classes.side} aria-label={words.say('map.list')}>
          <ReadError of={[read, drawn, ...paged.reads]} />
          {failed !== null && (
            <Notice
              tone="doubt"
              title={words.say('map.failed')}
              lines={[words.say('map.failed-means'), words.say('map.failed-why', { detail: failed })]}
            />
          )}
          {isNone ? (
            <Empty icon={IconMap2}>{words.say('map.empty')}</Empty>
          ) : (
            <>
              <SegmentedControl
                fullWidth
                size="xs"
                aria-label={words.say('map.list')}
                value={shown}
                onChange={(value) => setShown(value === 'unplaced' ? 'unplaced' : 'placed')}
                data={[
                  { value: 'placed', label: words.say('map.placed', { number: time.number(placed) }) },
                  { value: 'unplaced', label: words.say('map.unplaced', { number: time.number(unplaced) }) },
                ]}
              />
              {leftOut() !== null && <p className={classes.label}>{leftOut()}</p>}
              <PinList
                key={shown}
                count={rows.total ?? 0}
                rowAt={rows.rowAt}
                onSeen={setSeen}
                label={shown === 'placed' ? sayListed() : words.say('map.unplaced-means')}
                onOpen={open}
                onReach={setChosen}
                {...(picked === null || shown === 'unplaced' ? {} : { onAll: () => setPicked(null) })}
              />
            </>
          )}
        </section>
      </div>
    </Page>
  );

  /** What the map does not show, though the list has it; null where that is nothing. */
  function leftOut(): string | null {
    if (shown === 'unplaced' || positions <= pins.length) return null;
    return words.say('map.newest-only', { number: time.number(pins.length), all: time.number(positions) });
  }

  function sayListed(): string {
    if (placed === 0) return words.say('map.none-placed');
    const number = time.number(rows.total ?? 0);
    if (picked !== null) return words.say('map.in-one-place', { number });
    return area === null ? words.say('map.all', { number }) : words.say('map.in-area', { number });
  }
}
