import { Anchor, Button, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { samplePassphrase } from '../../../contract/sample.ts';
import { useCalls, useLocker } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { unlockScreen } from '../../shared/screen-lock.ts';
import { SecretInput } from '../../shared/secret-input.tsx';
import { isTypedUnsaved } from '../../shared/typed.ts';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './frame.module.css';
import { Frame } from './frame.tsx';

/** The screen is locked: nothing of the locker is shown but its name. The work goes on behind it, and what was being written stays there. */
export default function Unlock() {
  const words = useWords();
  const calls = useCalls();
  const locker = useLocker();
  const [passphrase, setPassphrase] = useState('');
  const unlocking = useMutation({
    mutationFn: () => unlockScreen(passphrase),
    onError: () => {
      setPassphrase('');
      form.begin();
    },
  });
  const form = useForm(passphrase !== '', () => {
    if (!unlocking.isPending) unlocking.mutate();
  });
  return (
    <Frame
      title={words.say('unlock.title', { name: locker.name })}
      subtitle={
        <>
          <IconLock size={16} aria-hidden className={classes.inline} /> {words.say('unlock.subtitle')}
        </>
      }
    >
      <form className={classes.form} onSubmit={form.onSubmit}>
        <SecretInput
          autoFocus
          {...(locker.sample
            ? { description: words.say('sample.unlock', { passphrase: samplePassphrase }) }
            : {})}
          label={words.say('unlock.passphrase', { officer: locker.opener.name })}
          value={passphrase}
          error={form.tried && passphrase === '' && words.say('form.needed')}
          onChange={setPassphrase}
        />
        <ErrorText
          error={unlocking.error}
          instead={{ 'wrong-passphrase': words.say('unlock.wrong-passphrase') }}
        />
        {isTypedUnsaved() && <Text size="sm">{words.say('unlock.unsaved')}</Text>}
        <div className={classes.buttons}>
          <Anchor component="button" type="button" onClick={() => void calls.locker.close()}>
            {words.say('unlock.close-instead')}
          </Anchor>
          <Button type="submit" loading={unlocking.isPending}>
            {words.say('unlock.do')}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
