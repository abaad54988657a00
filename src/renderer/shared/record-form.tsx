import { Button } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import classes from './act-form.module.css';
import { ErrorText } from './error-text.tsx';
import { isListOpen } from './list-open.ts';
import { useWords } from './words.tsx';

interface Props {
  title: string;
  /** What the button says that writes it. */
  doWord: string;
  onKeep: () => Promise<void>;
  /** Called when it is written, or given up. */
  onDone: () => void;
  children: ReactNode;
}

/** A record as it is being written: its fields, what is wrong with them, and the way out. */
export function RecordForm({ title, doWord, onKeep, onDone, children }: Props) {
  const words = useWords();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  const keep = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong !== null) {
      wrong.focus();
      return;
    }
    setBusy(true);
    try {
      await onKeep();
      onDone();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <form
      className={classes.form}
      aria-labelledby={id}
      onSubmit={(event) => void keep(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !isListOpen(event.target)) onDone();
      }}
    >
      <h3 id={id} ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h3>
      {children}
      <ErrorText error={error} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {words.say('acts.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {doWord}
        </Button>
      </div>
    </form>
  );
}
