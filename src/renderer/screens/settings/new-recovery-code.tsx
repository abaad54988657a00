import { useMutation } from '@tanstack/react-query';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { showCode } from '../../shared/new-code.ts';
import { useSecret } from '../../shared/secret.ts';
import { SecretInput } from '../../shared/secret-input.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { FormButtons } from './form-buttons.tsx';
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
  const form = useForm(passphrase !== '', () => {
    if (!making.isPending) making.mutate();
  });
  return (
    <form className={classes.form} aria-label={words.say('keys-section.new-code')} onSubmit={form.onSubmit}>
      <p className={classes.text}>{words.say('keys-section.new-code-help')}</p>
      <SecretInput
        autoFocus
        label={words.say('settings.present-passphrase')}
        value={passphrase}
        error={form.tried && passphrase === '' && words.say('form.needed')}
        onChange={setPassphrase}
      />
      <ErrorText
        error={making.error}
        instead={{ 'wrong-passphrase': words.say('settings.wrong-passphrase') }}
      />
      <FormButtons does={words.say('keys-section.new-code-do')} isBusy={making.isPending} onCancel={onDone} />
    </form>
  );
}
