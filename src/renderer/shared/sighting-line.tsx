import { Button, UnstyledButton } from '@mantine/core';
import { IconCircleFilled, IconCircleHalf2, IconCircleX, IconColumns2 } from '@tabler/icons-react';
import type { Banner, PicturedItem } from '../../contract/acts.ts';
import { useActWords } from './act-words.ts';
import classes from './banner.module.css';
import { usePlace } from './place.ts';
import { Thumbnail } from './thumbnail.tsx';
import { useWords } from './words.tsx';

type Sighting = Banner['sightings'][number];

const shapes = { found: IconCircleFilled, still: IconCircleHalf2, gone: IconCircleX };
const dayMs = 86_400_000;

/**
 * What became of it, the earliest first, on a line whose stretches are as long as the days between: each with the
 * pictures that show it, and beside those of the sighting before it by a press.
 */
export function SightingLine({ banner }: { banner: Banner }) {
  const words = useWords();
  const { sayTime } = useActWords();
  const known = new Map(banner.captured.map((each) => [each.item, each]));
  const inOrder = banner.sightings.toSorted((a, b) => ((a.time.at ?? '9') < (b.time.at ?? '9') ? -1 : 1));
  return (
    <ol className={classes.line} aria-label={words.say('banner.sightings')}>
      {inOrder.map((sighting, at) => {
        const { is, time, items, note } = sighting;
        const Shape = shapes[is];
        const [before, after] = [inOrder[at - 1], inOrder[at + 1]];
        const days = before === undefined ? null : daysBetween(before.time.at, time.at);
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
            key={at}
            className={classes.stop}
            data-last={after === undefined || undefined}
            style={{ flexGrow: after === undefined ? 0 : stretch(daysBetween(time.at, after.time.at)) }}
          >
            <Shape size={14} aria-hidden className={classes.dot} />
            <b>{words.say(`banner-sighting.${is}`)}</b>
            <span>{sayTime(time)}</span>
            {days !== null && days > 0 && (
              <span className={classes.by}>{words.say('banner.days-between', { count: days })}</span>
            )}
            <Shown items={items} known={known} />
            {note !== '' && <span className={classes.by}>{note}</span>}
            <CompareWith
              one={sighting}
              before={inOrder.slice(0, at).findLast((each) => each.items.length > 0)}
            />
          </li>
        );
      })}
    </ol>
  );
}

function Shown({ items, known }: { items: readonly string[]; known: ReadonlyMap<string, PicturedItem> }) {
  const { place, go } = usePlace();
  if (items.length === 0) return null;
  return (
    <div className={classes.seen}>
      {items.map((item) => {
        const found = known.get(item);
        const name = found === undefined ? item.slice(0, 8) : (found.exhibit ?? found.title);
        return (
          <UnstyledButton
            key={item}
            title={name}
            aria-label={name}
            onClick={() => go({ screen: 'item', item, from: place })}
          >
            <Thumbnail
              item={item}
              kind={found?.kind ?? 'photo'}
              has={found?.hasThumbnail ?? false}
              className={classes.tiny}
            />
          </UnstyledButton>
        );
      })}
    </div>
  );
}

/** Puts the first picture of a sighting beside that of the one before that has any. */
function CompareWith({ one, before }: { one: Sighting; before: Sighting | undefined }) {
  const words = useWords();
  const { sayTime } = useActWords();
  const { place, go } = usePlace();
  const [item] = one.items;
  const [other] = before?.items ?? [];
  if (item === undefined || other === undefined || before === undefined || item === other) return null;
  const named = { one: sayTime(before.time), other: sayTime(one.time) };
  return (
    <div>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconColumns2 size={14} aria-hidden />}
        aria-label={words.say('banner.compare-with', named)}
        onClick={() => go({ screen: 'compare', items: [other, item], from: place })}
      >
        {words.say('banner.compare')}
      </Button>
    </div>
  );
}

/** Null where either day is not known. */
function daysBetween(from: string | null, until: string | null): number | null {
  const days = (Date.parse((until ?? '').slice(0, 10)) - Date.parse((from ?? '').slice(0, 10))) / dayMs;
  return Number.isFinite(days) ? days : null;
}

/** At least one and at most thirty, so that no stop is out of sight. */
function stretch(days: number | null): number {
  return Math.min(30, Math.max(1, days ?? 1));
}
