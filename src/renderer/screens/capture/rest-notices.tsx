import { Button } from '@mantine/core';
import { IconHourglass, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { RestingSite } from '../../../contract/calls/index.ts';
import { useQueueActions } from '../../shared/queue.ts';
import { siteName } from '../../shared/site-name.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './capture.module.css';

/** Each site whose pages wait for a while by themselves, and for how long yet. */
export function RestNotices({ resting }: { resting: readonly RestingSite[] }) {
  return (
    <div className={classes.walls}>
      {resting.map((rest) => (
        <Rest key={`${rest.site} ${rest.why}`} rest={rest} />
      ))}
    </div>
  );
}

function Rest({ rest: { site, seconds, why, waiting } }: { rest: RestingSite }) {
  const words = useWords();
  const act = useQueueActions();
  const left = useCountDown(seconds);
  const name = siteName(site);
  if (why === 'pause')
    return <p className={classes.rests}>{words.say('rest.pause', { count: left, site: name })}</p>;
  return (
    <div className={classes.stands}>
      <IconHourglass size={20} stroke={1.6} aria-hidden />
      <div className={classes.what}>
        {/* Said once, not every second. */}
        <div className={classes.asks} role="status">
          {words.say('rest.asked', { site: name })}
        </div>
        <div className={classes.then}>{words.say('rest.next', { time: spell(left), count: waiting })}</div>
      </div>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        onClick={() => act.liftWall(site)}
      >
        {words.say('rest.lift', { site: name })}
      </Button>
    </div>
  );
}

/** Seconds that are left of those that were told, second by second. */
function useCountDown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const until = performance.now() + seconds * 1000;
    setLeft(seconds);
    const timer = setInterval(() => {
      setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    }, 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}

/** `2:05`, `1:00:00` */
function spell(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
