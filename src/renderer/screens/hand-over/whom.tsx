import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { ErrorText } from '../../shared/error-text.tsx';
import { queryClient } from '../../shared/queries.ts';
import { focusFault } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { type Answers, isLongEnough, recipientsIn } from './answers.ts';
import classes from './hand-over.module.css';
import { ProtectionChoice } from './protection.tsx';
import { judgedQuery } from './recipients-field.tsx';

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
  const [error, setError] = useState<unknown>(null);
  const { to, why } = answers;
  const needed = (value: string): string | null =>
    tried && value.trim() === '' ? words.say('hand-over.needed') : null;

  /** What was chosen anew is not yet found wanting. */
  const changeProtection = (next: Answers): void => {
    if (next.protection !== answers.protection) setTried(false);
    setAnswers(next);
  };

  const onSubmit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    flushSync(() => {
      setTried(true);
      setError(null);
    });
    try {
      if (to.trim() !== '' && why.trim() !== '' && (await isProtected(answers))) next();
      else focusFault(form);
    } catch (thrown) {
      setError(thrown);
    }
  };

  return (
    <form className={classes.step} onSubmit={(event) => void onSubmit(event)}>
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
      <ProtectionChoice answers={answers} setAnswers={changeProtection} tried={tried} />
      <ErrorText error={error} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={back}>
          {words.say('hand-over.back')}
        </Button>
        <Button type="submit">{words.say('hand-over.next')}</Button>
      </div>
    </form>
  );
}

/** Whether what was chosen for the way is whole; each recipient is looked at by the core. */
async function isProtected({ protection, passphrase, again, recipients }: Answers): Promise<boolean> {
  switch (protection) {
    case 'none':
      return true;
    case 'passphrase':
      return isLongEnough(passphrase) && passphrase === again;
    case 'recipients': {
      const listed = recipientsIn(recipients);
      const judged =
        listed.length === 0 ? [] : await queryClient.query({ ...judgedQuery(listed), staleTime: 'static' });
      return listed.length > 0 && judged.every((fault) => fault === null);
    }
  }
}
