import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Annotation } from '../../../contract/annotation.ts';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './notes.module.css';
import { namePicture } from './pictures.ts';

/** What officers wrote about an item, beside it. */
export function NotesTab({ item }: { item: ItemView }) {
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  return (
    <div className={classes.notes}>
      <p className={classes.help}>{words.say('notes.help')}</p>
      {item.annotations.length === 0 && <p className={classes.help}>{words.say('notes.empty')}</p>}
      <ol ref={list} tabIndex={-1} aria-label={words.say('item.tab-notes')} className={classes.list}>
        {item.annotations.map((note, at) => (
          <Note
            key={note.annotation}
            item={item.item}
            note={note}
            number={at + 1}
            onTakeBack={() => list.current?.focus()}
          />
        ))}
      </ol>
      <NewNote item={item.item} />
    </div>
  );
}

interface NoteProps {
  item: string;
  note: Annotation;
  number: number;
  /** It is about to go, and the focus with it. */
  onTakeBack: () => void;
}

function Note({ item, note, number, onTakeBack }: NoteProps) {
  const words = useWords();
  const time = useTime();
  const calls = useCalls();
  const tell = useTell();
  const takeBack = async (): Promise<void> => {
    try {
      onTakeBack();
      await calls.items.annotate({ item, annotation: note.annotation, text: '' });
      const { text, mark } = note;
      const again = { item, text, ...(mark === null ? {} : { mark }) };
      tell.say(words.say('notes.taken-back'), {
        word: words.say('notes.undo'),
        run: () => tell.watch(calls.items.annotate(again)),
      });
    } catch (error) {
      tell.fail(error);
    }
  };
  return (
    <li className={classes.note}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div className={classes.said}>
        <p className={classes.text}>{note.text}</p>
        <p className={classes.about}>
          {time.short(note.madeAt)} · {note.officer}
          {note.mark !== null &&
            ` · ${words.say('notes.on-picture', { what: namePicture(note.mark.role, words) })}`}
        </p>
      </div>
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

function NewNote({ item }: { item: string }) {
  const words = useWords();
  const calls = useCalls();
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  const add = async (): Promise<void> => {
    if (text.trim() === '') return;
    try {
      await calls.items.annotate({ item, text });
      setText('');
      setError(null);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <form
      className={classes.new}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Textarea
        label={words.say('notes.new')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void add();
        }}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={5000}
      />
      <ErrorText error={error} />
      <Button type="submit" disabled={text.trim() === ''}>
        {words.say('notes.add')}
      </Button>
    </form>
  );
}
