import { Button, Textarea } from '@mantine/core';
import { IconDownload, IconWorldDownload } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useState } from 'react';
import { askForFiles } from './bring-in.ts';
import { useCalls } from './calls.ts';
import classes from './capture-bar.module.css';
import { useErrorWords } from './error-text.tsx';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';

/** The two ways in, above a list: an address to capture, and files to bring in. */
export const CaptureBar = memo(function CaptureBar({ caseId }: { caseId: string | null }) {
  const calls = useCalls();
  const words = useWords();
  const sayError = useErrorWords();
  const tell = useTell();
  const [addresses, setAddresses] = useState('');
  const [error, setError] = useState<string | null>(null);

  const capture = async (): Promise<void> => {
    if (addresses.trim() === '') return;
    try {
      const { added } = await calls.capture.add({ addresses, case: caseId });
      setAddresses('');
      setError(null);
      tell.say(words.say('items.capture-added', { count: added }));
    } catch (thrown) {
      setError(sayError(thrown));
    }
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void capture();
  };

  return (
    <div className={classes.bar}>
      <Textarea
        className={classes.field ?? ''}
        aria-label={words.say('items.capture-label')}
        placeholder={words.say('items.capture-placeholder')}
        leftSection={<IconWorldDownload size={18} aria-hidden />}
        autosize
        minRows={1}
        maxRows={5}
        spellCheck={false}
        value={addresses}
        error={error}
        onChange={(event) => {
          setAddresses(event.currentTarget.value);
          setError(null);
        }}
        onKeyDown={onKey}
      />
      {addresses.trim() !== '' && (
        <Button onClick={() => void capture()}>{words.say('items.capture')}</Button>
      )}
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => askForFiles(caseId)}
      >
        {words.say('items.bring-in')}
      </Button>
    </div>
  );
});
