import { Button } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import classes from './act-form.module.css';
import { isListOpen } from './list-open.ts';
import { RecordMeanwhile, type Told } from './record-meanwhile.tsx';
import type { RecordDraft } from './use-record-draft.ts';
import { useWords } from './words.tsx';

interface Props<T extends object, K> {
  title: string;
  /** What the button says that writes it. */
  doWord: string;
  draft: RecordDraft<T, K>;
  /** What it says, each part under its name: what another hand made of it meanwhile is shown so. */
  tells: (value: T, known: K) => readonly Told[];
  onKeep: (value: T) => Promise<void>;
  /** Called when it is written, or given up. */
  onDone: () => void;
  children: ReactNode;
}

/** A record as it is being written: its fields, what is wrong with them, and the way out. */
export function RecordForm<T extends object, K>({
  title,
  doWord,
  draft,
  tells,
  onKeep,
  onDone,
  children,
}: Props<T, K>) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // One that was begun and left is shown again with its place, and takes no focus from that.
  const wasBegun = useRef(draft.isBegun);
  useEffect(() => {
    if (!wasBegun.current) heading.current?.focus();
  }, []);
  const keep = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong !== null) {
      wrong.focus();
      return;
    }
    if (await draft.keep(onKeep)) onDone();
  };
  const giveUp = (): void => {
    draft.giveUp();
    onDone();
  };
  return (
    <form
      ref={form}
      className={classes.form}
      aria-labelledby={id}
      onSubmit={(event) => void keep(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !isListOpen(event.target)) giveUp();
      }}
    >
      <h3 id={id} ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h3>
      {children}
      <RecordMeanwhile
        draft={draft}
        tells={tells}
        onKeepMine={() => {
          flushSync(draft.keepMine);
          form.current?.requestSubmit();
        }}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={giveUp}>
          {words.say('acts.cancel')}
        </Button>
        <Button type="submit" loading={draft.isKeeping}>
          {doWord}
        </Button>
      </div>
    </form>
  );
}
