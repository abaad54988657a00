import { Select } from '@mantine/core';
import { zoneNames } from '../../contract/zones.ts';
import { useWords } from './words.tsx';

const notKnown = 'not-known';
const named = Object.entries(zoneNames).map(([value, label]) => ({ value, label }));

interface Props {
  /** An offset, `+07:00`; empty where it is not known. */
  value: string;
  onChange: (zone: string) => void;
  /** Whether it may be left unknown. */
  mayBeUnknown?: boolean;
  /** Whether its name is heard alone, where what stands beside it has none either. */
  isLabelHidden?: boolean;
  className?: string | undefined;
}

/** The zone of a time: those that have a name, and the one that it has. */
export function ZoneSelect({
  value,
  onChange,
  mayBeUnknown = false,
  isLabelHidden = false,
  className = '',
}: Props) {
  const words = useWords();
  const isOther = value !== '' && zoneNames[value] === undefined;
  return (
    <Select
      className={className}
      {...{ [isLabelHidden ? 'aria-label' : 'label']: words.say('acts.field-zone') }}
      data={[
        ...(mayBeUnknown ? [{ value: notKnown, label: words.say('acts.not-known') }] : []),
        ...named,
        ...(isOther ? [{ value, label: value }] : []),
      ]}
      value={value === '' ? notKnown : value}
      allowDeselect={false}
      comboboxProps={{ shadow: 'md' }}
      onChange={(chosen) => onChange(chosen === notKnown ? '' : (chosen ?? ''))}
    />
  );
}
