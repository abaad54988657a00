import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconClockCheck } from '@tabler/icons-react';
import type { StampsState } from '../../contract/calls/index.ts';
import { usePlace } from './place.ts';
import classes from './queue-line.module.css';
import { useStamps } from './stamps.ts';
import { useWords } from './words.tsx';

/** What waits for a time-stamp, in the bottom line; nothing where nobody is asked for any. A click leads to the settings. */
export function StampLine() {
  const words = useWords();
  const { go } = usePlace();
  const { data } = useStamps();
  if (data === undefined || (data.authorities.length === 0 && data.newest === null)) return null;
  const how = howOf(data);
  const Icon = how === 'stamped' ? IconClockCheck : how === 'failed' ? IconAlertTriangle : IconClock;
  return (
    <UnstyledButton
      className={classes.work}
      onClick={() => go({ screen: 'settings' })}
      title={words.say('stamps.title')}
    >
      <Icon size={14} aria-hidden /> {words.say(`stamps.line-${how}`, { count: data.waiting })}
    </UnstyledButton>
  );
}

function howOf({ isAsking, waiting, failed, newest }: StampsState) {
  if (isAsking) return 'asking';
  if (waiting > 0) return failed.length > 0 ? 'failed' : 'waiting';
  return newest?.trust === 'trusted' ? 'stamped' : 'unvouched';
}
