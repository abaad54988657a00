import { Button, Textarea } from '@mantine/core';
import { useRef } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useDraft } from '../../shared/use-draft.ts';
import { useWords } from '../../shared/words.tsx';
import { Note } from './note.tsx';
import classes from './notes.module.css';

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

function NewNote({ item }: { item: string }) {
  const words = useWords();
  const calls = useCalls();
  const draft = useDraft(`note ${item}`, '', (text) => calls.items.annotate({ item, text }));
  const { text, error } = draft;
  return (
    <form
      className={classes.new}
      onSubmit={(event) => {
        event.preventDefault();
        void draft.save();
      }}
    >
      <Textarea
        label={words.say('notes.new')}
        value={text}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void draft.save();
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
