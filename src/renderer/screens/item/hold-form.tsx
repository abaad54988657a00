import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { twoPeopleQuery, useApprovers } from '../../shared/approvers.tsx';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { useTell } from '../../shared/tell.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

interface Props {
  item: ItemView;
  /** Whether it is to be held, or no longer. */
  isHeld: boolean;
  onDone: () => void;
}

/** Has the bytes of an item kept whatever else is said, or ends that; why is asked for, and who else agrees. */
export function HoldForm({ item, isHeld, onDone }: Props) {
  const words = useWords();
  const tell = useTell();
  const calls = useCalls();
  const [because, setBecause] = useState('');
  const rule = useQuery(twoPeopleQuery).data;
  const approving = useApprovers(!isHeld && (rule === undefined || rule.acts.includes('purge')));
  const holding = useMutation({
    mutationFn: () =>
      calls.retention.hold({ item: item.item, isHeld, because, approvers: approving.approvers }),
    onSuccess: () => {
      tell.say(words.say(isHeld ? 'retention.hold-done' : 'retention.lift-done'));
      onDone();
    },
  });
  const { tried, onSubmit } = useForm(because.trim() !== '' && approving.isWhole, () => {
    if (!holding.isPending) holding.mutate();
  });
  const title = words.say(isHeld ? 'retention.hold-title' : 'retention.lift-title');
  return (
    <form
      className={classes.sheet}
      aria-label={title}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !holding.isPending) onDone();
      }}
    >
      <h2 className={classes.heading}>{title}</h2>
      <p className={classes.sentence}>{words.say('retention.hold-help')}</p>
      <Textarea
        ref={focusOnce}
        className={classes.field ?? ''}
        label={words.say('purge.because')}
        value={because}
        error={tried && because.trim() === '' && words.say('form.needed')}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <div className={`${classes.field ?? ''} ${classes.section ?? ''}`}>{approving.fields(tried)}</div>
      <ErrorText error={holding.error} />
      <div className={classes.around}>
        <Button type="submit" loading={holding.isPending}>
          {words.say(isHeld ? 'retention.hold-do' : 'retention.lift-do')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.say('cases.cancel')}
        </Button>
      </div>
    </form>
  );
}
