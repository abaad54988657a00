import { NumberInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isShorter, mostMonths, type RetentionPlan } from '../../../contract/retention.ts';
import { useApprovers } from '../../shared/approvers.tsx';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { queryClient } from '../../shared/queries.ts';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { FormButtons } from './form-buttons.tsx';
import classes from './section.module.css';

/** How long is wanted, and what that rests on; a shorter time than before asks for a second officer. */
export function RetentionForm({ plan, onDone }: { plan: RetentionPlan; onDone: () => void }) {
  const words = useWords();
  const [endedMonths, setEnded] = useState(plan.endedMonths);
  const [inboxMonths, setInbox] = useState(plan.inboxMonths);
  const [because, setBecause] = useState('');
  const approving = useApprovers(plan.said !== null && isShorter(plan, { endedMonths, inboxMonths }));
  const setting = useMutation({
    mutationFn: () =>
      calls.retention.set({ endedMonths, inboxMonths, because, approvers: approving.approvers }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['custody'] });
      onDone();
    },
  });
  const { tried, onSubmit } = useForm(because.trim() !== '' && approving.isWhole, () => {
    if (!setting.isPending) setting.mutate();
  });
  const fields = [
    ['retention.ended', endedMonths, setEnded],
    ['retention.inbox', inboxMonths, setInbox],
  ] as const;
  return (
    <form className={classes.form} aria-label={words.say('retention.title')} onSubmit={onSubmit}>
      {fields.map(([what, value, set]) => (
        <NumberInput
          key={what}
          label={words.say('retention.months-label', { what: words.say(what) })}
          value={value ?? ''}
          min={1}
          max={mostMonths}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(next) => set(typeof next === 'number' && next >= 1 ? next : null)}
        />
      ))}
      <Textarea
        label={words.say('retention.because')}
        value={because}
        error={tried && because.trim() === '' && words.say('form.needed')}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      {approving.fields(tried)}
      <ErrorText error={setting.error} />
      <FormButtons does={words.say('retention.change-do')} isBusy={setting.isPending} onCancel={onDone} />
    </form>
  );
}
