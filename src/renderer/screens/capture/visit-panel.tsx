import { Button, Input, Kbd, TextInput } from '@mantine/core';
import { IconBrowser, IconCamera, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { visitJob } from '../../../contract/bridge.ts';
import type { VisitState } from '../../../contract/calls/index.ts';
import { useForm } from '../../shared/use-form.ts';
import { useVisit, useVisitActions } from '../../shared/visit.ts';
import { useWords } from '../../shared/words.tsx';
import { FilmLine } from './film-line.tsx';
import { LivePicture } from './live-picture.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import classes from './visit.module.css';

/** The browser in which the person works by hand: where it is, the button that keeps what it shows, and what was kept. */
export function VisitPanel() {
  const words = useWords();
  const visit = useVisit();
  const act = useVisitActions();
  if (visit === null) return null;
  const { snapshots, over } = visit;
  return (
    <section className={classes.visit} aria-labelledby="visit-title" data-over={over ?? undefined}>
      <header className={classes.head}>
        <IconBrowser size={20} aria-hidden />
        <h2 id="visit-title" className={classes.title}>
          {words.say('visit.title')}
        </h2>
        <span className={classes.into}>
          {visit.caseNumber ?? words.say('item.inbox')}
          {visit.profile !== null && ` · ${words.say('profiles.with', { profile: visit.profile })}`}
        </span>
        {over === null ? (
          <Button size="xs" variant="default" onClick={act.end}>
            {words.say('visit.end')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={act.dismiss}
          >
            {words.say('visit.dismiss')}
          </Button>
        )}
      </header>
      {over === null ? (
        <Going visit={visit} />
      ) : (
        <p className={classes.over} role="status">
          {words.say(over === 'died' ? 'visit.over-died' : 'visit.over', { count: keptOf(visit) })}
        </p>
      )}
      {visit.film !== null && <FilmLine film={visit.film} />}
      {snapshots.length > 0 && <SnapshotList snapshots={snapshots} />}
    </section>
  );
}

function keptOf({ snapshots }: VisitState): number {
  return snapshots.filter(({ item }) => item !== null).length;
}

function Going({ visit }: { visit: VisitState }) {
  const words = useWords();
  const act = useVisitActions();
  const [note, setNote] = useState('');
  const isPage = visit.url !== null && /^https?:/i.test(visit.url);
  const take = async (): Promise<void> => {
    // Empty at once for the next; what was refused comes back, unless something else was typed meanwhile.
    setNote('');
    if (!(await act.snapshot(note))) setNote((now) => (now === '' ? note : now));
  };
  const form = useForm(isPage, () => void take());
  return (
    <div className={classes.going}>
      <div className={classes.front}>
        <p className={classes.url}>{isPage ? visit.url : words.say('visit.no-page')}</p>
        <form className={classes.take} onSubmit={form.onSubmit}>
          <TextInput
            className={classes.note ?? ''}
            label={words.say('visit.note')}
            placeholder={words.say('visit.note-hint')}
            maxLength={5000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" leftSection={<IconCamera size={18} aria-hidden />}>
            {words.say('visit.take')}
          </Button>
        </form>
        {form.tried && !isPage && <Input.Error role="alert">{words.say('visit.page-wanting')}</Input.Error>}
        <p className={classes.hint}>
          {words.say('visit.key-before')} <Kbd>Alt</Kbd> <Kbd>Shift</Kbd> <Kbd>J</Kbd>{' '}
          {words.say('visit.key-after')}
        </p>
        <p className={classes.hint}>{words.say('visit.mind')}</p>
      </div>
      {isPage && <LivePicture job={visitJob} url={visit.url ?? ''} />}
    </div>
  );
}
