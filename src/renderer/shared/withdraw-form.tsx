import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './act-card.module.css';
import { ErrorText } from './error-text.tsx';
import { focusOnce } from './focus-once.ts';
import { useOneAtATime } from './one-at-a-time.ts';
import { useWords } from './words.tsx';

interface Props {
  /** What else there is to know before it is done. */
  note?: string | undefined;
  onWithdraw: (reason: string) => Promise<void>;
  onDone: () => void;
}

/** The reason for which a record is taken back. */
export function WithdrawForm({ note, onWithdraw, onDone }: Props) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const once = useOneAtATime();
  const take = async (): Promise<void> => {
    try {
      await onWithdraw(reason);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <form
      className={classes.withdraw}
      onSubmit={(event) => {
        event.preventDefault();
        void once(take);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <TextInput
        ref={focusOnce}
        label={words.say('acts.withdraw-reason')}
        description={[note, words.say('acts.withdraw-hint')].filter((each) => each !== undefined).join(' ')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ErrorText error={error} />
      <div className={classes.foot}>
        <Button variant="default" size="compact-md" onClick={onDone}>
          {words.say('acts.cancel')}
        </Button>
        <Button type="submit" size="compact-md" disabled={reason.trim() === ''}>
          {words.say('acts.withdraw')}
        </Button>
      </div>
    </form>
  );
}
