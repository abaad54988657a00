import { Button } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import type { Annotation, PlaceByHand } from '../../../contract/annotation.ts';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useOpenForm } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import { PlaceForm, placeDraftOf } from './place-form.tsx';
import position from './position.module.css';
import { PositionForms } from './position-forms.tsx';
import { RegionProposed } from './region-proposed.tsx';

/** Places that officers set by hand: each with who, when, why and how exact, beside what the file says. */
export function PlacesByHand({ item }: { item: ItemView }) {
  const words = useWords();
  const [form, setForm] = useOpenForm({ place: placeDraftOf(item.item) });
  const set = item.annotations.filter((note) => note.place !== null);
  return (
    <section className={classes.section} aria-label={words.say('by-hand.title')}>
      <h2 className={classes.heading}>{words.say('by-hand.title')}</h2>
      <p className={classes.hint}>{words.say('by-hand.help')}</p>
      {set.map(
        (note) =>
          note.place !== null && <Place key={note.annotation} {...{ item, note }} place={note.place} />,
      )}
      {form === 'place' ? (
        <PlaceForm item={item.item} onDone={() => setForm(null)} />
      ) : (
        <Button
          className={position.set ?? ''}
          variant="default"
          leftSection={<IconMapPin size={16} aria-hidden />}
          onClick={() => setForm('place')}
        >
          {words.say('by-hand.set')}
        </Button>
      )}
    </section>
  );
}

function Place({ item, note, place }: { item: ItemView; note: Annotation; place: PlaceByHand }) {
  const words = useWords();
  const time = useTime();
  const calls = useCalls();
  const tell = useTell();
  const { lat, lon, accuracy, region } = place;
  const takeBack = async (): Promise<void> => {
    const { annotation, entry: was, text } = note;
    try {
      await calls.items.annotate({ item: item.item, annotation, text: '', was });
      tell.say(words.say('notes.taken-back'), {
        word: words.say('notes.undo'),
        undoes: true,
        run: () => tell.watch(calls.items.annotate({ item: item.item, text, place })),
      });
    } catch (error) {
      tell.fail(error);
    }
  };
  return (
    <div className={position.place}>
      {lat !== undefined && lon !== undefined && (
        <PositionForms lat={Number(lat)} lon={Number(lon)} as={{ lat, lon }} />
      )}
      {region !== undefined && (
        <p>
          {region.name} <span className={position.code}>{region.code}</span>
        </p>
      )}
      <p>
        {accuracy === undefined
          ? words.say('by-hand.no-accuracy')
          : words.say('by-hand.accuracy-is', { metres: time.number(accuracy) })}
      </p>
      <p>{words.say('said.why', { reason: note.text })}</p>
      <p className={position.why}>
        {words.say('by-hand.said', { officer: note.officer, time: time.long(note.changedAt ?? note.madeAt) })}
      </p>
      {region === undefined && lat !== undefined && lon !== undefined && (
        <RegionProposed lat={Number(lat)} lon={Number(lon)} />
      )}
      <Button variant="subtle" size="compact-sm" onClick={() => void takeBack()}>
        {words.say('by-hand.take-back')}
      </Button>
    </div>
  );
}
