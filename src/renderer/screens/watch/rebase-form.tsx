import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './watch.module.css';

/** Asks why visits are held against another capture from now on, and has it written. */
export function RebaseForm({
  watch,
  item,
  back = false,
  onDone,
}: {
  watch: string;
  item: string | null;
  /** It is the one from before. */
  back?: boolean;
  onDone: () => void;
}) {
  const words = useWords();
  const tell = useTell();
  const [reason, setReason] = useState('');
  const rebase = useMutation({
    mutationFn: () => calls.watch.rebase({ watch, item, reason }),
    onSuccess() {
      tell.say(words.say('watch-history.rebased-done'));
      onDone();
    },
  });
  const isThere = reason.trim() !== '';
  const form = useForm(isThere, () => {
    if (!rebase.isPending) rebase.mutate();
  });
  const doWord = words.say(back ? 'watch-history.rebase-back-do' : 'watch-history.rebase-do');
  return (
    <form className={classes.rebase} aria-label={doWord} onSubmit={form.onSubmit}>
      {!back && <p className={classes.missed}>{words.say('watch-history.rebase-hint')}</p>}
      <Textarea
        label={words.say('watch-history.rebase-reason')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        autoFocus
        value={reason}
        error={form.tried && !isThere && words.say('form.needed')}
        onChange={(event) => {
          rebase.reset();
          setReason(event.currentTarget.value);
        }}
      />
      <ErrorText error={rebase.error} />
      <div className={classes.ways}>
        <Button type="submit" size="xs" loading={rebase.isPending}>
          {doWord}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {words.say('watch-history.rebase-cancel')}
        </Button>
      </div>
    </form>
  );
}
