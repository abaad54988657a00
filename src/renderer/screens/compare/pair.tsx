import { useMergedRef } from '@mantine/hooks';
import { type RefObject, useEffect, useRef } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useWords } from '../../shared/words.tsx';
import { usePan } from '../item/pan.ts';
import { picturesOf } from '../item/pictures.ts';
import { useZoomBy, type Zoom } from '../item/zoom.ts';
import { useZoomKeys, ZoomButtons } from '../item/zoom-buttons.tsx';
import classes from './compare.module.css';
import type { Looking, WayProps } from './looking.ts';
import { MarkedPicture } from './marked-picture.tsx';
import { otherSide, rowInOther, type Side } from './rows.ts';
import { rowInMiddle, toMiddle } from './scrolled.ts';

/** Two pictures beside each other: what one is scrolled to or zoomed to, the other is too, row by row. */
export function Pair({ looking, bar, differences, children }: WayProps) {
  const { older, newer, rows, regions, at, asked } = looking;
  const zooms = { older: useZoomBy(asked), newer: useZoomBy(asked) };
  const areas = { older: useRef<HTMLDivElement>(null), newer: useRef<HTMLDivElement>(null) };
  /** Those that were scrolled by us, and not by the person. */
  const moved = useRef(new Set<Side>());

  const follow = (side: Side): void => {
    if (moved.current.delete(side)) return;
    const [area, other] = [areas[side].current, areas[otherSide(side)].current];
    const [zoom, otherZoom] = [zooms[side], zooms[otherSide(side)]];
    if (area === null || other === null || zoom.scale === null || otherZoom.scale === null) return;
    const row = rowInOther(rows, side, rowInMiddle(area, zoom.scale));
    if (toMiddle(other, row, otherZoom.scale, area.scrollLeft)) moved.current.add(otherSide(side));
  };

  const region = at === null ? undefined : regions[at];
  const scales = { older: zooms.older.scale, newer: zooms.newer.scale };
  const shown = useRef<unknown>(null);
  useEffect(() => {
    if (region === undefined || region === shown.current) return;
    shown.current = region;
    const [box, side] =
      region.newer === null ? [region.older, 'older' as const] : [region.newer, 'newer' as const];
    const [area, scale] = [areas[side].current, scales[side]];
    if (box === null || area === null || scale === null) return;
    // The other one follows.
    toMiddle(area, box.y + Math.min(box.height, area.clientHeight / scale) / 2, scale, (box.x - 40) * scale);
  });

  return (
    <>
      <div className={classes.bar}>
        {bar}
        <ZoomButtons zoom={zooms.newer} brief />
        {differences}
      </div>
      {children}
      <div className={classes.pair}>
        <Pane
          item={older}
          side="older"
          looking={looking}
          zoom={zooms.older}
          area={areas.older}
          follow={follow}
        />
        <Pane
          item={newer}
          side="newer"
          looking={looking}
          zoom={zooms.newer}
          area={areas.newer}
          follow={follow}
        />
      </div>
    </>
  );
}

interface PaneProps {
  item: ItemView;
  side: Side;
  looking: Looking;
  zoom: Zoom;
  area: RefObject<HTMLDivElement | null>;
  follow: (side: Side) => void;
}

function Pane({ item, side, looking, zoom, area, follow }: PaneProps) {
  const words = useWords();
  const pan = usePan();
  const zoomByKey = useZoomKeys(zoom);
  const place = useMergedRef(zoom.place, area);
  const role = looking.role ?? picturesOf(item.files)[0]?.role;
  return (
    <section className={classes.pane} aria-label={words.say(`compare.${side}`)}>
      <div className={classes.paneName}>{words.say(`compare.${side}`)}</div>
      <div
        ref={place}
        className={classes.place}
        data-scrolls
        role="region"
        tabIndex={0}
        aria-label={words.say(`compare.area-${side}`)}
        onScroll={() => follow(side)}
        onKeyDown={(event) => {
          if (zoomByKey(event)) event.preventDefault();
        }}
        {...pan}
      >
        {role === undefined ? (
          <p className={classes.nothing}>{words.say('compare.no-picture')}</p>
        ) : (
          <div className={classes.canvas} style={zoom.size}>
            <MarkedPicture
              item={item}
              role={role}
              side={side}
              natural={zoom.natural}
              know={zoom.know}
              regions={looking.regions}
              at={looking.at}
            />
          </div>
        )}
      </div>
    </section>
  );
}
