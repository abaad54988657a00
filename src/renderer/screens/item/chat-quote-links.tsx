import { UnstyledButton } from '@mantine/core';
import type { Quote } from '../../../contract/made-of-chat.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { usePlace } from '../../shared/place.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './chat.module.css';

/** What was made of chosen messages of a conversation, each to go to. */
export function QuoteLinks({ quotes }: { quotes: readonly Quote[] }) {
  const words = useWords();
  const { place, go } = usePlace();
  if (quotes.length === 0) return null;
  return (
    <p className={classes.quotes}>
      <span>{words.say('quote.made-of-it')}</span>
      {quotes.map(({ item, title, exhibit, from, to }) => {
        const text = words.say('quote.link', { title: plainTitle(title), from, to });
        return (
          <UnstyledButton
            key={item}
            className={classes.link}
            onClick={() => go({ screen: 'item', item, tab: 'chat', from: place })}
          >
            {exhibit === null ? text : `${exhibit} · ${text}`}
          </UnstyledButton>
        );
      })}
    </p>
  );
}
