import { Button } from '@mantine/core';
import { useState } from 'react';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useExport } from '../../shared/exporting.ts';
import { useImport } from '../../shared/importing.ts';
import { useNewDataKey } from '../../shared/keeping-locker.ts';
import { showCode } from '../../shared/new-code.ts';
import { Notice } from '../../shared/notice.tsx';
import { WorkProgress } from '../../shared/progress.tsx';
import { useForgetAtLock, useSecret } from '../../shared/secret.ts';
import { SecretInput } from '../../shared/secret-input.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { isChosen, noPassphrase, PassphraseFields } from '../locker/passphrase-fields.tsx';
import classes from './section.module.css';

/** Asks for what a new data key needs, and says what it means before it is begun. */
export function NewDataKey({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const work = useNewDataKey();
  const others = [useImport().state.is, useExport().work.state.is].includes('running');
  const [passphrase, setPassphrase] = useSecret();
  const [chosen, setChosen] = useState(noPassphrase);
  useForgetAtLock(() => setChosen(noPassphrase));
  const start = async (): Promise<void> => {
    const input = { passphrase, newPassphrase: chosen.passphrase };
    const drawn = await work.run((signal) => calls.keeping.newDataKey(input, { signal }));
    if (drawn === null) return;
    onDone();
    showCode(drawn.recoveryCode);
  };
  const form = useForm(passphrase !== '' && isChosen(chosen) && !others, () => void start());
  return (
    <form
      className={classes.form}
      aria-label={words.say('keys-section.new-data-key')}
      onSubmit={form.onSubmit}
    >
      <p className={classes.text}>{words.say('keys-section.data-key-why')}</p>
      <Notice
        tone="plain"
        title={words.say('keys-section.data-key-before')}
        lines={[
          words.say('keys-section.data-key-alone'),
          words.say('keys-section.data-key-room'),
          words.say('keys-section.data-key-after'),
        ]}
      />
      <SecretInput
        autoFocus
        label={words.say('settings.present-passphrase')}
        value={passphrase}
        error={form.tried && passphrase === '' && words.say('form.needed')}
        onChange={setPassphrase}
      />
      <PassphraseFields value={chosen} onChange={setChosen} isNew tried={form.tried} />
      {others && (
        <p className={classes.text} tabIndex={-1} data-fault>
          {words.say('keys-section.data-key-others')}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit">{words.say('keys-section.data-key-do')}</Button>
        <Button
          variant="default"
          onClick={() => {
            work.reset();
            onDone();
          }}
        >
          {words.say('cases.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** How far it is, and how it ended. It is not given up half-way, so there is nothing to stop it with. */
export function DataKeyProgress() {
  const words = useWords();
  const { state } = useNewDataKey();
  switch (state.is) {
    case 'running':
      return (
        <>
          <p className={classes.text}>{words.say('keys-section.data-key-running')}</p>
          <WorkProgress progress={state.progress} />
        </>
      );
    case 'failed':
      return (
        <ErrorText
          error={state.error}
          instead={{ 'wrong-passphrase': words.say('settings.wrong-passphrase') }}
        />
      );
    case 'done':
      return (
        <p className={classes.text} role="status">
          {words.say('keys-section.data-key-done')}{' '}
          {state.result.endedOfficers > 0 &&
            words.say('keys-section.data-key-ended', { count: state.result.endedOfficers })}
        </p>
      );
    case 'idle':
    case 'cancelled':
      return null;
  }
}
