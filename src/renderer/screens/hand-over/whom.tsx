import { Button, PasswordInput, Switch, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { Notice } from '../../shared/notice.tsx';
import { useWords } from '../../shared/words.tsx';
import type { Answers } from './answers.ts';
import classes from './hand-over.module.css';

/** As the command line asks for; counted without spaces at the ends. */
const leastPassphrase = 8;

interface Props {
  answers: Answers;
  setAnswers: (answers: Answers) => void;
  back: () => void;
  next: () => void;
}

/** For whom, what for, and whether it is encrypted for the way. */
export function Whom({ answers, setAnswers, back, next }: Props) {
  const words = useWords();
  const [tried, setTried] = useState(false);
  const { to, why, encrypt, passphrase, again } = answers;
  const differ = encrypt && passphrase !== again;
  const short = Array.from(passphrase.trim()).length < leastPassphrase;
  const whole = to.trim() !== '' && why.trim() !== '' && (!encrypt || (!short && !differ));
  const needed = (value: string): string | null =>
    tried && value.trim() === '' ? words.say('hand-over.needed') : null;
  const toggle = { 'aria-label': words.say('locker.show-passphrase') };

  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (whole) next();
  };

  return (
    <form className={classes.step} onSubmit={onSubmit}>
      <TextInput
        label={words.say('hand-over.to')}
        description={words.say('hand-over.to-hint')}
        maxLength={1000}
        value={to}
        error={needed(to)}
        onChange={(event) => setAnswers({ ...answers, to: event.currentTarget.value })}
        autoFocus
      />
      <TextInput
        label={words.say('hand-over.why')}
        description={words.say('hand-over.why-hint')}
        maxLength={1000}
        value={why}
        error={needed(why)}
        onChange={(event) => setAnswers({ ...answers, why: event.currentTarget.value })}
      />
      <Switch
        label={words.say('hand-over.encrypt')}
        description={words.say('hand-over.encrypt-hint')}
        checked={encrypt}
        onChange={(event) => setAnswers({ ...answers, encrypt: event.currentTarget.checked })}
      />
      {encrypt ? (
        <div className={classes.pair}>
          <PasswordInput
            label={words.say('hand-over.passphrase')}
            value={passphrase}
            error={
              tried && short ? words.say('hand-over.passphrase-needed', { count: leastPassphrase }) : null
            }
            visibilityToggleButtonProps={toggle}
            autoComplete="new-password"
            onChange={(event) => setAnswers({ ...answers, passphrase: event.currentTarget.value })}
          />
          <PasswordInput
            label={words.say('hand-over.repeat')}
            value={again}
            error={
              (tried || again.length >= passphrase.length) && differ ? words.say('hand-over.differ') : null
            }
            visibilityToggleButtonProps={toggle}
            autoComplete="new-password"
            onChange={(event) => setAnswers({ ...answers, again: event.currentTarget.value })}
          />
        </div>
      ) : (
        <Notice
          tone="plain"
          title={words.say('hand-over.open-title')}
          lines={[words.say('hand-over.not-encrypted')]}
        />
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={back}>
          {words.say('hand-over.back')}
        </Button>
        <Button type="submit">{words.say('hand-over.next')}</Button>
      </div>
    </form>
  );
}
