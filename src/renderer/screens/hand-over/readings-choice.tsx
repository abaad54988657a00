import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
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

/** Which texts that were read in pictures go along: how many there are, and which of them nobody has looked at. */
export function ReadingsChoice({ caseId, value, onChange }: Props) {
  const words = useWords();
  const time = useTime();
  const id = useId();
  const going = useExportWarnings(caseId).data?.find(({ code }) => code === 'readings-go');
  if (going?.code !== 'readings-go') return null;
  const { count, items } = going;
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {words.say('hand-over.readings')}
      </h2>
      <p className={classes.hint}>
        {words.say('hand-over.readings-count', {
          count: time.number(count),
          unchecked: time.number(items.length),
        })}
      </p>
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
      {value === 'all' && items.length > 0 && (
        <>
          <ul className={classes.list} aria-label={words.say('hand-over.readings-unchecked')}>
            {items.slice(0, listed).map((each) => (
              <ItemLine key={each.item} {...each} />
            ))}
          </ul>
          <More count={items.length - listed} />
        </>
      )}
    </section>
  );
}
