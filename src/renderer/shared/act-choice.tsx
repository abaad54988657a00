import { SegmentedControl } from '@mantine/core';
import classes from './act-form.module.css';

interface ChoiceProps<T extends string> {
  name: string;
  value: T;
  data: { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** One of a few, all of them seen. */
export function Choice<T extends string>({ name, value, data, onChange }: ChoiceProps<T>) {
  return (
    <div role="group" aria-label={name}>
      <span className={classes.label} aria-hidden>
        {name}
      </span>
      <SegmentedControl
        value={value}
        data={data}
        onChange={(chosen) => {
          const found = data.find((each) => each.value === chosen);
          if (found !== undefined) onChange(found.value);
        }}
      />
    </div>
  );
}
