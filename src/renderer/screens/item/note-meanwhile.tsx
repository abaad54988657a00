import { Alert, Button, Group } from '@mantine/core';
import { IconArrowsSplit } from '@tabler/icons-react';
import type { Annotation } from '../../../contract/annotation.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useWords } from '../../shared/words.tsx';
import type { NoteDraft } from './use-note-draft.ts';

interface Props {
  /** As it stands by now; null for a new one. */
  note: Annotation | null;
  draft: NoteDraft;
  /** Called when one of the two was chosen. */
  onDone: () => void;
}

/** What a note says by now that another hand has changed or taken back meanwhile, and the choice; else why it could not be saved. */
export function NoteMeanwhile({ note, draft, onDone }: Props) {
  const words = useWords();
  const isGone = note?.entry === '';
  if (!draft.isRefused && !isGone) return <ErrorText error={draft.error} />;
  const keepMine = async (): Promise<void> => {
    if (await draft.saveOver()) onDone();
  };
  const takeTheirs = (): void => {
    draft.forget();
    onDone();
  };
  return (
    <Alert role="alert" color="yellow" variant="light" icon={<IconArrowsSplit aria-hidden />}>
      {note === null && words.say('typed.meanwhile-record')}
      {isGone && words.say('notes.meanwhile-gone')}
      {note !== null &&
        !isGone &&
        words.say('typed.meanwhile', { field: words.say('notes.changed-text'), text: note.text })}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => void keepMine()}>
          {words.say('typed.keep-mine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={takeTheirs}>
          {words.say(isGone ? 'notes.meanwhile-leave' : 'typed.take-theirs')}
        </Button>
      </Group>
    </Alert>
  );
}
