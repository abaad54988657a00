import { Button, TextInput } from '@mantine/core';
import { type Ref, useState } from 'react';
import type { AnnotationRequest } from '../../../contract/annotation.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useOneAtATime } from '../../shared/one-at-a-time.ts';
import { useWords } from '../../shared/words.tsx';
import type { Frame } from './frame.ts';
import classes from './mark-bar.module.css';

interface Props {
  item: string;
  role: string;
  frame: Frame;
  /** The field for what is to be seen there. */
  field: Ref<HTMLInputElement>;
  onDone: () => void;
}

/** What is to be seen in the frame that is being drawn; kept as a note on the item. */
export function MarkBar({ item, role, frame, field, onDone }: Props) {
  const words = useWords();
  const calls = useCalls();
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  const once = useOneAtATime();
  const keep = async (): Promise<void> => {
    const wanted: AnnotationRequest = { item, text, mark: { role, ...frame } };
    try {
      await calls.items.annotate(wanted);
      onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void once(keep);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <p className={classes.help}>{words.say('mark.help')}</p>
      <div className={classes.line}>
        <TextInput
          ref={field}
          className={classes.field ?? ''}
          aria-label={words.say('mark.note')}
          placeholder={words.say('mark.note')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={5000}
        />
        <Button type="submit" disabled={text.trim() === ''}>
          {words.say('mark.keep')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.say('mark.give-up')}
        </Button>
      </div>
      <ErrorText error={error} />
    </form>
  );
}
