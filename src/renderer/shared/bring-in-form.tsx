import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconFile, IconPlus, IconX } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import classes from './bring-in.module.css';
import { askForFiles, forgetFiles, meantFor, removeFile, useBringIn } from './bring-in.ts';
import { useCalls } from './calls.ts';
import { CaseSelect } from './case-select.tsx';
import { useImport } from './importing.ts';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

const shownFiles = 100;

/** Which files, for which case, from whom. */
export function BringInForm() {
  const words = useWords();
  const calls = useCalls();
  const work = useImport();
  const { files, case: caseId } = useBringIn();
  const [receivedFrom, setFrom] = useState('');
  const [note, setNote] = useState('');

  const start = (event: SyntheticEvent): void => {
    event.preventDefault();
    const input = {
      files: files.map(({ token }) => token),
      case: caseId,
      ...(receivedFrom.trim() === '' ? {} : { receivedFrom }),
      ...(note.trim() === '' ? {} : { note }),
    };
    forgetFiles();
    void work.run((signal) => calls.intake.import(input, { signal }));
  };

  return (
    <form className={classes.form} onSubmit={start}>
      <Files />
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => askForFiles()}
      >
        {words.say('bring-in.add-files')}
      </Button>
      <CaseSelect
        label={words.say('bring-in.case')}
        none={words.say('queue.to-inbox')}
        value={caseId}
        onChange={meantFor}
      />
      <TextInput
        label={words.say('bring-in.from')}
        description={words.say('bring-in.from-hint')}
        maxLength={500}
        value={receivedFrom}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <Textarea
        label={words.say('bring-in.note')}
        description={words.say('bring-in.note-hint')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={5000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" fullWidth>
        {words.say('bring-in.start', { count: files.length })}
      </Button>
    </form>
  );
}

function Files() {
  const words = useWords();
  const time = useTime();
  const { files } = useBringIn();
  return (
    <div>
      <div className={classes.count}>{words.say('bring-in.files', { count: files.length })}</div>
      <ul className={classes.files}>
        {files.slice(0, shownFiles).map((file) => (
          <li key={file.token} className={classes.file} title={file.path}>
            <IconFile size={16} aria-hidden />
            <span className={classes.name}>{file.name}</span>
            <span className={classes.size}>{file.bytes === null ? '' : time.bytes(file.bytes)}</span>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={words.say('bring-in.leave-out', { name: file.name })}
              onClick={() => removeFile(file.token)}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {files.length > shownFiles && words.say('bring-in.more', { count: files.length - shownFiles })}
    </div>
  );
}
