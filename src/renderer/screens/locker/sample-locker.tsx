import { Button } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { WorkProgress } from '../../shared/progress.tsx';
import { useWords } from '../../shared/words.tsx';
import { useWork } from '../../shared/working.ts';
import classes from './frame.module.css';
import { Frame } from './frame.tsx';

/** Makes the sample locker, or opens the one that there is; the desk comes by itself when it is open. */
export default function SampleLocker({ onBack }: { onBack: () => void }) {
  const words = useWords();
  const calls = useCalls();
  const work = useWork<null>();
  const { state } = work;
  const start = (): void => void work.run((signal) => calls.locker.sample(undefined, { signal }));
  const begin = useEffectEvent(start);
  useEffect(() => begin(), []);
  useEffect(() => {
    if (state.is === 'cancelled') onBack();
  }, [state.is, onBack]);
  return (
    <Frame title={words.say('sample.title')} subtitle={words.say('sample.subtitle')}>
      <div className={classes.form}>
        {state.is === 'failed' ? (
          <>
            <ErrorText error={state.error} />
            <div className={classes.buttons}>
              <Button variant="default" onClick={onBack}>
                {words.say('top.back')}
              </Button>
              <Button onClick={start}>{words.say('item.try-again')}</Button>
            </div>
          </>
        ) : (
          <WorkProgress progress={state.is === 'running' ? state.progress : null} onCancel={work.cancel} />
        )}
      </div>
    </Frame>
  );
}
