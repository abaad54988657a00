import { Button, Group, Textarea } from '@mantine/core';
import { IconFolder, IconPlus } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import classes from './bring-in.module.css';
import { askForFiles, meantFor, takeFiles, typeBeside, useBringIn } from './bring-in.ts';
import { Files } from './bring-in-files.tsx';
import { askForFolder, forgetFolders } from './bring-in-folders.ts';
import { useCalls } from './calls.ts';
import { CaseSelect } from './case-select.tsx';
import { ErrorText } from './error-text.tsx';
import { FoldersLooked } from './folders-looked.tsx';
import { saidIn } from './handed-in-draft.ts';
import { HandedInFields } from './handed-in-fields.tsx';
import { bringIn } from './importing.ts';
import { useOneAtATime } from './one-at-a-time.ts';
import { useWhenInputs } from './when-inputs.ts';
import { useWords } from './words.tsx';

/** Which files, for which case, and how they were handed over. */
export function BringInForm() {
  const words = useWords();
  const calls = useCalls();
  const { files, case: caseId, typed } = useBringIn();
  const { said, note, savedFrom } = typed;
  const inputs = useWhenInputs();
  const once = useOneAtATime();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const start = async (): Promise<void> => {
    if (!inputs.accept(said)) return;
    const pageUrls = Object.fromEntries(
      files.flatMap(({ token }) => {
        const url = savedFrom.get(token)?.trim() ?? '';
        return url === '' ? [] : [[token, url]];
      }),
    );
    setBusy(true);
    try {
      const judged = await calls.capture.judgeAddresses({ addresses: Object.values(pageUrls) });
      if (judged.some((fault) => fault !== null)) return;
    } catch (thrown) {
      setError(thrown);
      return;
    } finally {
      setBusy(false);
    }
    const taken = takeFiles(files);
    if (taken.length === 0) return;
    forgetFolders();
    bringIn({ files: taken, case: caseId, pageUrls, note, ...saidIn(said) });
  };

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        void once(start);
      }}
    >
      <Files
        savedFrom={savedFrom}
        onSavedFrom={(token, url) => typeBeside({ savedFrom: new Map(savedFrom).set(token, url) })}
      />
      <FoldersLooked />
      <Group gap="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => askForFiles()}
        >
          {words.say('bring-in.add-files')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFolder size={16} aria-hidden />}
          onClick={() => askForFolder()}
        >
          {words.say('bring-in.add-folder')}
        </Button>
      </Group>
      <CaseSelect
        label={words.say('bring-in.case')}
        none={words.say('queue.to-inbox')}
        value={caseId}
        onChange={meantFor}
      />
      <HandedInFields value={said} onChange={(next) => typeBeside({ said: next })} inputs={inputs} />
      <Textarea
        label={words.say('bring-in.note')}
        description={words.say('bring-in.note-hint')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={5000}
        value={note}
        onChange={(event) => typeBeside({ note: event.currentTarget.value })}
      />
      <ErrorText error={error} />
      <Button type="submit" fullWidth loading={isBusy}>
        {words.say('bring-in.start', { count: files.length })}
      </Button>
    </form>
  );
}
