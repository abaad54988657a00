import { Button } from '@mantine/core';
import { IconId, IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { KeyCard } from '../../../contract/key-card.ts';
import { bridge } from '../../shared/bridge.ts';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { Read } from '../../shared/read.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import { CompareCard } from './compare-card.tsx';
import { KeyCardPaper } from './key-card-paper.tsx';
import classes from './section.module.css';

/** The card by which others know this locker's key: to be read from the screen, printed or saved; and held against one. */
export function KeyCardPart() {
  const words = useWords();
  const [shown, show] = useState<'nothing' | 'card' | 'compare'>('nothing');
  const toggle = (part: 'card' | 'compare') => (): void => show(shown === part ? 'nothing' : part);
  return (
    <div className={classes.body}>
      <div className={classes.buttons}>
        <Button
          variant="default"
          aria-expanded={shown === 'card'}
          leftSection={<IconId size={18} aria-hidden />}
          onClick={toggle('card')}
        >
          {words.say(shown === 'card' ? 'key-card.hide' : 'key-card.show')}
        </Button>
        <Button variant="default" aria-expanded={shown === 'compare'} onClick={toggle('compare')}>
          {words.say('key-card.compare')}
        </Button>
      </div>
      {shown === 'card' && <Shown />}
      {shown === 'compare' && <CompareCard />}
    </div>
  );
}

function Shown() {
  const read = useQuery({
    queryKey: ['keys', 'card'],
    staleTime: 0,
    queryFn: ({ signal }) => calls.keyCards.card(undefined, { signal }),
  });
  return <Read of={read}>{(card) => <Card card={card} />}</Read>;
}

function Card({ card }: { card: KeyCard }) {
  const words = useWords();
  const tell = useTell();
  const [printing, setPrinting] = useState(false);
  const saving = useMutation({
    mutationFn: async () => {
      const [out] = await bridge.choose('save-file', words.say('key-card.file', { name: card.locker }));
      if (out !== undefined) await calls.keyCards.save({ out: out.token });
      return out ?? null;
    },
  });
  const print = async (): Promise<void> => {
    flushSync(() => setPrinting(true));
    document.documentElement.dataset['printing'] = '';
    try {
      if (!(await bridge.print())) tell.say(words.say('key-card.not-printed'));
    } catch (error) {
      tell.fail(error);
    } finally {
      delete document.documentElement.dataset['printing'];
      setPrinting(false);
    }
  };
  const saved = saving.data;
  return (
    <>
      <KeyCardPaper card={card} />
      {printing &&
        createPortal(
          <div data-paper aria-hidden>
            <KeyCardPaper card={card} />
          </div>,
          document.body,
        )}
      {saved !== null && saved !== undefined && (
        <p className={classes.text} role="status">
          {words.say('key-card.saved', { file: saved.path })}
        </p>
      )}
      <ErrorText error={saving.error} />
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={printing}
          onClick={() => void print()}
        >
          {words.say('key-card.print')}
        </Button>
        <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
          {words.say('key-card.save')}
        </Button>
      </div>
    </>
  );
}
