import { Anchor, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { spotlight } from '@mantine/spotlight';
import { IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { samplePassphrase } from '../../../contract/sample.ts';
import { useCalls, useLocker } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { SecretInput } from '../../shared/secret-input.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './frame.module.css';
import { Frame } from './frame.tsx';

/** The screen is locked: nothing of the locker is shown but its name, and the work goes on behind it. */
export default function Unlock() {
  const words = useWords();
  const calls = useCalls();
  const locker = useLocker();
  const [passphrase, setPassphrase] = useState('');
  useEffect(() => {
    // What floats over the desk would go on showing what is in it.
    notifications.clean();
    spotlight.close();
  }, []);
  const unlocking = useMutation({
    mutationFn: () => calls.locker.unlock({ passphrase }),
    onError: () => setPassphrase(''),
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
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '') unlocking.mutate();
        }}
      >
        <SecretInput
          autoFocus
          {...(locker.sample
            ? { description: words.say('sample.unlock', { passphrase: samplePassphrase }) }
            : {})}
          label={words.say('unlock.passphrase', { officer: locker.officer.name })}
          value={passphrase}
          onChange={setPassphrase}
        />
        <ErrorText error={unlocking.error} />
        <div className={classes.buttons}>
          <Anchor component="button" type="button" onClick={() => void calls.locker.close()}>
            {words.say('unlock.close-instead')}
          </Anchor>
          <Button type="submit" loading={unlocking.isPending} disabled={passphrase === ''}>
            {words.say('unlock.do')}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
