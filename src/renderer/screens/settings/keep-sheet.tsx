import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SheetReading } from '../../../contract/anchor.ts';
import { saySignedOn } from '../../../words/tell-anchor.ts';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { queryClient } from '../../shared/queries.ts';
import { useTime } from '../../shared/time.ts';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';

/** What was given of a sheet. */
export interface GivenSheet {
  text: string;
  reading: SheetReading;
}

/** Keeps a sheet that was read in the log, with who has the paper and the date that stands on it. */
export function KeepSheet({ sheet }: { sheet: GivenSheet }) {
  const words = useWords();
  const time = useTime();
  const [keptBy, setKeptBy] = useState('');
  const [signedOn, setSignedOn] = useState('');
  const keeping = useMutation({
    mutationFn: () => calls.anchors.keep({ ...sheet, keptBy, signedOn }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['anchors', 'list'] }),
  });
  const form = useForm(keptBy.trim() !== '', () => {
    if (!keeping.isPending) keeping.mutate();
  });
  if (keeping.data !== undefined)
    return (
      <p className={classes.text} role="status">
        {words.say('anchor.done.kept', {
          who: keptBy,
          signedOn: saySignedOn(signedOn, words, time),
        })}{' '}
        {keeping.data.isNewLog && words.say('finding.new-log')}
      </p>
    );
  return (
    <form className={classes.form} aria-label={words.say('anchors.keep')} onSubmit={form.onSubmit}>
      <p className={classes.help}>{words.say('anchors.keep-help')}</p>
      <TextInput
        label={words.say('anchors.kept-by')}
        maxLength={200}
        value={keptBy}
        error={form.tried && keptBy.trim() === '' && words.say('form.needed')}
        onChange={(event) => setKeptBy(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={words.say('anchors.signed-on')}
        value={signedOn}
        onChange={(event) => setSignedOn(event.currentTarget.value)}
      />
      <ErrorText error={keeping.error} />
      <div className={classes.buttons}>
        <Button type="submit" variant="default" loading={keeping.isPending}>
          {words.say('anchors.keep')}
        </Button>
      </div>
    </form>
  );
}
