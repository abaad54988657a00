import type { Map as LibraryMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { type Position, toDecimalDegrees, toDms } from '../../../contract/coordinates.ts';
import { toPlusCode } from '../../../contract/plus-code.ts';
import { bridge } from '../../shared/bridge.ts';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './map.module.css';

/** The coordinates under the pointer; the right button, or C, copies them, and without a pointer those of the middle. */
export function Readout({ map }: { map: LibraryMap }) {
  const words = useWords();
  const tell = useTell();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const isIndonesian = words.language === 'id';
    const letters = isIndonesian ? (['LU', 'LS', 'BT', 'BB'] as const) : (['N', 'S', 'E', 'W'] as const);
    let under: Position | null = null;
    let isAsked = false;
    const canvas = map.getCanvas();
    const show = (): void => {
      isAsked = false;
      const said = under === null ? '' : toDms(under, letters, isIndonesian ? ',' : '.');
      // Written as it is, since it changes with each movement of the pointer.
      if (place.current !== null)
        place.current.textContent =
          under === null ? words.say('map.copy-help') : `${said} · ${toPlusCode(under)}`;
    };
    const later = (): void => {
      if (!isAsked) requestAnimationFrame(show);
      isAsked = true;
    };
    const move = ({ lngLat }: MapMouseEvent): void => {
      const { lng, lat } = lngLat.wrap();
      under = { lat, lon: lng };
      later();
    };
    const leave = (): void => {
      under = null;
      later();
    };
    const copy = (): void => {
      const { lng, lat } = map.getCenter().wrap();
      const text = toDecimalDegrees(under ?? { lat, lon: lng });
      void bridge.copy(text).then(() => tell.say(words.say('map.copied', { position: text })));
    };
    const menu = (event: MapMouseEvent): void => {
      move(event);
      copy();
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() === 'c' && !event.ctrlKey && !event.metaKey && !event.altKey) copy();
    };
    show();
    map.on('mousemove', move);
    map.on('mouseout', leave);
    map.on('contextmenu', menu);
    canvas.addEventListener('keydown', key);
    return () => {
      map.off('mousemove', move);
      map.off('mouseout', leave);
      map.off('contextmenu', menu);
      canvas.removeEventListener('keydown', key);
    };
  }, [map, words, tell]);
  return <p ref={place} className={classes.readout} />;
}
