import { Button, Switch, Textarea, TextInput } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { usePlace } from '../../shared/place.ts';
import { WorkProgress } from '../../shared/progress.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import { useWork } from '../../shared/working.ts';
import classes from './chat.module.css';

interface Props {
  item: ItemView;
  from: number;
  to: number;
  onClose: () => void;
}

/** What the chosen messages are to be called, whether they are an exhibit and go out alone, and their making. */
export function QuotePanel({ item, from, to, onClose }: Props) {
  const words = useWords();
  const calls = useCalls();
  const tell = useTell();
  const { place, go } = usePlace();
  const work = useWork<{ item: string; exhibit: string | null }>();
  const [title, setTitle] = useState<string | null>(null);
  const [label, setLabel] = useState('');
  const [shows, setShows] = useState('');
  const [asExhibit, setAsExhibit] = useState(true);
  const [alone, setAlone] = useState(false);
  const [tried, setTried] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const heading = useId();
  const called = title ?? words.say('quote.title', { from, to });
  const running = work.state.is === 'running';

  const make = async (): Promise<void> => {
    setTried(true);
    if (called.trim() === '') {
      name.current?.focus();
      return;
    }
    const made = await work.run((signal) =>
      calls.items.quote(
        {
          ...{ item: item.item, from, to, title: called, exhibit: asExhibit },
          ...(asExhibit && label.trim() !== '' ? { label } : {}),
          ...{ shows: asExhibit ? shows : '', alone: asExhibit && alone, language: words.language },
        },
        { signal },
      ),
    );
    if (made === null) return;
    onClose();
    tell.say(
      made.exhibit === null
        ? words.say('quote.made')
        : words.say('quote.made-exhibit', { label: made.exhibit }),
    );
    go({ screen: 'item', item: made.item, tab: 'chat', from: place });
  };

  return (
    <section className={classes.panel} aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading}>
        {words.say('quote.panel')}
      </h2>
      <p className={classes.words}>{words.say('quote.chosen', { from, to, count: to - from + 1 })}</p>
      <p className={classes.caution}>{words.say('quote.help')}</p>
      <TextInput
        ref={name}
        label={words.say('quote.name')}
        value={called}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={tried && called.trim() === '' ? words.say('quote.name-missing') : undefined}
        maxLength={500}
        data-autofocus
        autoFocus
      />
      <Switch
        checked={asExhibit}
        onChange={(event) => setAsExhibit(event.currentTarget.checked)}
        label={words.say('quote.as-exhibit')}
      />
      {asExhibit && (
        <>
          <Switch
            checked={alone}
            onChange={(event) => setAlone(event.currentTarget.checked)}
            label={words.say('quote.alone')}
            description={words.say(alone ? 'quote.alone-hint' : 'quote.whole-hint')}
          />
          <TextInput
            label={words.say('quote.label')}
            placeholder={words.say('quote.label-next')}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
            maxLength={32}
          />
          <Textarea
            label={words.say('quote.shows')}
            value={shows}
            onChange={(event) => setShows(event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={5000}
          />
        </>
      )}
      <div className={classes.end}>
        {work.state.is === 'failed' && <ErrorText error={work.state.error} />}
        {work.state.is === 'cancelled' && <p className={classes.caution}>{words.say('quote.stopped')}</p>}
        {work.state.is === 'running' && (
          <WorkProgress progress={work.state.progress} onCancel={work.cancel} />
        )}
        <div className={classes.buttons}>
          <Button disabled={running} onClick={() => void make()}>
            {words.say('quote.make')}
          </Button>
          <Button variant="default" disabled={running} onClick={onClose}>
            {words.say('quote.close')}
          </Button>
        </div>
      </div>
    </section>
  );
}
