import { Anchor, Button } from '@mantine/core';
import { IconColumns2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ItemView, SimilarRow } from '../../../contract/calls/index.ts';
import { usePlace } from '../../shared/place.ts';
import { ReadError } from '../../shared/read.tsx';
import { similarQueryOf, useLooksWords } from '../../shared/similar.ts';
import { Thumbnail } from '../../shared/thumbnail.tsx';
import { useTime } from '../../shared/time.ts';
import { useWhereWords } from '../../shared/where-item-words.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './looks-like.module.css';
import { Part } from './story-part.tsx';

/** The pictures of other items that this one looks like, both beside each other; nothing where there is none. */
export function LooksLike({ item }: { item: ItemView }) {
  const words = useWords();
  const read = useQuery(similarQueryOf(item.item));
  const { data = [] } = read;
  if (data.length === 0) return <ReadError of={[read]} />;
  return (
    <Part title="item.looks-like-title">
      <p className={classes.hint}>{words.say('item.looks-like-hint')}</p>
      <ul className={classes.list}>
        {data.map((other) => (
          <li key={other.item}>
            <Other item={item} other={other} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Other({ item, other }: { item: ItemView; other: SimilarRow }) {
  const words = useWords();
  const time = useTime();
  const sayWhere = useWhereWords();
  const sayLooks = useLooksWords();
  const { place, go } = usePlace();
  return (
    <div className={classes.pair}>
      <Thumbnail
        item={item.item}
        kind={item.kind}
        has={item.files.some(({ role }) => role === 'thumbnail')}
        className={classes.picture}
      />
      <Thumbnail item={other.item} kind="photo" has={other.hasThumbnail} className={classes.picture} />
      <div className={classes.words}>
        <Anchor
          component="button"
          type="button"
          onClick={() => go({ screen: 'item', item: other.item, from: place })}
        >
          {other.title}
        </Anchor>
        <span>{sayLooks(other)}</span>
        <span className={classes.hint}>{`${time.long(other.capturedAt)} · ${sayWhere(other)}`}</span>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconColumns2 size={16} aria-hidden />}
          aria-label={words.say('item.looks-like-compare', { title: other.title })}
          onClick={() => go({ screen: 'compare', items: [item.item, other.item], from: place })}
        >
          {words.say('compare.do')}
        </Button>
      </div>
    </div>
  );
}
