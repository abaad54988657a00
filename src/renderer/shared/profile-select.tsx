import { Select } from '@mantine/core';
import { useProfiles } from './profiles.ts';
import { useWords } from './words.tsx';

const without = 'none';

interface Props {
  /** Null for none. */
  value: string | null;
  onChange: (value: string | null) => void;
  className?: string | undefined;
}

/** Chooses the profile to capture with, or none; nothing where there are none to choose. */
export function ProfileSelect({ value, onChange, className }: Props) {
  const profiles = useProfiles();
  const words = useWords();
  if (profiles.length === 0) return null;
  return (
    <Select
      label={words.say('profiles.choose')}
      className={className ?? ''}
      data={[
        { value: without, label: words.say('profiles.none') },
        ...profiles.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={profiles.some(({ id }) => id === value) ? value : without}
      onChange={(chosen) => onChange(chosen === null || chosen === without ? null : chosen)}
      allowDeselect={false}
      comboboxProps={{ shadow: 'md' }}
    />
  );
}
