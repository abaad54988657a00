import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useCalls, useLocker } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { goTo, type Place } from '../../shared/place.ts';
import { closeLocker } from '../../shared/screen-lock.ts';
import { useForgetAtLock, useSecret } from '../../shared/secret.ts';
import { SecretInput } from '../../shared/secret-input.tsx';
import { TypedUnsaved } from '../../shared/typed-unsaved.ts';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { isChosen, noPassphrase, PassphraseFields } from '../locker/passphrase-fields.tsx';
import { FormButtons } from './form-buttons.tsx';
import classes from './section.module.css';
import { Section } from './section.tsx';
import { ViewingsChoice } from './viewings.tsx';

/** The locker that is open: what it is, its passphrase, and closing it. */
export function LockerSection() {
  const words = useWords();
  const locker = useLocker();
  const [changing, setChanging] = useState(false);
  const closing = useMutation({ mutationFn: closeLocker });
  return (
    <Section title={words.say('settings.locker')}>
      <dl className={classes.facts}>
        <dt>{words.say('settings.folder')}</dt>
        <dd>{locker.dir}</dd>
        <dt>{words.say('settings.officer')}</dt>
        <dd>
          {locker.officer.name}, {locker.officer.agency}
        </dd>
      </dl>
      <ViewingsChoice />
      {changing && <ChangePassphrase onDone={() => setChanging(false)} />}
      <ErrorText error={closing.error} />
      <div className={classes.buttons}>
        {closing.error instanceof TypedUnsaved && <GoTo place={closing.error.place} />}
        {!changing && (
          <Button variant="default" onClick={() => setChanging(true)}>
            {words.say('settings.change-passphrase')}
          </Button>
        )}
        <Button variant="default" loading={closing.isPending} onClick={() => closing.mutate()}>
          {words.say('settings.close-locker')}
        </Button>
      </div>
    </Section>
  );
}

function GoTo({ place }: { place: Place }) {
  const words = useWords();
  return <Button onClick={() => goTo(place)}>{words.say('unsaved.go')}</Button>;
}

function ChangePassphrase({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const calls = useCalls();
  const [passphrase, setPassphrase] = useSecret();
  const [chosen, setChosen] = useState(noPassphrase);
  useForgetAtLock(() => setChosen(noPassphrase));
  const changing = useMutation({
    mutationFn: () => calls.locker.passphrase({ passphrase, newPassphrase: chosen.passphrase }),
  });
  const form = useForm(passphrase !== '' && isChosen(chosen), () => {
    if (!changing.isPending) changing.mutate();
  });
  if (changing.isSuccess) return <p role="status">{words.say('settings.passphrase-changed')}</p>;
  return (
    <form
      className={classes.form}
      aria-label={words.say('settings.change-passphrase')}
      onSubmit={form.onSubmit}
    >
      <SecretInput
        autoFocus
        label={words.say('settings.present-passphrase')}
        value={passphrase}
        error={form.tried && passphrase === '' && words.say('form.needed')}
        onChange={setPassphrase}
      />
      <PassphraseFields value={chosen} onChange={setChosen} isNew tried={form.tried} />
      <ErrorText
        error={changing.error}
        instead={{ 'wrong-passphrase': words.say('settings.wrong-passphrase') }}
      />
      <FormButtons does={words.say('settings.change')} isBusy={changing.isPending} onCancel={onDone} />
    </form>
  );
}
