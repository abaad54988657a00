import { Button, Textarea } from '@mantine/core';
import { useRef } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { ChangeNote, Note } from './note.tsx';
import { NoteMeanwhile } from './note-meanwhile.tsx';
import classes from './notes.module.css';
import { useNoteDraft, useNotesGone } from './use-note-draft.ts';

/** What officers wrote about an item, beside it. */
export function NotesTab({ item }: { item: ItemView }) {
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  const gone = useNotesGone(item.item, item.annotations);
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
        {gone.map((note) => (
          <li key={note.annotation} className={classes.note}>
            <ChangeNote item={item.item} note={note} onDone={() => list.current?.focus()} />
          </li>
        ))}
      </ol>
      <NewNote item={item.item} />
    </div>
  );
}

function NewNote({ item }: { item: string }) {
  const words = useWords();
  const draft = useNoteDraft(item, null);
  const { text } = draft;
  const save = async (): Promise<void> => {
    if (await draft.save()) form.begin();
  };
  const form = useForm(text.trim() !== '', () => void save());
  return (
    <form className={classes.new} onSubmit={form.onSubmit}>
      <Textarea
        label={words.say('notes.new')}
        value={text}
        error={form.tried && text.trim() === '' && words.say('form.needed')}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={5000}
      />
      <NoteMeanwhile note={null} draft={draft} onDone={() => undefined} />
      <Button type="submit">{words.say('notes.add')}</Button>
    </form>
  );
}
