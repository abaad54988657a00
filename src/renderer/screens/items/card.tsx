import { memo } from 'react';
import type { ItemRow } from '../../../contract/calls/index.ts';
import { ItemState } from '../../shared/item-state.tsx';
import { usePhotoLacks } from '../../shared/photo-lacks-words.ts';
import { Thumbnail } from '../../shared/thumbnail.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './grid.module.css';
import { elementId } from './list.ts';

interface Props {
  row: ItemRow | undefined;
  index: number;
  total: number;
  selected: boolean;
  current: boolean;
}

/** One item as a picture with its title and state; while it is not there yet, the room for it. */
export const Card = memo(function Card({ row, index, total, selected, current }: Props) {
  const words = useWords();
  return (
    <div
      id={elementId(index)}
      className={classes.card}
      role="option"
      aria-selected={selected}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-index={index}
      data-current={current}
    >
      {row === undefined ? (
        <span className={classes.waiting}>{words.say('items.loading')}</span>
      ) : (
        <Face row={row} />
      )}
    </div>
  );
});

function Face({ row }: { row: ItemRow }) {
  const time = useTime();
  const lacks = usePhotoLacks()(row.lacks);
  return (
    <>
      <div className={classes.frame}>
        <Thumbnail item={row.item} kind={row.kind} has={row.hasThumbnail} className={classes.picture} />
        {row.exhibit !== null && <span className={classes.label}>{row.exhibit}</span>}
      </div>
      <div className={classes.words}>
        <div className={classes.title}>{row.title}</div>
        <div className={classes.state} data-long={row.state === 'no-content'}>
          <ItemState state={row.state} outcome={row.outcome} purged={row.purged} />
        </div>
        <div className={classes.time} title={lacks ?? undefined}>
          {time.short(row.capturedAt)}
          {lacks !== null && ` · ${lacks}`}
        </div>
      </div>
    </>
  );
}
