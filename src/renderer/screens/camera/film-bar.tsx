import { Button, Switch } from '@mantine/core';
import { IconPlayerRecordFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ErrorText } from '../../shared/error-text.tsx';
import { StateMark } from '../../shared/state-mark.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './camera.module.css';
import type { Film } from './use-film.ts';

interface Props {
  film: Film;
  /** The camera shows something. */
  isLive: boolean;
  withSound: boolean;
  onWithSound: (isWanted: boolean) => void;
  onStart: () => void;
}

/** Begins and ends a film, and says what is kept of it. */
export function FilmBar({ film, isLive, withSound, onWithSound, onStart }: Props) {
  const words = useWords();
  const { state } = film;
  const isFilming = state?.is === 'filming';
  return (
    <div className={classes.shutter}>
      {isFilming ? (
        <Button leftSection={<IconPlayerStopFilled size={18} aria-hidden />} onClick={() => film.stop()}>
          {words.say('camera.film-stop')}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlayerRecordFilled size={18} aria-hidden />}
          disabled={!isLive || state?.is === 'sealing' || state?.is === 'failed'}
          onClick={onStart}
        >
          {words.say('camera.film-start')}
        </Button>
      )}
      {!isFilming && (
        <Switch
          label={words.say('camera.with-sound')}
          checked={withSound}
          onChange={(event) => onWithSound(event.currentTarget.checked)}
        />
      )}
      <FilmStatus film={film} />
    </div>
  );
}

function FilmStatus({ film: { state } }: { film: Film }) {
  const words = useWords();
  const time = useTime();
  if (state === null) return null;
  const { startedAt } = state;
  return (
    <>
      <span role="status" className={classes.status}>
        {state.is === 'filming' &&
          (state.sound.is === 'recorded'
            ? words.say('camera.filming-sound')
            : words.say(`camera.filming-silent-${state.sound.why}`))}
        {state.is === 'sealing' && words.say('camera.sealing')}
        {state.is === 'sealed' && (
          <StateMark mark={state.why === 'stopped' ? 'complete' : 'partial'}>
            {words.say(`camera.film-${state.why}`, { time: time.long(startedAt) })}
          </StateMark>
        )}
      </span>
      {state.is === 'filming' && <Elapsed since={startedAt} kept={time.bytes(state.bytes)} />}
      {state.is === 'failed' && (
        <div className={classes.failed}>
          <ErrorText error={state.error} />
          <p className={classes.hint}>{words.say('camera.film-kept')}</p>
          <Button variant="default" onClick={state.again}>
            {words.say('camera.seal-again')}
          </Button>
          <Button variant="default" color="red" onClick={state.drop}>
            {words.say('camera.film-drop')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Not among what a screen reader says of itself: it changes every second. */
function Elapsed({ since, kept }: { since: string; kept: string }) {
  const words = useWords();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(beat);
  }, []);
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  const two = (part: number): string => String(part).padStart(2, '0');
  const clock = [Math.floor(seconds / 60), seconds % 60].map(two).join(words.language === 'id' ? '.' : ':');
  return <span className={classes.hint}>{words.say('camera.film-kept-so-far', { clock, kept })}</span>;
}
