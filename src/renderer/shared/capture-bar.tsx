import { Button, Textarea } from '@mantine/core';
import { IconAperture, IconDownload, IconWorldDownload } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { askForFiles, showBringIn, useUnseenFiles } from './bring-in.ts';
import { sayBringIn } from './bring-in-word.ts';
import classes from './capture-bar.module.css';
import { useCases } from './cases.ts';
import { usePlace } from './place.ts';
import { useAddresses } from './use-addresses.ts';
import { useWords } from './words.tsx';

/** The ways in, above a list: an address to capture, files to bring in, and the camera. */
export const CaptureBar = memo(function CaptureBar({ caseId }: { caseId: string | null }) {
  const words = useWords();
  const { go } = usePlace();
  const { addresses, error, count, type, add } = useAddresses(caseId ?? 'inbox');
  const waiting = useUnseenFiles();
  const cases = useCases();
  const capture = (): void => void add({ case: caseId });

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    capture();
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
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {count > 0 && <Button onClick={capture}>{words.say('items.capture')}</Button>}
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => (waiting === null ? askForFiles(caseId) : showBringIn(true))}
      >
        {sayBringIn(words, waiting, { here: caseId, cases })}
      </Button>
      <Button
        variant="default"
        leftSection={<IconAperture size={18} aria-hidden />}
        onClick={() => go({ screen: 'camera', case: caseId })}
      >
        {words.say('camera.open')}
      </Button>
    </div>
  );
});
