import { Alert, Anchor, Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { SecretInput } from '../../shared/secret-input.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './frame.module.css';
import { Frame } from './frame.tsx';
import { type LockerPlace, lockerNameOf } from './where.ts';
import { WhoActs } from './who-acts.tsx';

interface Props {
  where: LockerPlace;
  /** Whether it was open until the core went. */
  isLost: boolean;
  onBack: () => void;
  onForgotten: () => void;
}

/** Opens a locker with its passphrase. */
export default function OpenLocker({ where, isLost, onBack, onForgotten }: Props) {
  const words = useWords();
  const calls = useCalls();
  const [passphrase, setPassphrase] = useState('');
  const opening = useMutation({
    mutationFn: () => calls.locker.open({ where: where.where, passphrase }),
    onError: () => {
      setPassphrase('');
      form.begin();
    },
  });
  const form = useForm(passphrase !== '', () => {
    if (!opening.isPending) opening.mutate();
  });
  if (opening.data !== undefined && opening.data !== null)
    return (
      <WhoActs
        choice={opening.data}
        onBack={() => {
          opening.reset();
          setPassphrase('');
          form.begin();
        }}
      />
    );
  return (
    <Frame title={lockerNameOf(where.path)} subtitle={where.path} onBack={onBack}>
      <form className={classes.form} onSubmit={form.onSubmit}>
        {isLost && (
          <Alert role="status" variant="light" color="gray" icon={<IconPlugConnectedX aria-hidden />}>
            {words.say('core.lost-locker')}
          </Alert>
        )}
        <SecretInput
          autoFocus
          label={words.say('locker.passphrase')}
          value={passphrase}
          error={form.tried && passphrase === '' && words.say('form.needed')}
          onChange={setPassphrase}
        />
        <ErrorText error={opening.error} />
        <div className={classes.buttons}>
          <Anchor component="button" type="button" onClick={onForgotten}>
            {words.say('locker.forgotten')}
          </Anchor>
          <Button type="submit" loading={opening.isPending}>
            {words.say('locker.open')}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
