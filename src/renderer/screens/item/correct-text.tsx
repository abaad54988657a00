import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OcrSaid } from '../../../contract/ocr.ts';
import { standingText } from '../../../contract/ocr-names.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './picture-text.module.css';

interface Props {
  item: string;
  /** What was read and said of its text, as it is shown. */
  said: readonly OcrSaid[];
  onClose: () => void;
}

/** The text of a picture to be set right by hand; what was read stays beside it. */
export function CorrectText({ item, said, onClose }: Props) {
  const words = useWords();
  const calls = useCalls();
  const [text, setText] = useState(() => standingText(said)?.said.text ?? '');
  const [knew] = useState(() => said.map(({ role }) => role));
  const save = useMutation({
    mutationFn: () => calls.items.correctText({ item, text, knew }),
    onSuccess: onClose,
  });
  return (
    <form
      className={classes.correct}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Textarea
        autosize
        minRows={6}
        maxRows={24}
        data-autofocus
        label={words.say('ocr.correct-field')}
        description={words.say('ocr.correct-help')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ErrorText error={save.error} />
      <div className={classes.bar}>
        <Button type="submit" loading={save.isPending}>
          {words.say('ocr.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.say('ocr.cancel')}
        </Button>
      </div>
    </form>
  );
}
