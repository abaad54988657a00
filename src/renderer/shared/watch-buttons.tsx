import { Button } from '@mantine/core';
import {
  IconEyeOff,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconRefresh,
} from '@tabler/icons-react';
import type { WatchRow } from '../../contract/calls/index.ts';
import classes from './watch-buttons.module.css';
import { useWatchActions } from './watches.ts';
import { useWords } from './words.tsx';

/** What can be done with a watch just now. */
export function WatchButtons({ row, onRemoved }: { row: WatchRow; onRemoved?: () => void }) {
  const words = useWords();
  const act = useWatchActions();
  const { url, now } = row;
  const props = { size: 'xs', variant: 'default' } as const;
  return (
    <div className={classes.buttons}>
      {now === 'visiting' && (
        <Button
          {...props}
          aria-label={words.say('watching.stop-of', { url })}
          leftSection={<IconPlayerStop size={14} aria-hidden />}
          onClick={() => act.stop(row)}
        >
          {words.say('watching.stop')}
        </Button>
      )}
      {(now === 'on' || (now === 'due' && row.trouble !== null)) && (
        <Button
          {...props}
          aria-label={words.say('watching.visit-now-of', { url })}
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={() => act.visitNow(row)}
        >
          {words.say('watching.visit-now')}
        </Button>
      )}
      {row.state === 'paused' ? (
        <Button
          {...props}
          aria-label={words.say('watching.resume-of', { url })}
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          onClick={() => act.resume(row)}
        >
          {words.say('watching.resume')}
        </Button>
      ) : (
        row.state === 'on' && (
          <Button
            {...props}
            aria-label={words.say('watching.pause-of', { url })}
            leftSection={<IconPlayerPause size={14} aria-hidden />}
            onClick={() => act.pause(row)}
          >
            {words.say('watching.pause')}
          </Button>
        )
      )}
      <Button
        {...props}
        aria-label={words.say('watching.remove-of', { url })}
        leftSection={<IconEyeOff size={14} aria-hidden />}
        onClick={() => {
          act.remove(row);
          onRemoved?.();
        }}
      >
        {words.say('watching.remove')}
      </Button>
    </div>
  );
}
