import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import classes from './bring-in.module.css';
import { useCalls } from './calls.ts';
import { useCodeWords } from './error-text.tsx';
import { useWords } from './words.tsx';

/** An address is looked at when nothing more was typed for so long, in ms. */
const restMs = 400;

interface Props {
  /** Of the file. */
  name: string;
  value: string;
  onChange: (url: string) => void;
}

/** Where a saved page was saved from, as the person who brings it in says; may be left empty. */
export function SavedFrom({ name, value, onChange }: Props) {
  const words = useWords();
  const calls = useCalls();
  const sayCode = useCodeWords();
  const [rested] = useDebouncedValue(value.trim(), restMs);
  const { data } = useQuery({
    queryKey: ['address', rested],
    gcTime: 10_000,
    enabled: rested !== '',
    queryFn: async ({ signal }) => {
      const [fault = null] = await calls.capture.judgeAddresses({ addresses: [rested] }, { signal });
      return fault;
    },
  });
  const fault = value.trim() === '' ? null : data;
  return (
    <TextInput
      className={classes.savedFrom ?? ''}
      size="xs"
      aria-label={words.say('bring-in.saved-from-of', { name })}
      placeholder={words.say('bring-in.saved-from')}
      maxLength={10_000}
      spellCheck={false}
      value={value}
      error={fault === null || fault === undefined ? null : sayCode('error', fault.code, fault.params)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
