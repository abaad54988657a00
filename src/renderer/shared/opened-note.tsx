import { useEffect, useState } from 'react';
import type { ErrorParams } from '../../contract/error.ts';
import { calls, useLocker } from './calls.ts';
import { useCodeWords } from './error-text.tsx';
import { nameError } from './name-error.ts';
import classes from './opened-note.module.css';
import { queryClient } from './queries.ts';
import { useWords } from './words.tsx';

interface Failed {
  code: string;
  params: ErrorParams;
}

/** Says to the core that a person has an item before them; and says here where that could not be recorded. */
export function OpenedNote({ item }: { item: string }) {
  const words = useWords();
  const say = useCodeWords();
  const failed = useOpened(item);
  if (failed === null) return null;
  const why = say('error', failed.code, failed.params);
  return (
    <p role="status" className={classes.note}>
      {words.say('viewings.not-recorded', { why })}
    </p>
  );
}

/** Also when the screen is unlocked over it again. Gives why it could not be recorded, where it should have been. */
function useOpened(item: string): Failed | null {
  const { locked } = useLocker();
  const [failed, setFailed] = useState<{ item: string; why: Failed } | null>(null);
  useEffect(() => {
    if (locked) return undefined;
    let isOver = false;
    const note = async (): Promise<Failed | null> => {
      try {
        const opened = await calls.items.opened({ item });
        if (opened.recorded) void queryClient.invalidateQueries({ queryKey: ['custody'] });
        return opened.failed;
      } catch (error) {
        const named = nameError(error);
        // Behind a lock nothing is seen, and it is asked again when that is gone.
        return named.code === 'screen-locked' ? null : named;
      }
    };
    void note().then((why) => {
      if (!isOver) setFailed(why === null ? null : { item, why });
    });
    return () => {
      isOver = true;
    };
  }, [item, locked]);
  return failed?.item === item ? failed.why : null;
}
