import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { usePlace } from '../../shared/place.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './new-case.module.css';

/** Opens a new case, where the list is; the number is what it is called everywhere. */
export function NewCase({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const calls = useCalls();
  const { go } = usePlace();
  const [number, setNumber] = useState('');
  const [title, setTitle] = useState('');
  const opening = useMutation({
    mutationFn: () => calls.cases.open({ number, title }),
    onSuccess: (opened) => {
      onDone();
      go({ screen: 'case', case: opened.case });
    },
  });
  const ready = number.trim() !== '' && title.trim() !== '';
  return (
    <form
      className={classes.form}
      aria-label={words.say('cases.new')}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) opening.mutate();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <div className={classes.fields}>
        <TextInput
          autoFocus
          label={words.say('cases.number')}
          placeholder={words.say('cases.number-example')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          maxLength={100}
        />
        <TextInput
          label={words.say('cases.title')}
          placeholder={words.say('cases.title-example')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={1000}
        />
        <div className={classes.buttons}>
          <Button type="submit" disabled={!ready} loading={opening.isPending}>
            {words.say('cases.open')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {words.say('cases.cancel')}
          </Button>
        </div>
      </div>
      <ErrorText error={opening.error} />
    </form>
  );
}
