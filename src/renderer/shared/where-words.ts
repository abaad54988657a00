import { useTime } from './time.ts';
import type { Where } from './where.ts';
import { useWords } from './words.tsx';

/** A position or an area in words; null for any place. */
export function useWhereWords(): (where: Where) => string | null {
  const words = useWords();
  const time = useTime();
  const lat = (value: number): string =>
    words.say(value < 0 ? 'where.latitude-south' : 'where.latitude-north', {
      degrees: time.number(Math.abs(value)),
    });
  const lon = (value: number): string =>
    words.say(value < 0 ? 'where.longitude-west' : 'where.longitude-east', {
      degrees: time.number(Math.abs(value)),
    });
  return ({ placed, box }) => {
    if (box !== null) return `${lat(box.south)} – ${lat(box.north)}, ${lon(box.west)} – ${lon(box.east)}`;
    return placed ? words.say('where.placed') : null;
  };
}
