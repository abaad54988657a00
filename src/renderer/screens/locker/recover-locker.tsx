import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { withNewCode } from '../../shared/new-code.ts';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './frame.module.css';
import { Frame } from './frame.tsx';
import { isChosen, noPassphrase, PassphraseFields } from './passphrase-fields.tsx';
import { type LockerPlace, lockerNameOf } from './where.ts';

/** Opens a locker with its recovery code, and sets a new passphrase; the used code is replaced by a new one. */
export default function RecoverLocker({ where, onBack }: { where: LockerPlace; onBack: () => void }) {
  const words = useWords();
  const calls = useCalls();
  const [recoveryCode, setRecoveryCode] = useState('');
  const [chosen, setChosen] = useState(noPassphrase);
  const recovering = useMutation({
    mutationFn: () =>
      withNewCode(() =>
        calls.locker.recover({ where: where.where, recoveryCode, newPassphrase: chosen.passphrase }),
      ),
  });
  const form = useForm(recoveryCode.trim() !== '' && isChosen(chosen), () => {
    if (!recovering.isPending) recovering.mutate();
  });
  return (
    <Frame
      title={words.say('recover.title', { name: lockerNameOf(where.path) })}
      subtitle={words.say('recover.subtitle')}
      onBack={onBack}
    >
      <form className={classes.form} onSubmit={form.onSubmit}>
        <Textarea
          autoFocus
          label={words.say('recover.code')}
          description={words.say('recover.code-help')}
          value={recoveryCode}
          error={form.tried && recoveryCode.trim() === '' && words.say('form.needed')}
          onChange={(event) => setRecoveryCode(event.currentTarget.value)}
          autosize
          minRows={2}
          autoComplete="off"
          spellCheck={false}
          classNames={{ input: 'mono-input' }}
        />
        <PassphraseFields value={chosen} onChange={setChosen} isNew tried={form.tried} />
        <ErrorText error={recovering.error} />
        <div className={classes.buttons}>
          <span />
          <Button type="submit" loading={recovering.isPending}>
            {words.say('recover.do')}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
