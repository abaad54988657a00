import { Alert, Button, Group } from '@mantine/core';
import { IconArrowsSplit } from '@tabler/icons-react';
import { ErrorText } from './error-text.tsx';
import type { RecordDraft } from './use-record-draft.ts';
import { useWords } from './words.tsx';

/** A part of a record by its name, and what it says. */
export interface Told {
  name: string;
  text: string;
  /** What it is, where its text says less. */
  is?: string;
}

interface Props<T extends object, K> {
  draft: Pick<RecordDraft<T, K>, 'value' | 'known' | 'error' | 'meanwhile' | 'takeTheirs'>;
  tells: (value: T, known: K) => readonly Told[];
  onKeepMine: () => void;
}

/**
 * What another hand made of a record while it was being written here, beside what is written, and the choice between
 * the two; else why it could not be kept.
 */
export function RecordMeanwhile<T extends object, K>({ draft, tells, onKeepMine }: Props<T, K>) {
  const words = useWords();
  const { meanwhile } = draft;
  if (meanwhile === null) return <ErrorText error={draft.error} />;
  const was = tells(meanwhile.was, draft.known);
  const changed = tells(meanwhile.now, meanwhile.known).filter(
    ({ text, is = text }, at) => is !== (was[at]?.is ?? was[at]?.text),
  );
  return (
    <Alert role="alert" color="yellow" variant="light" icon={<IconArrowsSplit aria-hidden />}>
      {changed.length === 0
        ? words.say('typed.meanwhile-record')
        : changed.map(({ name, text }) => (
            <div key={name}>
              {text === ''
                ? words.say('typed.meanwhile-empty', { field: name })
                : words.say('typed.meanwhile', { field: name, text })}
            </div>
          ))}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={onKeepMine}>
          {words.say('typed.keep-mine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={draft.takeTheirs}>
          {words.say('typed.take-theirs')}
        </Button>
      </Group>
    </Alert>
  );
}
