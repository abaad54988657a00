import { Loader, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { CaseRow } from '../../../contract/calls/index.ts';
import { casesNamed } from '../../../contract/case-words.ts';
import { mostSearchCharacters } from '../../../contract/search-limits.ts';
import { useCalls } from '../../shared/calls.ts';
import { CaseSelect } from '../../shared/case-select.tsx';
import { useCases } from '../../shared/cases.ts';
import { Empty } from '../../shared/empty.tsx';
import { Page } from '../../shared/page.tsx';
import { usePlace } from '../../shared/place.ts';
import { ReadError } from '../../shared/read.tsx';
import { activeFilters, noFilters, type SearchFilters, toSearchInput } from '../../shared/search-filters.ts';
import { useWords } from '../../shared/words.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Hits } from './hits.tsx';
import { Nothing } from './nothing.tsx';
import classes from './search.module.css';

const most = 100;
const noCases: readonly CaseRow[] = [];

interface Props {
  text?: string;
  /** As they were when one went on from here. */
  filters?: SearchFilters;
}

/** One field over everything that was read: results come as one types, a late answer to an older question is dropped. */
export default function Search({ text: asked = '', filters: left = noFilters }: Props) {
  const words = useWords();
  const calls = useCalls();
  const { replace } = usePlace();
  const [typed, setTyped] = useState(asked);
  const [filters, setShownFilters] = useState(left);
  const [settled] = useDebouncedValue(typed.trim(), 140);
  const [narrowed] = useDebouncedValue(filters, 140);
  const isAsked = settled !== '' || narrowed.box !== null;
  const hits = useRef<HTMLUListElement>(null);
  const read = useQuery({
    queryKey: ['search', settled, narrowed],
    queryFn: ({ signal }) =>
      calls.search.query({ text: settled, ...toSearchInput(narrowed), limit: most }, { signal }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const { data, isFetching } = read;
  const found = !isAsked || data === undefined ? null : data;
  const cases = useCases();
  // A case is of no kind, account, place or moment: where a filter is set, items alone are meant.
  const isNarrowed = activeFilters(narrowed).length > 0;
  const called = useMemo(
    () => (isNarrowed ? noCases : casesNamed(cases, settled)),
    [cases, settled, isNarrowed],
  );
  // The list is built in slices, so that who goes on typing is not kept waiting for it.
  const answer = useMemo(() => ({ found, called, text: settled }), [found, called, settled]);
  const shown = useDeferredValue(answer);

  const keep = (next: SearchFilters): void => replace({ screen: 'search', text: typed, filters: next });
  const setFilters = (next: SearchFilters): void => {
    setShownFilters(next);
    keep(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    hits.current?.querySelector('button')?.focus();
  };

  return (
    <Page
      title={words.say('search.title')}
      toolbar={
        <div className={classes.fields}>
          <TextInput
            className={classes.field ?? ''}
            label={words.say('search.field')}
            placeholder={words.say('search.placeholder')}
            leftSection={<IconSearch size={18} aria-hidden />}
            rightSection={isFetching ? <Loader size={16} aria-label={words.say('search.searching')} /> : null}
            maxLength={mostSearchCharacters}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => keep(filters)}
            onKeyDown={onKeyDown}
            autoFocus
            spellCheck={false}
          />
          <CaseSelect
            className={classes.case}
            label={words.say('search.in-case')}
            none={words.say('search.everywhere')}
            value={filters.case}
            onChange={(chosen) => setFilters({ ...filters, case: chosen })}
          />
          <FilterBar filters={filters} setFilters={setFilters} />
        </div>
      }
    >
      <ReadError of={[read]} />
      {!isAsked && (
        <div className={classes.place}>
          <Empty icon={IconSearch}>{words.say('search.start')}</Empty>
        </div>
      )}
      <div className={classes.count} role="status">
        {typed.length >= mostSearchCharacters && (
          <p>{words.say('search.too-long', { most: mostSearchCharacters })}</p>
        )}
        {found !== null && called.length > 0 && <p>{words.say('search.cases', { count: called.length })}</p>}
        {found !== null &&
          found.length > 0 &&
          words.say(found.length === most ? 'search.at-least' : 'search.count', { count: found.length })}
        {found !== null && found.length === 0 && called.length === 0 && !isFetching && (
          <Nothing text={settled} filters={narrowed} setFilters={setFilters} />
        )}
      </div>
      {shown.found !== null && shown.found.length + shown.called.length > 0 && (
        <Hits ref={hits} called={shown.called} hits={shown.found} text={shown.text} />
      )}
    </Page>
  );
}
