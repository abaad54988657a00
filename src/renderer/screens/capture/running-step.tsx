import { ProgressBar } from '../../shared/progress-bar.tsx';
import { stepCount, useSteps } from '../../shared/running-step.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './capture.module.css';

/** The step that the page is at, as it happens. */
export function RunningStep({ job }: { job: string }) {
  const words = useWords();
  const running = useSteps().get(job);
  const at = running?.at ?? null;
  // Its line is there from the first moment: nothing moves down when the first step is told.
  const step =
    running === undefined ? words.say('work.starting') : words.sayCode('step', running.progress.step);
  const { unit, done = 0 } = running?.progress ?? {};
  const rows = unit === 'rows' ? ` · ${words.say('people.rows-so-far', { count: done })}` : '';
  return (
    <div className={classes.step}>
      <span>
        {at === null ? step : words.say('queue.step-of', { at, of: stepCount, step })}
        {rows}
      </span>
      <ProgressBar
        share={at === null ? null : (at / stepCount) * 100}
        className={classes.progress}
        label={step}
      />
    </div>
  );
}
