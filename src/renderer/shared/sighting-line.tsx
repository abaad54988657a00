import { IconCircleFilled, IconCircleHalf2, IconCircleX } from '@tabler/icons-react';
import type { KnownBanner } from '../../contract/banner.ts';
import { useActWords } from './act-words.ts';
import classes from './banner.module.css';
import { useWords } from './words.tsx';

const shapes = { found: IconCircleFilled, still: IconCircleHalf2, gone: IconCircleX };
const dayMs = 86_400_000;

/** What became of it, the earliest first, on a line whose stretches are as long as the days between. */
export function SightingLine({
  sightings,
  titleOf,
}: {
  sightings: KnownBanner['sightings'];
  titleOf: (item: string) => string;
}) {
  const words = useWords();
  const { sayTime } = useActWords();
  const inOrder = sightings.toSorted((a, b) => ((a.time.at ?? '9') < (b.time.at ?? '9') ? -1 : 1));
  return (
    <ol className={classes.line} aria-label={words.say('banner.sightings')}>
      {inOrder.map(({ is, time, items, note }, at) => {
        const Shape = shapes[is];
        const after = inOrder[at + 1];
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
            key={at}
            className={classes.stop}
            data-last={after === undefined || undefined}
            style={{ flexGrow: after === undefined ? 0 : daysBetween(time.at, after.time.at) }}
          >
            <Shape size={14} aria-hidden className={classes.dot} />
            <b>{words.say(`banner-sighting.${is}`)}</b>
            <span>{sayTime(time)}</span>
            {items.length > 0 && <span className={classes.by}>{items.map(titleOf).join(', ')}</span>}
            {note !== '' && <span className={classes.by}>{note}</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** At least one and at most thirty, so that no stop is out of sight. */
function daysBetween(from: string | null, until: string | null): number {
  const days = (Date.parse((until ?? '').slice(0, 10)) - Date.parse((from ?? '').slice(0, 10))) / dayMs;
  return Number.isFinite(days) ? Math.min(30, Math.max(1, days)) : 1;
}
