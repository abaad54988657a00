import { Alert, Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useQueue, useQueueActions } from '../shared/queue.ts';
import { useWords } from '../shared/words.tsx';
import classes from './place-notice.module.css';

/** Says why the queue was stopped where nobody did; that the locker is away has a notice of its own. */
export function HeldNotice() {
  const words = useWords();
  const act = useQueueActions();
  const held = useQueue().data?.held ?? null;
  return (
    <div role="status" className={classes.place}>
      {held !== null && held.code !== 'locker-away' && (
        <Alert
          role="group"
          variant="default"
          title={words.say('held.title')}
          icon={<IconPlayerPause aria-hidden />}
        >
          <div>{words.sayCode('held-more', held.code)}</div>
          <div className={classes.buttons}>
            <Button size="xs" leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={act.resume}>
              {words.say('queue.resume')}
            </Button>
          </div>
        </Alert>
      )}
    </div>
  );
}
