import { TextInput } from '@mantine/core';
import { Choice } from './act-choice.tsx';
import classes from './act-form.module.css';
import { type PlaceDraft, positionOf } from './banner-draft.ts';
import { useBannerWords } from './banner-words.ts';
import { useWords } from './words.tsx';

interface Props {
  value: PlaceDraft;
  onChange: (value: PlaceDraft) => void;
  faults: { position: boolean; accuracy: boolean };
}

/** Where something is, in words and as a position; what is typed is marked as set by hand. */
export function PlaceField({ value, onChange, faults }: Props) {
  const words = useWords();
  const { sayPosition } = useBannerWords();
  const at = positionOf(value);
  return (
    <>
      <TextInput
        label={words.say('banner.place-words')}
        description={words.say('banner.place-hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={value.words}
        maxLength={500}
        onChange={(event) => onChange({ ...value, words: event.currentTarget.value })}
      />
      <div className={classes.line}>
        <TextInput
          className={classes.wide}
          label={words.say('banner.position')}
          description={at === null ? words.say('banner.position-hint') : sayPosition(at.lat, at.lon)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={faults.position && words.say('banner.position-wanting')}
          value={value.position}
          maxLength={100}
          onChange={(event) =>
            onChange({ ...value, position: event.currentTarget.value, from: 'hand', item: null })
          }
        />
        <TextInput
          label={words.say('banner.accuracy')}
          inputMode="decimal"
          error={faults.accuracy && words.say('banner.number-wanting')}
          value={value.accuracy}
          maxLength={9}
          onChange={(event) => onChange({ ...value, accuracy: event.currentTarget.value, ...byHand(value) })}
        />
      </div>
      {at !== null &&
        (value.from === 'picture' ? (
          <p className={classes.hint}>
            {words.say('banner.position-from')}: {words.say('banner-source.picture')}
          </p>
        ) : (
          <Choice
            name={words.say('banner.position-from')}
            value={value.from}
            data={(['hand', 'device'] as const).map((from) => ({
              value: from,
              label: words.say(`banner-source.${from}`),
            }))}
            onChange={(from) => onChange({ ...value, from })}
          />
        ))}
    </>
  );
}

/** What is typed beside a picture's position is the officer's, and then so is the whole. */
function byHand({ from }: PlaceDraft): Partial<PlaceDraft> {
  return from === 'picture' ? { from: 'hand', item: null } : {};
}
