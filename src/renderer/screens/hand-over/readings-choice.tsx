import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { type WarnedItem, warningsFor } from '../../../contract/export-warning.ts';
import { type Readings, readingsChoices } from '../../../contract/readings.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './hand-over.module.css';
import { ItemLine, More, useExportWarnings } from './warnings.tsx';

const listed = 20;

interface Props {
  caseId: string;
  value: Readings;
  onChange: (readings: Readings) => void;
}

/**
 * Which texts that were read in pictures go along: how many there are, which of them nobody has looked at, and of which
 * the hash goes along whatever is chosen. While they are counted, and where that fails, the choice is there all the same.
 */
export function ReadingsChoice({ caseId, value, onChange }: Props) {
  const words = useWords();
  const time = useTime();
  const id = useId();
  const { data } = useExportWarnings(caseId);
  const going = data?.find((warning) => warning.code === 'readings-go');
  const told =
    warningsFor(value, data ?? []).find((warning) => warning.code === 'readings-told')?.items ?? [];
  if (data !== undefined && going === undefined && told.length === 0) return null;
  const unchecked = going?.items ?? [];
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {words.say('hand-over.readings')}
      </h2>
      {going !== undefined && (
        <p className={classes.hint}>
          {words.say('hand-over.readings-count', {
            count: time.number(going.count),
            unchecked: time.number(unchecked.length),
          })}
        </p>
      )}
      <Input.Wrapper
        description={words.say(`hand-over.readings-${value}-hint`)}
        descriptionProps={{ mt: 6 }}
        inputWrapperOrder={['input', 'description']}
      >
        <SegmentedControl
          aria-labelledby={id}
          fullWidth
          value={value}
          onChange={onChange}
          data={readingsChoices.map((each) => ({
            value: each,
            label: words.say(`hand-over.readings-${each}`),
          }))}
        />
      </Input.Wrapper>
      {value === 'all' && <Items of={unchecked} label={words.say('hand-over.readings-unchecked')} />}
      {told.length > 0 && (
        <>
          <p className={classes.hint} role="alert">
            {words.say('hand-over.readings-told')}
          </p>
          <Items of={told} label={words.say('hand-over.readings-told-of')} />
        </>
      )}
    </section>
  );
}

function Items({ of, label }: { of: readonly WarnedItem[]; label: string }) {
  if (of.length === 0) return null;
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {of.slice(0, listed).map((each) => (
          <ItemLine key={each.item} {...each} />
        ))}
      </ul>
      <More count={of.length - listed} />
    </>
  );
}
