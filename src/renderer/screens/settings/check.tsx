import { Button } from '@mantine/core';
import type { CheckDone } from '../../../contract/calls/index.ts';
import { ErrorText, useCodeWords } from '../../shared/error-text.tsx';
import { checkLocker, useCheck } from '../../shared/keeping-locker.ts';
import { Problems } from '../../shared/problems.tsx';
import { WorkProgress } from '../../shared/progress.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';
import { Section } from './section.tsx';

/** What stands in no entry, since it was kept before entries had it: neither right nor wrong. */
function NotProven({ left }: { left: CheckDone['notProven'] }) {
  const words = useWords();
  const say = useCodeWords();
  if (left.length === 0) return null;
  return (
    <>
      <p className={classes.text}>{words.say('check.not-proven')}</p>
      <ul className={classes.help}>
        {left.map(({ code, params }) => (
          <li key={`${code} ${JSON.stringify(params)}`}>{say('not-proven', code, params)}</li>
        ))}
      </ul>
    </>
  );
}

/** Recomputes the locker and says plainly what was found. */
export function CheckSection() {
  const words = useWords();
  const time = useTime();
  const work = useCheck();
  const { state } = work;
  return (
    <Section
      title={words.say('settings.check')}
      reveal={state.is === 'running'}
      help={words.say('settings.check-help')}
    >
      {state.is === 'failed' && <ErrorText error={state.error} />}
      {state.is === 'cancelled' && <p className={classes.text}>{words.say('settings.check-stopped')}</p>}
      {state.is === 'done' && (
        <div role="status">
          <Problems problems={state.result.problems} />
          <NotProven left={state.result.notProven} />
          <p className={classes.text}>
            {words.say('settings.checked', {
              entries: time.number(state.result.entries),
              objects: time.number(state.result.objects),
              bytes: time.bytes(state.result.bytes),
            })}
          </p>
          {state.result.unsigned > 0 && (
            <p className={classes.text}>
              {words.say('settings.check-unsigned', { count: time.number(state.result.unsigned) })}
            </p>
          )}
          <p className={classes.help}>
            {words.say('bundle-check.checked-at', { when: time.long(state.at) })}
          </p>
        </div>
      )}
      {state.is === 'running' ? (
        <WorkProgress progress={state.progress} onCancel={work.cancel} />
      ) : (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => checkLocker(false)}>
            {words.say('settings.check-do')}
          </Button>
          <Button variant="subtle" onClick={() => checkLocker(true)}>
            {words.say('settings.check-deep')}
          </Button>
        </div>
      )}
    </Section>
  );
}
