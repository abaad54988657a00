import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Annotation } from '../../../contract/annotation.ts';
import { useCalls } from '../../shared/calls.ts';
import { focusOnce } from '../../shared/focus-once.ts';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { NoteMeanwhile } from './note-meanwhile.tsx';
import classes from './notes.module.css';
import { namePicture } from './pictures.ts';
import { isNoteBegun, useNoteDraft } from './use-note-draft.ts';

interface NoteProps {
  item: string;
  note: Annotation;
  number: number;
  /** It is about to go, and the focus with it. */
  onTakeBack: () => void;
}

/** A note as it stands; it can be changed and taken back, and the log keeps what it was. */
export function Note({ item, note, number, onTakeBack }: NoteProps) {
  const words = useWords();
  const time = useTime();
  const calls = useCalls();
  const tell = useTell();
  const takeBack = async (): Promise<void> => {
    try {
      onTakeBack();
      const { annotation, entry: was, text, mark, place, handedIn } = note;
      await calls.items.annotate({ item, annotation, text: '', was });
      const about = {
        ...(mark === null ? {} : { mark }),
        ...(place === null ? {} : { place }),
        ...(handedIn === null ? {} : { handedIn }),
      };
      const again = { item, text, ...about };
      tell.say(words.say('notes.taken-back'), {
        word: words.say('notes.undo'),
        undoes: true,
        run: () => tell.watch(calls.items.annotate(again)),
      });
    } catch (error) {
      tell.fail(error);
    }
  };
  // One that was begun and left is open again.
  const [isChanging, setChanging] = useState(() => isNoteBegun(item, note.annotation));
  const changeButton = useRef<HTMLButtonElement>(null);
  const stopChanging = (): void => {
    setChanging(false);
    requestAnimationFrame(() => changeButton.current?.focus());
  };
  if (isChanging)
    return (
      <li className={classes.note}>
        <span className={classes.number} aria-hidden>
          {number}
        </span>
        <ChangeNote item={item} note={note} onDone={stopChanging} />
      </li>
    );
  return (
    <li className={classes.note}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div className={classes.said}>
        <p className={classes.text}>{note.text}</p>
        <p className={classes.about}>
          {note.changedAt === null
            ? `${time.short(note.madeAt)} · ${note.officer}`
            : words.say('notes.changed-by', {
                ...{
                  time: time.short(note.madeAt),
                  changed: time.short(note.changedAt),
                  officer: note.officer,
                },
              })}
          {note.mark !== null &&
            ` · ${words.say('notes.on-picture', { what: namePicture(note.mark.role, words) })}`}
        </p>
      </div>
      <Button
        ref={changeButton}
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={`${words.say('notes.change')}: ${note.text}`}
        onClick={() => setChanging(true)}
      >
        {words.say('notes.change')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={`${words.say('notes.take-back')}: ${note.text}`}
        onClick={() => void takeBack()}
      >
        {words.say('notes.take-back')}
      </Button>
    </li>
  );
}

interface ChangeProps {
  item: string;
  note: Annotation;
  onDone: () => void;
}

/** Writes a note anew, under its id and where it is marked. */
export function ChangeNote({ item, note, onDone }: ChangeProps) {
  const words = useWords();
  const draft = useNoteDraft(item, note);
  const { text } = draft;
  const keep = async (): Promise<void> => {
    if (await draft.save()) onDone();
  };
  // An empty one would be taken back, which has a button of its own.
  const form = useForm(text.trim() !== '', () => void keep());
  const giveUp = (): void => {
    draft.forget();
    onDone();
  };
  return (
    <form className={classes.change} onSubmit={form.onSubmit}>
      <Textarea
        ref={focusOnce}
        aria-label={words.say('notes.changed-text')}
        description={words.say('notes.change-help')}
        value={text}
        error={form.tried && text.trim() === '' && words.say('form.needed')}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') giveUp();
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={5000}
      />
      <NoteMeanwhile note={note} draft={draft} onDone={onDone} />
      <div className={classes.changeButtons}>
        <Button type="submit" size="compact-sm">
          {words.say('notes.keep')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={giveUp}>
          {words.say('notes.give-up')}
        </Button>
      </div>
    </form>
  );
}
