import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ChosenPath } from '../../../contract/calls/index.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { PathField } from '../../shared/path-field.tsx';
import { Problems } from '../../shared/problems.tsx';
import { WorkProgress } from '../../shared/progress.tsx';
import { restoreBackup, useRestoring } from '../../shared/restoring.ts';
import { SecretInput } from '../../shared/secret-input.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { isNameFit } from './create-steps.tsx';
import classes from './frame.module.css';
import { Frame } from './frame.tsx';

/** Restores a backup into a new locker and says what its check found. */
export default function RestoreBackup({ onBack }: { onBack: () => void }) {
  const words = useWords();
  const time = useTime();
  const { work, restoring } = useRestoring();
  const [file, setFile] = useState<ChosenPath | null>(restoring?.file ?? null);
  const [folder, setFolder] = useState<ChosenPath | null>(restoring?.folder ?? null);
  const [name, setName] = useState(restoring?.name ?? '');
  const [passphrase, setPassphrase] = useState('');
  const { state } = work;
  const leave = (): void => {
    work.reset();
    onBack();
  };
  if (state.is === 'done') {
    const { dir, entries, problems } = state.result;
    return (
      <Frame
        title={words.say('restore.done')}
        subtitle={words.say('restore.done-where', { dir, entries: time.number(entries) })}
      >
        <div className={classes.form}>
          <Problems problems={problems} />
          <div className={classes.buttons}>
            <span />
            <Button onClick={leave}>{words.say('restore.to-lockers')}</Button>
          </div>
        </div>
      </Frame>
    );
  }
  if (state.is === 'running')
    return (
      <Frame
        title={words.say('restore.title')}
        subtitle={words.say('restore.running', {
          file: restoring?.file.name ?? '',
          name: restoring?.name ?? '',
        })}
        onBack={onBack}
      >
        <WorkProgress progress={state.progress} onCancel={work.cancel} />
      </Frame>
    );
  const ready = file !== null && folder !== null && isNameFit(name) && passphrase !== '';
  const start = (): void => {
    if (file === null || folder === null || !ready) return;
    restoreBackup({ file, folder, name }, passphrase);
  };
  return (
    <Frame title={words.say('restore.title')} subtitle={words.say('restore.subtitle')} onBack={onBack}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <PathField
          autoFocus
          label={words.say('restore.file')}
          choice="backup"
          value={file}
          onChange={setFile}
        />
        <PathField label={words.say('restore.folder')} choice="folder" value={folder} onChange={setFolder} />
        <TextInput
          label={words.say('create.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={name.trim() !== '' && !isNameFit(name) ? words.say('create.name-unfit') : undefined}
          maxLength={100}
        />
        <SecretInput label={words.say('restore.passphrase')} value={passphrase} onChange={setPassphrase} />
        {state.is === 'failed' && <ErrorText error={state.error} />}
        <div className={classes.buttons}>
          <span />
          <Button type="submit" disabled={!ready}>
            {words.say('restore.do')}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
