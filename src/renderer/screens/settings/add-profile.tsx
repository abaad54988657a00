import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { linesOf } from './name-owner.tsx';
import classes from './section.module.css';

/** Names a new profile, and the page that tells whether it is logged in. */
export function AddProfile({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const calls = useCalls();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [names, setNames] = useState('');
  const adding = useMutation({
    mutationFn: () =>
      calls.profiles.add({ name, url: url.trim() === '' ? null : url, ownNames: linesOf(names) }),
    onSuccess: onDone,
  });
  const form = useForm(name.trim() !== '' && url.trim() !== '', () => {
    if (!adding.isPending) adding.mutate();
  });
  return (
    <form className={classes.form} aria-label={words.say('profiles.add')} onSubmit={form.onSubmit}>
      <TextInput
        autoFocus
        label={words.say('profiles.name')}
        description={words.say('profiles.name-hint')}
        placeholder={words.say('profiles.name-example')}
        maxLength={60}
        value={name}
        error={form.tried && name.trim() === '' && words.say('form.needed')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={words.say('profiles.url')}
        description={words.say('profiles.url-hint')}
        placeholder="https://"
        spellCheck={false}
        value={url}
        error={form.tried && url.trim() === '' && words.say('form.needed')}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Textarea
        label={words.say('profiles.names')}
        description={words.say('profiles.names-hint')}
        autosize
        minRows={2}
        maxRows={6}
        spellCheck={false}
        value={names}
        onChange={(event) => setNames(event.currentTarget.value)}
      />
      <ErrorText error={adding.error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={adding.isPending}>
          {words.say('profiles.add-do')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.say('profiles.cancel')}
        </Button>
      </div>
    </form>
  );
}
