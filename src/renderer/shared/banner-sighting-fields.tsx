import { Button, TextInput } from '@mantine/core';
import { Choice } from './act-choice.tsx';
import classes from './act-form.module.css';
import { timeDraft } from './act-time.ts';
import { TimeFields } from './act-time-fields.tsx';
import type { SightingDraft } from './banner-draft.ts';
import { EvidenceField } from './evidence-field.tsx';
import { useWords } from './words.tsx';

interface Props {
  caseId: string;
  value: readonly SightingDraft[];
  onChange: (value: SightingDraft[]) => void;
}

const states = ['found', 'still', 'gone'] as const;

/** Each time that somebody looked: what became of it, when, and what shows it. */
export function SightingFields({ caseId, value, onChange }: Props) {
  const words = useWords();
  const change = (at: number, part: Partial<SightingDraft>): void =>
    onChange(value.map((each, place) => (place === at ? { ...each, ...part } : each)));
  const add = (): void =>
    onChange([
      ...value,
      {
        is: value.length === 0 ? 'found' : 'still',
        time: timeDraft({ at: null, zone: null, shown: null }),
        ...{ items: [], note: '' },
      },
    ]);
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{words.say('banner.sightings')}</legend>
      <p className={classes.hint}>{words.say('banner.sightings-hint')}</p>
      {value.map((each, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a sighting is what it says
          key={at}
          role="group"
          aria-label={words.say('banner.sighting-n', { n: at + 1 })}
          className={classes.part}
        >
          <Choice
            name={words.say('banner.sighting-is')}
            value={each.is}
            data={states.map((is) => ({ value: is, label: words.say(`banner-sighting.${is}`) }))}
            onChange={(is) => change(at, { is })}
          />
          <TimeFields
            name={words.say('banner.sighting-n', { n: at + 1 })}
            hint={words.say('banner.done-hint')}
            value={each.time}
            onChange={(time) => change(at, { time })}
          />
          <EvidenceField
            caseId={caseId}
            label={words.say('banner.sighting-items')}
            hint=""
            value={each.items}
            onChange={(items) => change(at, { items })}
          />
          <TextInput
            label={words.say('acts.note')}
            value={each.note}
            maxLength={500}
            onChange={(event) => change(at, { note: event.currentTarget.value })}
          />
          <div>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => onChange(value.filter((_, place) => place !== at))}
            >
              {words.say('banner.remove')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button variant="default" size="compact-md" onClick={add}>
          {words.say('banner.add-sighting')}
        </Button>
      </div>
    </fieldset>
  );
}
