import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconClockCheck } from '@tabler/icons-react';
import { useClock } from './clock.ts';
import { usePlace } from './place.ts';
import classes from './queue-line.module.css';
import { useWords } from './words.tsx';

/** Whether the device's clock is sound, at the end of the bottom line. A click leads to the settings. */
export function ClockLine() {
  const words = useWords();
  const { go } = usePlace();
  const { data } = useClock();
  if (data === undefined) return null;
  const { verdict } = data;
  const isUnsound = verdict !== 'sound' && verdict !== 'not-compared';
  const Icon = isUnsound ? IconAlertTriangle : verdict === 'sound' ? IconClockCheck : IconClock;
  return (
    <UnstyledButton
      className={classes.work}
      data-unsound={isUnsound}
      onClick={() => go({ screen: 'settings' })}
    >
      <Icon size={14} aria-hidden /> {words.say(`clock.line-${isUnsound ? 'unsound' : verdict}`)}
    </UnstyledButton>
  );
}
