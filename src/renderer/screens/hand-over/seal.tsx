import { Button } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { makeBundle } from '../../shared/exporting.ts';
import { PathField } from '../../shared/path-field.tsx';
import { useWords } from '../../shared/words.tsx';
import { type Answers, recipientsIn } from './answers.ts';
import classes from './hand-over.module.css';

interface Props {
  caseId: string;
  number: string;
  answers: Answers;
  setAnswers: (answers: Answers) => void;
  back: () => void;
}

/** Where to, and the one button that needs courage. */
export function Seal({ caseId, number, answers, setAnswers, back }: Props) {
  const words = useWords();
  const { to, why, protection, passphrase, out } = answers;
  const recipients = protection === 'recipients' ? recipientsIn(answers.recipients) : [];
  const suggested = `${number.replace(/[^\p{L}\p{N}]+/gu, '-')}.zip${protection === 'none' ? '' : '.age'}`;
  const seal = (): void => {
    if (out === null) return;
    const making = { case: caseId, number, out, to, why, protection, recipients };
    void makeBundle(making, protection === 'passphrase' ? passphrase : null);
  };
  return (
    <div className={classes.step}>
      <p className={classes.lead}>{words.say('hand-over.summary', { number, to })}</p>
      <p className={classes.hint}>
        {why} · {words.say(`hand-over.sealed-${protection}`, { count: recipients.length })}
      </p>
      <PathField
        label={words.say('hand-over.where')}
        choice="save-bundle"
        suggested={suggested}
        value={out}
        onChange={(chosen) => setAnswers({ ...answers, out: chosen })}
        autoFocus
      />
      <p className={classes.hint}>{words.say('hand-over.seal-hint')}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={back}>
          {words.say('hand-over.back')}
        </Button>
        <Button
          disabled={out === null}
          leftSection={<IconRosetteDiscountCheck size={18} aria-hidden />}
          onClick={seal}
        >
          {words.say('hand-over.seal')}
        </Button>
      </div>
    </div>
  );
}
