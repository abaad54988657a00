import { Loader } from '@mantine/core';
import {
  type Icon,
  IconClock,
  IconDevices,
  IconEye,
  IconFlagCheck,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { WatchRow } from '../../contract/calls/index.ts';
import { useTime } from './time.ts';
import classes from './watch-state.module.css';
import { useWords } from './words.tsx';

const icons: Record<Exclude<WatchRow['now'], 'visiting'>, Icon> = {
  elsewhere: IconDevices,
  due: IconClock,
  on: IconEye,
  paused: IconPlayerPause,
  over: IconFlagCheck,
};

/** How a watch stands: its shape and its word. */
export function Now({ row: { now } }: { row: WatchRow }) {
  const words = useWords();
  const Drawing = now === 'visiting' ? null : icons[now];
  return (
    <span className={classes.now}>
      {Drawing === null ? <Loader size={14} aria-hidden /> : <Drawing size={14} aria-hidden />}{' '}
      {words.say(`watching.now-${now}`)}
    </span>
  );
}

/** When the next visit is, where there is one. */
export function When({ row: { now, nextAt, last } }: { row: WatchRow }) {
  const words = useWords();
  const time = useTime();
  if (now === 'on')
    return <div className={classes.when}>{words.say('watching.next', { time: time.short(nextAt) })}</div>;
  if (now === 'due')
    return <div className={classes.when}>{words.say('watching.next-due', { time: time.short(nextAt) })}</div>;
  return last === null && now !== 'visiting' ? (
    <div className={classes.when}>{words.say('watching.none-yet')}</div>
  ) : null;
}
