import { Alert, Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useLocker } from '../shared/calls.ts';
import { closeLocker } from '../shared/screen-lock.ts';
import { useTell } from '../shared/tell.tsx';
import { useWords } from '../shared/words.tsx';
import classes from './place-notice.module.css';

/** Says so, as long as the locker is not where it was opened. */
export function PlaceNotice() {
  const words = useWords();
  const tell = useTell();
  const { place, dir } = useLocker();
  return (
    <div role="status" className={classes.place}>
      {place !== 'here' && (
        <Alert
          role="group"
          variant="default"
          title={words.say(place === 'gone' ? 'place.gone-title' : 'place.another-title')}
          icon={<IconPlugConnectedX aria-hidden />}
        >
          {words.say(place === 'gone' ? 'place.gone' : 'place.another', { locker: dir })}
          {place === 'another' && (
            <div className={classes.buttons}>
              <Button size="xs" variant="default" onClick={() => tell.watch(closeLocker())}>
                {words.say('place.close')}
              </Button>
            </div>
          )}
        </Alert>
      )}
    </div>
  );
}
