import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { showCode } from '../../shared/new-code.ts';
import { useSecret } from '../../shared/secret.ts';
import { SecretInput } from '../../shared/secret-input.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';

/** A new recovery code for who knows the passphrase: the former sheet of paper is lost, or was seen. */
export function NewRecoveryCode({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const [passphrase, setPassphrase] = useSecret();
  const making = useMutation({
    mutationFn: () => calls.keeping.newRecoveryCode({ passphrase }),
    onSuccess: ({ recoveryCode }) => {
      onDone();
      showCode(recoveryCode);
    },
  });
  return (
    <form
      className={classes.form}
      aria-label={words.say('keys-section.new-code')}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') making.mutate();
      }}
    >
      <p className={classes.text}>{words.say('keys-section.new-code-help')}</p>
      <SecretInput
        autoFocus
        label={words.say('settings.present-passphrase')}
        value={passphrase}
        onChange={setPassphrase}
      />
      <ErrorText error={making.error} />
      <div className={classes.buttons}>
        <Button type="submit" disabled={passphrase === ''} loading={making.isPending}>
          {words.say('keys-section.new-code-do')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.say('cases.cancel')}
        </Button>
      </div>
    </form>
  );
}
