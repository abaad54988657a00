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
  const chosen = profiles.find(({ id }) => id === value);
  return (
    <Select
      label={words.say('profiles.choose')}
      className={className ?? ''}
      data={[
        { value: without, label: words.say('profiles.none') },
        ...profiles.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={chosen?.id ?? without}
      description={chosen?.url === null ? words.say('profiles.no-address') : undefined}
      inputWrapperOrder={['label', 'input', 'description']}
      onChange={(id) => onChange(id === null || id === without ? null : id)}
      allowDeselect={false}
      comboboxProps={{ shadow: 'md' }}
    />
  );
}
