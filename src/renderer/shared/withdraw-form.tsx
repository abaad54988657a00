import { Button, TextInput } from '@mantine/core';
import classes from './act-card.module.css';
import { ErrorText } from './error-text.tsx';
import { focusOnce } from './focus-once.ts';
import { useForm } from './use-form.ts';
import { useRecordDraft } from './use-record-draft.ts';
import { useWords } from './words.tsx';

interface Props {
  /** What its draft is of (`withdrawalOf`). */
  of: string;
  /** What else there is to know before it is done. */
  note?: string | undefined;
  onWithdraw: (reason: string) => Promise<void>;
  onDone: () => void;
}

/** Under which name the reason is kept while it is being written. */
export function withdrawalOf(id: string): string {
  return `withdrawal ${id}`;
}

/** The reason for which a record is taken back. */
export function WithdrawForm({ of, note, onWithdraw, onDone }: Props) {
  const words = useWords();
  const draft = useRecordDraft(of, () => ({ reason: '' }));
  const { reason } = draft.value;
  const take = async (): Promise<void> => {
    if (await draft.keep(() => onWithdraw(reason))) onDone();
  };
  const giveUp = (): void => {
    draft.giveUp();
    onDone();
  };
  const form = useForm(reason.trim() !== '', () => void take());
  return (
    <form
      className={classes.withdraw}
      onSubmit={form.onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') giveUp();
      }}
    >
      <TextInput
        ref={focusOnce}
        label={words.say('acts.withdraw-reason')}
        description={[note, words.say('acts.withdraw-hint')].filter((each) => each !== undefined).join(' ')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={reason}
        error={form.tried && reason.trim() === '' && words.say('form.needed')}
        maxLength={500}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
      />
      <ErrorText error={draft.error} />
      <div className={classes.foot}>
        <Button variant="default" size="compact-md" onClick={giveUp}>
          {words.say('acts.cancel')}
        </Button>
        <Button type="submit" size="compact-md">
          {words.say('acts.withdraw')}
        </Button>
      </div>
    </form>
  );
}
