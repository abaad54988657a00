import { Loader, Progress, UnstyledButton } from '@mantine/core';
import { showBringIn } from './bring-in.ts';
import { useImport } from './importing.tsx';
import classes from './queue-line.module.css';
import { useWords } from './words.tsx';

/** In the bottom line: how far the bringing-in is. A click shows its panel again. */
export function ImportLine() {
  const words = useWords();
  const { state } = useImport();
  if (state.is !== 'running') return null;
  const { done, total, detail } = state.progress ?? {};
  return (
    <UnstyledButton className={classes.import} onClick={() => showBringIn(true)}>
      <Loader size={12} aria-hidden />
      <span>{words.say('bring-in.running')}</span>
      {detail !== undefined && <span className={classes.url}>{detail}</span>}
      {done !== undefined && total !== undefined && total > 0 && (
        <Progress
          className={classes.progress ?? ''}
          size="xs"
          value={(done / total) * 100}
          aria-label={words.say('bring-in.running')}
        />
      )}
    </UnstyledButton>
  );
}
