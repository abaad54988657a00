import { PathField } from '../../shared/path-field.tsx';
import { SecretInput } from '../../shared/secret-input.tsx';
import { useWords } from '../../shared/words.tsx';
import type { Answers } from './answers.ts';

interface Props {
  answers: Answers;
  setAnswers: (answers: Answers) => void;
}

/** The officer's own certificate, where they have one: it signs the seal too. */
export function Certificate({ answers, setAnswers }: Props) {
  const words = useWords();
  const { certificate, certificatePassphrase } = answers;
  return (
    <>
      <PathField
        label={words.say('hand-over.certificate')}
        description={words.say('hand-over.certificate-hint')}
        choice="file"
        value={certificate}
        onChange={(chosen) => setAnswers({ ...answers, certificate: chosen, certificatePassphrase: '' })}
        onClear={() => setAnswers({ ...answers, certificate: null, certificatePassphrase: '' })}
      />
      {certificate !== null && (
        <SecretInput
          label={words.say('hand-over.certificate-passphrase')}
          description={words.say('hand-over.certificate-passphrase-hint')}
          value={certificatePassphrase}
          onChange={(typed) => setAnswers({ ...answers, certificatePassphrase: typed })}
        />
      )}
    </>
  );
}
