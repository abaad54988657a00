import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMap2 } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
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
import { type Area, isInArea } from './area.ts';
import { AreaBar } from './area-bar.tsx';
import type { Drawing } from './drawing.ts';
import { recallMap, rememberMap } from './left.ts';
import classes from './map.module.css';
import { mapDataQuery } from './map-data.ts';
import { type MapControls, MapView } from './map-view.tsx';
import { PinList } from './pin-list.tsx';

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
  const [picked, setPicked] = useState<readonly string[] | null>(null);
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
  const lacking = useQuery({
    queryKey: ['items', query, 'unplaced'],
    queryFn: ({ signal }) =>
      calls.items.page({ ...toItemInput(query), unplaced: true, limit: mostLacking }, { signal }),
    enabled: shown === 'unplaced',
    placeholderData: keepPreviousData,
  });
  const pins = read.data?.pins ?? noPins;
  const listed = useMemo(() => {
    if (picked !== null) return pins.filter(({ item }) => picked.includes(item));
    return area === null ? pins : pins.filter((pin) => isInArea(pin, area));
  }, [pins, area, picked]);

  const open = (item: string): void => go({ screen: 'item', item, from: place });
  const setArea = (next: Area | null): void => {
    setDrawing(null);
    setPicked(null);
    setLeft((before) => ({ ...before, area: next }));
  };
  const pick = (items: readonly string[]): void => {
    const [only, another] = items;
    if (only !== undefined && another === undefined) open(only);
    else setPicked(items);
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
            <p className={classes.source}>{words.say('map.source')}</p>
          </div>
        )}
        <section className={classes.side} aria-label={words.say('map.list')}>
          <ReadError of={[read, drawn, lacking]} />
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
              {shown === 'placed' ? (
                <PinList
                  rows={listed}
                  label={sayListed()}
                  onOpen={open}
                  onReach={(pin) => setChosen(pin)}
                  {...(picked === null ? {} : { onAll: () => setPicked(null) })}
                />
              ) : (
                <PinList
                  rows={lacking.data?.rows ?? []}
                  label={words.say('map.unplaced-means')}
                  onOpen={open}
                  onReach={() => setChosen(null)}
                />
              )}
            </>
          )}
        </section>
      </div>
    </Page>
  );

  /** What neither the map nor the list has, though it is counted; null where that is nothing. */
  function leftOut(): string | null {
    if (shown === 'unplaced') {
      const { rows = [], total = 0 } = lacking.data ?? {};
      return total > rows.length ? sayOf('map.unplaced-first', rows.length, total) : null;
    }
    return positions > pins.length ? sayOf('map.newest-only', pins.length, positions) : null;
  }

  function sayOf(word: 'map.newest-only' | 'map.unplaced-first', number: number, all: number): string {
    return words.say(word, { number: time.number(number), all: time.number(all) });
  }

  function sayListed(): string {
    if (placed === 0) return words.say('map.none-placed');
    if (picked !== null) return words.say('map.in-one-place', { number: time.number(listed.length) });
    const number = time.number(listed.length);
    return area === null ? words.say('map.all', { number }) : words.say('map.in-area', { number });
  }
}

const mostLacking = 500;
