import { Radio } from '@mantine/core';
import classes from './filter-chip.module.css';
import { FilterChip } from './filter-chip.tsx';

interface Props<Value extends string> {
  name: string;
  /** The word for no filter. */
  any: string;
  choices: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value | null) => void;
}

/** A filter by one of a few, of which each has a word. */
export function ChoiceChip<Value extends string>({ name, any, choices, value, onChange }: Props<Value>) {
  const chosen = choices.find((each) => each.value === value);
  return (
    <FilterChip name={name} value={chosen?.label ?? null} onClear={() => onChange(null)}>
      <Radio.Group
        label={name}
        value={value ?? ''}
        onChange={(next) => onChange(choices.find((each) => each.value === next)?.value ?? null)}
      >
        <div className={classes.choices}>
          <Radio value="" label={any} />
          {choices.map((each) => (
            <Radio
              key={each.value}
              value={each.value}
              label={<span className={classes.choice}>{each.label}</span>}
            />
          ))}
        </div>
      </Radio.Group>
    </FilterChip>
  );
}
