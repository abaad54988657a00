import { UnstyledButton } from '@mantine/core';
import { blobUrl } from '../../../contract/bridge.ts';
import { usePlace } from '../../shared/place.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './camera.module.css';

/** What was taken during this visit, as it lies in the locker; a click opens the item. */
export function TakenList({ taken }: { taken: readonly { item: string; takenAt: string }[] }) {
  const words = useWords();
  const time = useTime();
  const { place, go } = usePlace();
  if (taken.length === 0) return null;
  return (
    <section className={classes.taken} aria-labelledby="camera-taken">
      <h2 id="camera-taken" className={classes.heading}>
        {words.say('camera.taken')}
      </h2>
      <ul className={classes.strip}>
        {taken.map(({ item, takenAt }) => (
          <li key={item}>
            <UnstyledButton className={classes.one} onClick={() => go({ screen: 'item', item, from: place })}>
              <img src={blobUrl(item, 'original')} alt={words.say('camera.show')} draggable={false} />
              <span>{`${time.clock(takenAt)} ${time.zone(takenAt)}`}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
