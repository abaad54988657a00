import { Button } from '@mantine/core';
import { IconPlayerPlay, IconWall } from '@tabler/icons-react';
import type { QueueState } from '../../../contract/calls/index.ts';
import { useQueueActions } from '../../shared/queue.ts';
import { siteName } from '../../shared/site-name.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './capture.module.css';

/** Each site that turned a page away: what it wants, what waits for that, and a button to go on with it. */
export function WallNotices({ walls }: { walls: QueueState['walls'] }) {
  const words = useWords();
  const act = useQueueActions();
  return (
    <div role="status" className={classes.walls}>
      {walls.map(({ site, outcome, waiting }) => (
        <div key={site} className={classes.stands}>
          <IconWall size={20} stroke={1.6} aria-hidden />
          <div className={classes.what}>
            <div className={classes.asks}>{words.sayCode('wall', outcome, { site: siteName(site) })}</div>
            <div className={classes.then}>
              {words.say('wall.more', { count: waiting })} {words.sayCode('wall', `${outcome}-do`)}
            </div>
          </div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            onClick={() => act.liftWall(site)}
          >
            {words.say('wall.lift', { site: siteName(site) })}
          </Button>
        </div>
      ))}
    </div>
  );
}
