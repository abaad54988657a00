import { Button, Loader } from '@mantine/core';
import type { SnapshotRow } from '../../../contract/calls/index.ts';
import { useCodeWords } from '../../shared/error-text.tsx';
import { usePlace } from '../../shared/place.ts';
import { StateMark } from '../../shared/state-mark.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './visit.module.css';

/** The snapshots of a visit, the newest first. */
export function SnapshotList({ snapshots }: { snapshots: readonly SnapshotRow[] }) {
  const words = useWords();
  return (
    <ol className={classes.list} aria-label={words.say('visit.snapshots')} aria-live="polite">
      {snapshots.map((snapshot) => (
        <Snapshot key={snapshot.number} snapshot={snapshot} />
      ))}
    </ol>
  );
}

function Snapshot({ snapshot }: { snapshot: SnapshotRow }) {
  const words = useWords();
  const time = useTime();
  const sayCode = useCodeWords();
  const { place, go } = usePlace();
  const { state, title, item, note, error, at, number } = snapshot;
  return (
    <li className={classes.snapshot}>
      <span className={classes.mark}>
        {state === 'taking' || state === 'keeping' ? (
          <span className={classes.plain}>
            <Loader size={14} aria-hidden />{' '}
            {words.say(state === 'taking' ? 'visit.taking' : 'visit.keeping')}
          </span>
        ) : (
          <StateMark mark={state} />
        )}
      </span>
      <span className={classes.what}>
        <span className={classes.name}>{title}</span>
        {note !== '' && <span className={classes.said}>{note}</span>}
        {error !== null && (
          <span className={classes.error}>{sayCode('error', error.code, error.params)}</span>
        )}
        <span className={classes.into}>{time.short(at)}</span>
      </span>
      {item !== null && (
        <Button
          size="xs"
          variant="default"
          aria-label={words.say('visit.open-of', { number, title })}
          onClick={() => go({ screen: 'item', item, from: place })}
        >
          {words.say('queue.open')}
        </Button>
      )}
    </li>
  );
}
