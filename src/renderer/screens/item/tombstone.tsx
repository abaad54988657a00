import { UnstyledButton } from '@mantine/core';
import { usePlace } from '../../shared/place.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

/** In the place of what was removed: when and why, and where all of it is told. */
export function Tombstone() {
  const words = useWords();
  const { place, replace } = usePlace();
  return (
    <div className={classes.sheet}>
      <p className={classes.sentence}>{words.say('purge.gone')}</p>
      <p className={classes.sentence}>
        <UnstyledButton
          className={classes.link}
          onClick={() => {
            if (place.screen === 'item') replace({ ...place, tab: 'custody' });
          }}
        >
          {words.say('purge.see-custody')}
        </UnstyledButton>
      </p>
    </div>
  );
}
