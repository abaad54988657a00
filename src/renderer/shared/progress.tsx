import { Button } from '@mantine/core';
import type { Progress } from '../../contract/sink.ts';
import classes from './progress.module.css';
import { ProgressBar } from './progress-bar.tsx';
import { useTime } from './time.ts';
import { useTimeLeft } from './time-left.ts';
import { useWords } from './words.tsx';

interface Props {
  /** Null before the first report. */
  progress: Progress | null;
  onCancel?: () => void;
}

/** How far long work is: what is being done, a bar, numbers, and a way to stop it. */
export function WorkProgress({ progress, onCancel }: Props) {
  const words = useWords();
  const time = useTime();
  const step = progress === null ? words.say('work.starting') : words.sayCode('step', progress.step);
  const { done, total, unit, count } = progress ?? {};
  const left = useTimeLeft(progress);
  const amount = (value: number): string => (unit === 'bytes' ? time.bytes(value) : time.number(value));
  const share =
    done !== undefined && total !== undefined && total > 0 ? Math.min(100, (done / total) * 100) : null;
  return (
    <div className={classes.work}>
      <div className={classes.line}>
        <span className={classes.step}>{step}</span>
        {done !== undefined && (
          <span className={classes.amount}>
            {total === undefined
              ? amount(done)
              : words.say('work.of', { done: amount(done), total: amount(total) })}
          </span>
        )}
      </div>
      <ProgressBar share={share} label={step} />
      <div className={classes.line}>
        <span className={classes.amount}>
          {count !== undefined &&
            words.say('work.files', { done: Math.min(count.done + 1, count.total), total: count.total })}
        </span>
        <span className={classes.amount}>{left}</span>
      </div>
      {onCancel !== undefined && (
        <div>
          <Button variant="default" size="xs" onClick={onCancel}>
            {words.say('work.cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
