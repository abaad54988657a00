import { Radio } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RotationReason, rotationReasons } from '../../../contract/rotation.ts';
import { twoPeopleQuery, useApprovers } from '../../shared/approvers.tsx';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { queryClient } from '../../shared/queries.ts';
import { useTell } from '../../shared/tell.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { FormButtons } from './form-buttons.tsx';
import classes from './section.module.css';

/** A new signing key, and why; what it means is said before. */
export function RotateKey({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const tell = useTell();
  const [reason, setReason] = useState<RotationReason>('routine');
  const rule = useQuery(twoPeopleQuery).data;
  const approving = useApprovers(rule?.acts.includes('key') === true);
  const changing = useMutation({
    mutationFn: () => calls.keyCards.rotate({ reason, approvers: approving.approvers }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['keys'] });
      tell.say(words.say('rotate.done'));
      onDone();
    },
  });
  const form = useForm(approving.isWhole, () => {
    if (!changing.isPending) changing.mutate();
  });
  return (
    <form className={classes.form} aria-label={words.say('rotate.do')} onSubmit={form.onSubmit}>
      <p className={classes.text}>{words.say('rotate.why')}</p>
      <Radio.Group
        label={words.say('rotate.reason')}
        value={reason}
        onChange={(chosen) => setReason(rotationReasons.find((each) => each === chosen) ?? 'routine')}
      >
        <div className={classes.options}>
          {rotationReasons.map((each) => (
            <Radio key={each} value={each} label={words.say(`rotate.${each}`)} />
          ))}
        </div>
      </Radio.Group>
      {approving.fields(form.tried)}
      <ErrorText error={changing.error} />
      <FormButtons does={words.say('rotate.do')} isBusy={changing.isPending} onCancel={onDone} />
    </form>
  );
}
