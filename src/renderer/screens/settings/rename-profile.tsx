import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Profile } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './profiles.module.css';

/** Gives a profile another name. */
export function RenameProfile({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const words = useWords();
  const calls = useCalls();
  const [name, setName] = useState(profile.name);
  const renaming = useMutation({
    mutationFn: () => calls.profiles.rename({ profile: profile.id, name }),
    onSuccess: onDone,
  });
  const form = useForm(name.trim() !== '', () => {
    if (!renaming.isPending) renaming.mutate();
  });
  return (
    <form
      className={classes.rename}
      aria-label={words.say('profiles.rename-of', { profile: profile.name })}
      onSubmit={form.onSubmit}
    >
      <TextInput
        autoFocus
        label={words.say('profiles.name')}
        description={words.say('profiles.rename-hint')}
        maxLength={60}
        value={name}
        error={form.tried && name.trim() === '' && words.say('form.needed')}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ErrorText error={renaming.error} />
      <div className={classes.buttons}>
        <Button type="submit" size="xs" loading={renaming.isPending}>
          {words.say('profiles.rename-do')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {words.say('profiles.cancel')}
        </Button>
      </div>
    </form>
  );
}
