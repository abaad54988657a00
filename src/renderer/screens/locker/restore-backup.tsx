import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ChosenPath } from '../../../contract/calls/index.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { nameError } from '../../shared/name-error.ts';
import { PathField } from '../../shared/path-field.tsx';
import { Problems } from '../../shared/problems.tsx';
import { WorkProgress } from '../../shared/progress.tsx';
import { restoreBackup, useRestoring } from '../../shared/restoring.ts';
import { SecretInput } from '../../shared/secret-input.tsx';
import { useTime } from '../../shared/time.ts';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { isNameFit } from './create-steps.tsx';
import classes from './frame.module.css';
import { Frame } from './frame.tsx';
import type { LockerPlace } from './where.ts';

interface Props {
  onBack: () => void;
  /** Opens what was restored. */
  onOpen: (where: LockerPlace) => void;
}

/** Restores a backup into a new locker and says what its check found. */
export default function RestoreBackup({ onBack, onOpen }: Props) {
  const words = useWords();
  const time = useTime();
  const { work, restoring } = useRestoring();
  const [file, setFile] = useState<ChosenPath | null>(restoring?.file ?? null);
  const [folder, setFolder] = useState<ChosenPath | null>(restoring?.folder ?? null);
  const [name, setName] = useState(restoring?.name ?? '');
  const [passphrase, setPassphrase] = useState('');
  const { state } = work;
  const isWhole = file !== null && folder !== null && isNameFit(name) && passphrase !== '';
  const form = useForm(isWhole, () => {
    if (file !== null && folder !== null) restoreBackup({ file, folder, name }, passphrase);
  });
  const { tried } = form;
  const isRefused = state.is === 'failed' && nameError(state.error).code === 'wrong-passphrase';
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
            <Button variant="default" onClick={leave}>
              {words.say('restore.to-lockers')}
            </Button>
            <Button
              onClick={() => {
                work.reset();
                onOpen({ where: { recent: dir }, path: dir });
              }}
            >
              {words.say('restore.open')}
            </Button>
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
  return (
    <Frame title={words.say('restore.title')} subtitle={words.say('restore.subtitle')} onBack={onBack}>
      <form className={classes.form} onSubmit={form.onSubmit}>
        <PathField
          autoFocus={!isRefused}
          error={tried && file === null ? words.say('form.choose') : null}
          label={words.say('restore.file')}
          choice="backup"
          value={file}
          onChange={setFile}
        />
        <PathField
          label={words.say('restore.folder')}
          choice="folder"
          value={folder}
          onChange={setFolder}
          error={tried && folder === null ? words.say('form.choose') : null}
        />
        <TextInput
          label={words.say('create.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={
            name.trim() === ''
              ? tried && words.say('form.needed')
              : !isNameFit(name) && words.say('create.name-unfit')
          }
          maxLength={100}
        />
        <SecretInput
          autoFocus={isRefused}
          label={words.say('restore.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          error={tried && passphrase === '' && words.say('form.needed')}
        />
        {state.is === 'failed' && (
          <ErrorText
            error={state.error}
            instead={{ 'wrong-passphrase': words.say('restore.wrong-passphrase') }}
          />
        )}
        <div className={classes.buttons}>
          <span />
          <Button type="submit">{words.say('restore.do')}</Button>
        </div>
      </form>
    </Frame>
  );
}
