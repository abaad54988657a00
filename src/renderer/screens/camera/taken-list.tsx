import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ItemView } from '../../../contract/calls/index.ts';
import { itemQueryOf } from '../../shared/item.ts';
import { usePlace } from '../../shared/place.ts';
import { Thumbnail } from '../../shared/thumbnail.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './camera.module.css';

/** What was taken during this visit, as it lies in the locker; a click opens the item. */
export function TakenList({ taken }: { taken: readonly { item: string; takenAt: string }[] }) {
  const words = useWords();
  const time = useTime();
  const { place, go } = usePlace();
  if (taken.length === 0) return null;
  const inOrder = taken.toSorted((a, b) => b.takenAt.localeCompare(a.takenAt));
  return (
    <section className={classes.taken} aria-labelledby="camera-taken">
      <h2 id="camera-taken" className={classes.heading}>
        {words.say('camera.taken')}
      </h2>
      <ul className={classes.strip}>
        {inOrder.map(({ item, takenAt }) => (
          <li key={item}>
            <UnstyledButton className={classes.one} onClick={() => go({ screen: 'item', item, from: place })}>
              <SmallPicture item={item} />
              <VisuallyHidden component="span">{words.say('camera.show')}</VisuallyHidden>
              <span>{`${time.clock(takenAt)} ${time.zone(takenAt)}`}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

const hasSmall = (view: ItemView | undefined): boolean =>
  view?.files.some(({ role }) => role === 'thumbnail') === true;

/** Small pictures are made after a picture is sealed; until then, and where none can be made, the sign of its kind. */
function SmallPicture({ item }: { item: string }) {
  const { data } = useQuery({ ...itemQueryOf(item), enabled: ({ state }) => !hasSmall(state.data) });
  return (
    <Thumbnail item={item} kind={data?.kind ?? 'photo'} has={hasSmall(data)} className={classes.small} />
  );
}
