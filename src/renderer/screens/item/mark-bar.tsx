import { Button, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import type { AnnotationRequest } from '../../../contract/annotation.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useForm } from '../../shared/use-form.ts';
import type { RecordDraft } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import type { Frame } from './frame.ts';
import classes from './mark-bar.module.css';

/** A mark as it is being made; what is not said of it yet is no loss. */
export interface MarkDraft {
  text: string;
  frame: Frame | null;
}

interface Props {
  item: string;
  role: string;
  frame: Frame;
  draft: RecordDraft<MarkDraft>;
  /** The field for what is to be seen there. */
  field: Ref<HTMLInputElement>;
  onDone: () => void;
}

/** What is to be seen in the frame that is being drawn; kept as a note on the item. */
export function MarkBar({ item, role, frame, draft, field, onDone }: Props) {
  const words = useWords();
  const calls = useCalls();
  const { text } = draft.value;
  const keep = async (): Promise<void> => {
    const annotation = draft.idOf('mark');
    const wanted: AnnotationRequest = { item, annotation, text, mark: { role, ...frame }, was: null };
    if (await draft.keep(() => calls.items.annotate(wanted))) onDone();
  };
  const giveUp = (): void => {
    draft.giveUp();
    onDone();
  };
  const form = useForm(text.trim() !== '', () => void keep());
  return (
    <form
      className={classes.form}
      onSubmit={form.onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') giveUp();
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
          error={form.tried && text.trim() === '' && words.say('form.needed')}
          onChange={(event) => {
            const { value } = event.currentTarget;
            draft.change(value === '' ? { text: '', frame: null } : { text: value, frame });
          }}
          maxLength={5000}
        />
        <Button type="submit">{words.say('mark.keep')}</Button>
        <Button variant="default" onClick={giveUp}>
          {words.say('mark.give-up')}
        </Button>
      </div>
      <ErrorText error={draft.error} />
    </form>
  );
}
