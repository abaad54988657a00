import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemRow } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import { itemQueryOf } from './item.ts';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

interface Props {
  caseId: string;
  label: string;
  hint: string;
  /** Ids of the items that are chosen, in their order. */
  value: readonly string[];
  onChange: (items: string[]) => void;
  /** What is wrong with what is chosen. */
  error?: string | undefined;
}

const most = 20;
const restMs = 140;

/** Chooses what shows something among the items of a case, by words of their titles and sources. */
export function EvidenceField({ caseId, label, hint, value, onChange, error }: Props) {
  const words = useWords();
  const time = useTime();
  const [typed, setTyped] = useState('');
  const [filter] = useDebouncedValue(typed.trim(), restMs);
  const { data: found } = useQuery({
    queryKey: ['items', 'evidence', caseId, filter],
    queryFn: ({ signal }) => calls.items.page({ scope: caseId, filter, limit: most }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const chosen = useQueries({ queries: value.map(itemQueryOf) });
  const name = ({ exhibit, title, source, capturedAt }: Named): string =>
    [...(exhibit === null ? [] : [exhibit]), title || source, time.short(capturedAt)].join(' · ');
  const options = new Map((found?.rows ?? []).map((row) => [row.item, name(row)]));
  for (const [at, item] of value.entries()) {
    const known = chosen[at]?.data;
    if (!options.has(item)) options.set(item, known === undefined ? '…' : name({ ...known, source: '' }));
  }
  return (
    <MultiSelect
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...(value.length === 0 ? { placeholder: words.say('people.evidence-find') } : {})}
      data={[...options].map(([item, said]) => ({ value: item, label: said }))}
      value={[...value]}
      onChange={onChange}
      error={error}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The core has looked for the words already, also where they stand in no label.
      filter={({ options: all }) => all}
      hidePickedOptions
      nothingFoundMessage={words.say('palette.nothing')}
      comboboxProps={{ shadow: 'md' }}
    />
  );
}

type Named = Pick<ItemRow, 'exhibit' | 'title' | 'source' | 'capturedAt'>;
