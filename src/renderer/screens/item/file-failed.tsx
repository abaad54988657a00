import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { WordKey } from '../../../words/say.ts';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './file-failed.module.css';

interface Props {
  item: string;
  role: string;
  /** Said where the stored file is what was sealed, and yet cannot be shown. */
  say: WordKey;
  params?: Record<string, string | number>;
  /** Shows it anew; done by itself where what failed is read again (`readAgainWhatFailed`). */
  again: () => void;
}

/**
 * In the place of a stored file that could not be shown: why. Nothing is said of its bytes before the core has held
 * them against their hash.
 */
export function FileFailed({ item, role, say, params = {}, again }: Props) {
  const words = useWords();
  const { error, isPending } = useQuery({
    queryKey: ['proof', item, role],
    gcTime: 0,
    queryFn: ({ signal }) => calls.items.prove({ item, role }, { signal }),
  });
  return (
    <div className={classes.failed}>
      {isPending && <p role="status">{words.say('item.proving')}</p>}
      {!isPending && error === null && <p role="alert">{words.say(say, params)}</p>}
      <ErrorText error={error} />
      <Button variant="default" loading={isPending} onClick={again}>
        {words.say('item.try-again')}
      </Button>
    </div>
  );
}
