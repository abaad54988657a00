import { Button, Slider } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useKeyHint, useKeys } from '../../shared/keys.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import type { Size } from '../item/frame.ts';
import { usePan } from '../item/pan.ts';
import { useZoomBy } from '../item/zoom.ts';
import { useZoomKeys, ZoomButtons } from '../item/zoom-buttons.tsx';
import classes from './compare.module.css';
import type { WayProps } from './looking.ts';
import { MarkedPicture } from './marked-picture.tsx';
import { rowInOther, type Side } from './rows.ts';
import { rowInMiddle, toMiddle } from './scrolled.ts';

/** Two pictures on each other: a line between them that is moved, or one in turn with the other, by hand. */
export function Overlay({ looking, mode, bar, differences, children }: WayProps) {
  const words = useWords();
  const time = useTime();
  const { older, newer, role, rows, regions, at, asked } = looking;
  const zoom = useZoomBy(asked);
  const zoomByKey = useZoomKeys(zoom);
  const pan = usePan();
  const area = useRef<HTMLDivElement>(null);
  const place = useMergedRef(zoom.place, area);
  const [divide, setDivide] = useState(50);
  const [seen, setSeen] = useState<Side>('newer');
  const [sizes, setSizes] = useState<Partial<Record<Side, Size>>>({});
  const [shift, setShift] = useState(0);
  const { scale } = zoom;
  const swap = (): void => setSeen((now) => (now === 'older' ? 'newer' : 'older'));
  useKeys([['B', () => (mode === 'blink' ? swap() : undefined)]]);
  const withKey = useKeyHint();

  const { know } = zoom;
  useEffect(() => {
    const known = Object.values(sizes);
    if (known.length < 2) return;
    know({
      width: Math.max(...known.map(({ width }) => width)),
      height: Math.max(...known.map(({ height }) => height)),
    });
  }, [sizes, know]);
  /** Moves the older picture so that the row in the middle lies on the same row of the newer one. */
  const align = (): void => {
    if (area.current === null || scale === null) return;
    const row = rowInMiddle(area.current, scale);
    setShift(Math.round(row - rowInOther(rows, 'newer', row)));
  };

  const alignNow = useEffectEvent(align);
  useEffect(() => {
    if (scale === null) return undefined;
    const frame = requestAnimationFrame(() => alignNow());
    return () => cancelAnimationFrame(frame);
  }, [scale, rows]);

  const region = at === null ? undefined : regions[at];
  const shown = useRef<unknown>(null);
  useEffect(() => {
    if (region === undefined || region === shown.current || area.current === null || scale === null) return;
    shown.current = region;
    const box = region.newer ?? region.older;
    if (box === null) return;
    const y = region.newer === null ? rowInOther(rows, 'older', box.y) : box.y;
    const height = Math.min(box.height, area.current.clientHeight / scale);
    toMiddle(area.current, y + height / 2, scale, (box.x - 40) * scale);
    if (region.newer === null) setSeen('older');
  });

  if (role === null) return null;
  const layer = (side: Side) => {
    const size = sizes[side];
    const isOlder = side === 'older';
    const clip = isOlder ? `inset(0 ${String(100 - divide)}% 0 0)` : `inset(0 0 0 ${String(divide)}%)`;
    return (
      <div
        className={classes.layer}
        style={mode === 'swipe' ? { clipPath: clip } : { visibility: seen === side ? 'visible' : 'hidden' }}
      >
        <div
          className={classes.sheetOf}
          style={{
            ...(size === undefined || scale === null
              ? {}
              : { width: size.width * scale, height: size.height * scale }),
            ...(isOlder && scale !== null ? { transform: `translateY(${String(shift * scale)}px)` } : {}),
          }}
        >
          <MarkedPicture
            item={isOlder ? older : newer}
            role={role}
            side={side}
            natural={size ?? null}
            know={(known) => setSizes((now) => ({ ...now, [side]: known }))}
            regions={regions}
            at={at}
          />
        </div>
      </div>
    );
  };
  return (
    <>
      <div className={classes.bar}>
        {bar}
        <ZoomButtons zoom={zoom} brief />
        {differences}
      </div>
      {children}
      <div className={classes.bar}>
        {mode === 'swipe' ? (
          <Slider
            className={classes.divide ?? ''}
            value={divide}
            onChange={setDivide}
            label={null}
            thumbLabel={words.say('compare.divide')}
          />
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowsExchange size={16} aria-hidden />}
            onClick={swap}
          >
            {withKey(words.say('compare.swap'), 'B')}
          </Button>
        )}
        <span className={classes.soft} role="status">
          {mode === 'swipe'
            ? `${words.say('compare.older')} ${time.number(divide)} % · ${words.say('compare.newer')} ${time.number(100 - divide)} %`
            : words.say(`compare.seen-${seen}`)}
        </span>
        {shift !== 0 && (
          <span className={classes.soft}>{words.say('compare.shifted', { count: Math.abs(shift) })}</span>
        )}
      </div>
      <div
        ref={place}
        className={classes.place}
        data-scrolls
        role="region"
        tabIndex={0}
        aria-label={words.say('compare.area-both')}
        onScroll={align}
        onKeyDown={(event) => {
          if (zoomByKey(event)) event.preventDefault();
        }}
        {...pan}
      >
        <div className={classes.canvas} style={zoom.size}>
          {layer('older')}
          {layer('newer')}
          {mode === 'swipe' && (
            <span className={classes.line} style={{ left: `${String(divide)}%` }} aria-hidden />
          )}
        </div>
      </div>
    </>
  );
}
