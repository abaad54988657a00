import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { Notice } from '../../shared/notice.tsx';
import { SecretInput } from '../../shared/secret-input.tsx';
import { useWords } from '../../shared/words.tsx';
import { type Answers, isLongEnough, leastPassphrase, type Protection } from './answers.ts';
import classes from './hand-over.module.css';
import { RecipientsField } from './recipients-field.tsx';

const choices: readonly Protection[] = ['none', 'passphrase', 'recipients'];

interface Props {
  answers: Answers;
  setAnswers: (answers: Answers) => void;
  tried: boolean;
}

/** Whether the bundle is encrypted for the way, and for whom. */
export function ProtectionChoice({ answers, setAnswers, tried }: Props) {
  const words = useWords();
  const id = useId();
  const { protection, recipients } = answers;
  return (
    <>
      <Input.Wrapper
        label={words.say('hand-over.protection')}
        labelElement="div"
        labelProps={{ id }}
        description={words.say(`hand-over.protection-${protection}-hint`)}
        descriptionProps={{ mt: 6 }}
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <SegmentedControl
          aria-labelledby={id}
          fullWidth
          value={protection}
          // Its name ends in .age where it is encrypted: the place is chosen anew.
          onChange={(chosen) => setAnswers({ ...answers, protection: chosen, out: null })}
          data={choices.map((value) => ({ value, label: words.say(`hand-over.protection-${value}`) }))}
        />
      </Input.Wrapper>
      {protection === 'none' && (
        <Notice
          tone="plain"
          title={words.say('hand-over.open-title')}
          lines={[words.say('hand-over.not-encrypted')]}
        />
      )}
      {protection === 'passphrase' && <Passphrase answers={answers} setAnswers={setAnswers} tried={tried} />}
      {protection === 'recipients' && (
        <RecipientsField
          value={recipients}
          onChange={(value) => setAnswers({ ...answers, recipients: value })}
          tried={tried}
        />
      )}
    </>
  );
}

function Passphrase({ answers, setAnswers, tried }: Props) {
  const words = useWords();
  const { passphrase, again } = answers;
  const short = tried && !isLongEnough(passphrase);
  const differ = (tried || again.length >= passphrase.length) && passphrase !== again;
  return (
    <div className={classes.pair}>
      <SecretInput
        label={words.say('hand-over.passphrase')}
        value={passphrase}
        error={short ? words.say('hand-over.passphrase-needed', { count: leastPassphrase }) : null}
        autoComplete="new-password"
        onChange={(typed) => setAnswers({ ...answers, passphrase: typed })}
      />
      <SecretInput
        label={words.say('hand-over.repeat')}
        value={again}
        error={differ ? words.say('hand-over.differ') : null}
        autoComplete="new-password"
        onChange={(typed) => setAnswers({ ...answers, again: typed })}
      />
    </div>
  );
}
