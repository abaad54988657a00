import { Button } from '@mantine/core';
import { IconPlayerRecordFilled } from '@tabler/icons-react';
import type { VisitFilm } from '../../../contract/calls/index.ts';
import { useCodeWords } from '../../shared/error-text.tsx';
import { usePlace } from '../../shared/place.ts';
import { StateMark } from '../../shared/state-mark.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './visit.module.css';

/** That a film of the visit is being made, and then what came of it. */
export function FilmLine({ film }: { film: VisitFilm }) {
  const words = useWords();
  const sayCode = useCodeWords();
  const { place, go } = usePlace();
  const { state, item, error } = film;
  return (
    <div className={classes.film} role="status">
      {state === 'recording' ? (
        <p className={classes.filming}>
          <IconPlayerRecordFilled className={classes.dot ?? ''} size={14} aria-hidden />
          <span>
            <strong>{words.say('visit.film-going')}</strong>{' '}
            <span className={classes.into}>{words.say('visit.film-mind')}</span>
          </span>
        </p>
      ) : (
        <>
          <StateMark mark={state} />
          <span className={classes.what}>
            <span className={classes.name}>{words.say('visit.film')}</span>
            {error !== null && (
              <span className={classes.error}>{sayCode('error', error.code, error.params)}</span>
            )}
          </span>
        </>
      )}
      {item !== null && (
        <Button
          size="xs"
          variant="default"
          aria-label={words.say('visit.film-open')}
          onClick={() => go({ screen: 'item', item, from: place })}
        >
          {words.say('queue.open')}
        </Button>
      )}
    </div>
  );
}
