import { Anchor } from '@mantine/core';
import type { ItemView } from '../../../contract/calls/index.ts';
import { usePlace } from '../../shared/place.ts';
import { useTime } from '../../shared/time.ts';
import { useWhereWords } from '../../shared/where-item-words.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import { Part } from './story-part.tsx';

/** Where else the very same file came in; nothing where it came in once. */
export function SameFile({ item }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const sayWhere = useWhereWords();
  const { place, go } = usePlace();
  const { count, items } = item.sameFile;
  if (count === 0) return null;
  return (
    <Part title="item.same-file-title">
      <ul className={classes.list}>
        {items.map((other) => (
          <li key={other.item}>
            <Anchor
              component="button"
              type="button"
              onClick={() => go({ screen: 'item', item: other.item, from: place })}
            >
              {other.title}
            </Anchor>
            {` · ${time.long(other.capturedAt)} · ${sayWhere(other)}`}
          </li>
        ))}
      </ul>
      {count > items.length && (
        <p className={classes.hint}>{words.say('bring-in.more', { count: count - items.length })}</p>
      )}
    </Part>
  );
}
