import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import type { OcrSaid, PictureText as Read } from '../../../contract/ocr.ts';
import { standingText } from '../../../contract/ocr-names.ts';
import { useCalls } from '../../shared/calls.ts';
import { usePlace } from '../../shared/place.ts';
import { ReadError } from '../../shared/read.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { CorrectText } from './correct-text.tsx';
import classes from './picture-text.module.css';
import { PictureWords } from './picture-words.tsx';
import { ReadLines } from './read-lines.tsx';

/** What is written in the picture of an item, beside the picture: as it was read, and as a person said it. */
export function PictureText({ item }: { item: ItemView }) {
  const calls = useCalls();
  const { place } = usePlace();
  const read = useQuery({
    queryKey: ['picture-text', item.item],
    queryFn: () => calls.items.pictureText({ item: item.item }),
  });
  const [lit, setLit] = useState<string | null>(null);
  const found = place.screen === 'item' ? (place.found ?? []) : [];
  const reading = read.data?.said.findLast(({ said }) => said.what === 'reading')?.said;
  const lines = reading?.what === 'reading' ? reading.lines : [];
  const size = reading?.what === 'reading' ? reading.picture : null;
  return (
    <div className={classes.halves}>
      <PictureWords item={item} size={size} lines={lines} lit={lit} found={found} onLit={setLit} />
      <section className={classes.side}>
        <ReadError of={[read]} />
        {read.data !== undefined && (
          <Side item={item} read={read.data} lit={lit} found={found} onLit={setLit} />
        )}
      </section>
    </div>
  );
}

interface SideProps {
  item: ItemView;
  read: Read;
  lit: string | null;
  found: readonly string[];
  onLit: (word: string | null) => void;
}

function Side({ item, read, lit, found, onLit }: SideProps) {
  const words = useWords();
  const tell = useTell();
  const calls = useCalls();
  const [correcting, setCorrecting] = useState<string | null>(null);
  const standing = standingText(read.said);
  const ask = (): void => tell.watch(calls.items.readText({ items: [item.item] }));
  if (standing === undefined || read.state === 'reading' || read.state === 'waiting')
    return (
      <div className={classes.state} role="status">
        <p>{words.say(`ocr.${read.state === 'read' ? 'unread' : read.state}`)}</p>
        {read.failure !== null && <p className={classes.why}>{words.sayCode('error', read.failure)}</p>}
        {(read.state === 'failed' || read.state === 'unread') && (
          <Button variant="default" onClick={ask}>
            {words.say(read.state === 'failed' ? 'ocr.try-again' : 'ocr.read')}
          </Button>
        )}
      </div>
    );
  const { text } = standing.said;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    tell.say(words.say('ocr.copied'));
  };
  if (correcting === item.item)
    return <CorrectText item={item.item} said={read.said} onClose={() => setCorrecting(null)} />;
  return (
    <>
      <div className={classes.bar}>
        {text !== '' && (
          <Button size="xs" variant="default" onClick={() => tell.watch(copy())}>
            {words.say('ocr.copy')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => setCorrecting(item.item)}>
          {words.say('ocr.correct')}
        </Button>
        <Button size="xs" variant="subtle" onClick={ask}>
          {words.say('ocr.read-again')}
        </Button>
      </div>
      {read.said.toReversed().map((said) => (
        <Said key={said.role} said={said} lit={lit} found={found} onLit={onLit} />
      ))}
    </>
  );
}

interface SaidProps extends Pick<SideProps, 'lit' | 'found' | 'onLit'> {
  said: OcrSaid;
}

/** One text of the picture, with whose it is and since when. */
function Said({ said: { said, at, by }, lit, found, onLit }: SaidProps) {
  const words = useWords();
  const time = useTime();
  const when = time.long(at);
  const title =
    said.what === 'reading'
      ? words.say('ocr.read-by', { time: when })
      : words.say('ocr.corrected-by', { name: by, time: when });
  const isUnsure =
    said.what === 'reading' &&
    said.lines.some((line) => line.words.some(({ confidence }) => confidence < 75));
  return (
    <article className={classes.said}>
      <h2 className={classes.title}>{title}</h2>
      {said.text === '' && <p className={classes.why}>{words.say('ocr.nothing')}</p>}
      {said.what === 'reading' ? (
        <>
          <ReadLines lines={said.lines} lit={lit} found={found} onLit={onLit} />
          {said.text !== '' && (
            <p className={classes.why}>
              {words.say('ocr.confidence', { confidence: said.confidence })}.{' '}
              {isUnsure && `${words.say('ocr.unsure')} `}
              {words.say('ocr.is-reading')}
            </p>
          )}
        </>
      ) : (
        <p className={classes.text}>{said.text}</p>
      )}
    </article>
  );
}
