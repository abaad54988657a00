import { Button } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { makeBundle } from '../../shared/exporting.ts';
import { PathField } from '../../shared/path-field.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { type Answers, recipientsIn } from './answers.ts';
import { Certificate } from './certificate.tsx';
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
  const { to, why, protection, passphrase, out, leaveOut, readings, certificate } = answers;
  const recipients = protection === 'recipients' ? recipientsIn(answers.recipients) : [];
  const suggested = `${number.replace(/[^\p{L}\p{N}]+/gu, '-')}.zip${protection === 'none' ? '' : '.age'}`;
  const form = useForm(out !== null, () => {
    if (out === null) return;
    const making = {
      case: caseId,
      number,
      out,
      to,
      why,
      protection,
      recipients,
      leaveOut,
      readings,
      certificate,
    };
    void makeBundle(making, {
      passphrase: protection === 'passphrase' ? passphrase : null,
      certificatePassphrase: answers.certificatePassphrase,
    });
  });
  return (
    <form className={classes.step} onSubmit={form.onSubmit}>
      <p className={classes.lead}>{words.say('hand-over.summary', { number, to })}</p>
      <p className={classes.hint}>
        {why} · {words.say(`hand-over.sealed-${protection}`, { count: recipients.length })}
      </p>
      {leaveOut.length > 0 && (
        <p className={classes.hint}>{words.say('hand-over.left-out', { count: leaveOut.length })}</p>
      )}
      {readings !== 'all' && (
        <p className={classes.hint}>{words.say(`hand-over.readings-${readings}-hint`)}</p>
      )}
      <PathField
        label={words.say('hand-over.where')}
        choice="save-bundle"
        suggested={suggested}
        value={out}
        error={form.tried && out === null ? words.say('form.choose') : null}
        onChange={(chosen) => setAnswers({ ...answers, out: chosen })}
        autoFocus
      />
      <Certificate answers={answers} setAnswers={setAnswers} />
      <p className={classes.hint}>{words.say('hand-over.seal-hint')}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={back}>
          {words.say('hand-over.back')}
        </Button>
        <Button type="submit" leftSection={<IconRosetteDiscountCheck size={18} aria-hidden />}>
          {words.say('hand-over.seal')}
        </Button>
      </div>
    </form>
  );
}
