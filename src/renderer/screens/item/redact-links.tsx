import { UnstyledButton } from '@mantine/core';
import type { ItemView } from '../../../contract/calls/index.ts';
import { usePlace } from '../../shared/place.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import { namePicture } from './pictures.ts';

/** Which item this one was made of, which conversations name it, and which redacted copies were made of it, each to go to. */
export function RedactLinks({ item: { madeOf, namedIn, copies } }: { item: ItemView }) {
  const words = useWords();
  return (
    <>
      {madeOf !== null && (
        <p className={classes.links}>
          <span>{words.say(madeOf.isRedaction ? 'redact.copy-of' : 'redact.made-of')}</span>
          {madeOf.title === null ? (
            <span>{words.say('redact.not-here')}</span>
          ) : (
            <LinkTo item={madeOf.item} text={`${madeOf.title} (${namePicture(madeOf.role, words)})`} />
          )}
          {madeOf.title !== null && madeOf.contained !== undefined && (
            <LinkTo
              item={madeOf.item}
              message={madeOf.contained.message}
              text={words.say('chat.in-message', { line: madeOf.contained.line })}
            />
          )}
        </p>
      )}
      {namedIn.map(({ item, title, message, line }) => (
        <p key={item} className={classes.links}>
          <span>{words.say('chat.named-in')}</span>
          <LinkTo item={item} text={title} />
          <LinkTo item={item} message={message} text={words.say('chat.in-message', { line })} />
        </p>
      ))}
      {copies.length > 0 && (
        <p className={classes.links}>
          <span>{words.say('redact.copies', { count: copies.length })}</span>
          {copies.map(({ item, title, exhibit }) => (
            <LinkTo key={item} item={item} text={exhibit === null ? title : `${exhibit} · ${title}`} />
          ))}
        </p>
      )}
    </>
  );
}

function LinkTo({ item, message, text }: { item: string; message?: number; text: string }) {
  const { place, go } = usePlace();
  const at = message === undefined ? {} : { tab: 'chat' as const, message };
  return (
    <UnstyledButton className={classes.link} onClick={() => go({ screen: 'item', item, ...at, from: place })}>
      {text}
    </UnstyledButton>
  );
}
