import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FilmFrame } from '../../../contract/film.ts';
import { itemQueryOf } from '../../shared/item.ts';
import { usePlace } from '../../shared/place.ts';
import { Thumbnail } from '../../shared/thumbnail.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './film.module.css';
import { sayFilmTime } from './film-time.ts';

/** The frames that were taken out of a film, each to go to. */
export function FilmFrames({ frames }: { frames: readonly FilmFrame[] }) {
  const words = useWords();
  const { place, go } = usePlace();
  if (frames.length === 0) return null;
  return (
    <section aria-labelledby="film-frames">
      <h2 id="film-frames" className={classes.heading}>
        {words.say('frame.list', { count: frames.length })}
      </h2>
      <ul className={classes.strip}>
        {frames.map(({ item, atMs, exhibit }) => (
          <li key={item}>
            <UnstyledButton className={classes.one} onClick={() => go({ screen: 'item', item, from: place })}>
              <Small item={item} />
              <span>{[exhibit, sayFilmTime(atMs * 1000)].filter((part) => part !== null).join(' · ')}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** It is made after the frame was sealed; until then there is the sign of its kind. */
function Small({ item }: { item: string }) {
  const { data } = useQuery(itemQueryOf(item));
  const has = data?.files.some(({ role }) => role === 'thumbnail') === true;
  return <Thumbnail item={item} kind="photo" has={has} className={classes.small} />;
}
