import { Button, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { OcrSaid } from '../../../contract/ocr.ts';
import { standingText } from '../../../contract/ocr-names.ts';
import { useCalls } from '../../shared/calls.ts';
import { focusOnce } from '../../shared/focus-once.ts';
import { RecordMeanwhile } from '../../shared/record-meanwhile.tsx';
import { useRecordDraft } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './picture-text.module.css';

interface Props {
  item: string;
  /** What was read and said of its text, as it is shown. */
  said: readonly OcrSaid[];
  onDone: () => void;
}

/** Under which name a correction is kept while it is being written. */
export function correctionOf(item: string): string {
  return `correction ${item}`;
}

/** The text of a picture to be set right by hand; what was read stays beside it. */
export function CorrectText({ item, said, onDone }: Props) {
  const words = useWords();
  const calls = useCalls();
  const form = useRef<HTMLFormElement>(null);
  const draft = useRecordDraft(
    correctionOf(item),
    (known) => ({ text: standingText(known)?.said.text ?? '' }),
    said,
  );
  // One that was begun and left is shown again without taking the keyboard.
  const wasBegun = useRef(draft.isBegun);
  const save = async (): Promise<void> => {
    const knew = draft.known.map(({ role }) => role);
    if (await draft.keep(({ text }) => calls.items.correctText({ item, text, knew }))) onDone();
  };
  const giveUp = (): void => {
    draft.giveUp();
    onDone();
  };
  return (
    <form
      ref={form}
      className={classes.correct}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') giveUp();
      }}
    >
      <Textarea
        ref={wasBegun.current ? null : focusOnce}
        autosize
        minRows={6}
        maxRows={24}
        maxLength={200_000}
        spellCheck={false}
        label={words.say('ocr.correct-field')}
        description={words.say('ocr.correct-help')}
        value={draft.value.text}
        onChange={(event) => draft.change({ text: event.currentTarget.value })}
      />
      <RecordMeanwhile
        draft={draft}
        tells={({ text }) => [{ name: words.say('ocr.title'), text }]}
        onKeepMine={() => {
          flushSync(draft.keepMine);
          form.current?.requestSubmit();
        }}
      />
      <div className={classes.bar}>
        <Button type="submit" loading={draft.isKeeping}>
          {words.say('ocr.save')}
        </Button>
        <Button variant="default" onClick={giveUp}>
          {words.say('ocr.cancel')}
        </Button>
      </div>
    </form>
  );
}
