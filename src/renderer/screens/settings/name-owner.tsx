import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Profile } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './profiles.module.css';

/** What an investigator is called on the pages of a profile, so that it is proposed to be covered. */
export function NameOwner({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const words = useWords();
  const calls = useCalls();
  const [names, setNames] = useState(profile.ownNames.join('\n'));
  const naming = useMutation({
    mutationFn: () => calls.profiles.nameOwner({ profile: profile.id, ownNames: linesOf(names) }),
    onSuccess: onDone,
  });
  return (
    <form
      className={classes.rename}
      aria-label={words.say('profiles.names-of', { profile: profile.name })}
      onSubmit={(event) => {
        event.preventDefault();
        naming.mutate();
      }}
    >
      <Textarea
        autoFocus
        label={words.say('profiles.names')}
        description={words.say('profiles.names-hint')}
        autosize
        minRows={2}
        maxRows={6}
        spellCheck={false}
        value={names}
        onChange={(event) => setNames(event.currentTarget.value)}
      />
      <ErrorText error={naming.error} />
      <div className={classes.buttons}>
        <Button type="submit" size="xs" loading={naming.isPending}>
          {words.say('profiles.names-save')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {words.say('profiles.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The lines of a text that hold something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
