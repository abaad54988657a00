import { Button } from '@mantine/core';
import { IconId } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyCard } from '../../../contract/key-card.ts';
import { calls } from '../../shared/calls.ts';
import { Read } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import { CompareCard } from './compare-card.tsx';
import { KeyCardPaper } from './key-card-paper.tsx';
import { PaperButtons } from './paper-buttons.tsx';
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
  return (
    <>
      <KeyCardPaper card={card} />
      <PaperButtons
        paper={<KeyCardPaper card={card} />}
        fileName={words.say('key-card.file', { name: card.locker })}
        save={(out) => calls.keyCards.save({ out })}
      />
    </>
  );
}
