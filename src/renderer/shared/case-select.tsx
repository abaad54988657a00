import { Select } from '@mantine/core';
import { useCases } from './cases.ts';
import { useWords } from './words.tsx';

const without = 'none';

interface Props {
  label: string;
  /** What it is called when no case is chosen. */
  none: string;
  /** Null for none. */
  value: string | null;
  onChange: (value: string | null) => void;
  className?: string | undefined;
}

/** Chooses one of the cases, or none of them. */
export function CaseSelect({ label, none, value, onChange, className }: Props) {
  const cases = useCases();
  const words = useWords();
  return (
    <Select
      label={label}
      className={className ?? ''}
      data={[
        { value: without, label: none },
        ...cases.map((each) => ({ value: each.case, label: `${each.number} · ${each.title}` })),
      ]}
      value={value ?? without}
      onChange={(chosen) => onChange(chosen === null || chosen === without ? null : chosen)}
      allowDeselect={false}
      searchable={cases.length > 8}
      nothingFoundMessage={words.say('palette.nothing')}
      comboboxProps={{ shadow: 'md' }}
    />
  );
}
