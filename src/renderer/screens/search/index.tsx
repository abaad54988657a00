import { Loader, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useCalls } from '../../shared/calls.ts';
import { CaseSelect } from '../../shared/case-select.tsx';
import { Empty } from '../../shared/empty.tsx';
import { ErrorText } from '../../shared/error-text.tsx';
import { Page } from '../../shared/page.tsx';
import { usePlace } from '../../shared/place.ts';
import { useWords } from '../../shared/words.tsx';
import { Hits } from './hits.tsx';
import classes from './search.module.css';

const most = 100;
/** The case in which one searched last. */
let lastCase: string | null = null;

/** One field over everything that was read: results come as one types, a late answer to an older question is dropped. */
export default function Search({ text: asked = '' }: { text?: string }) {
  const words = useWords();
  const calls = useCalls();
  const { replace } = usePlace();
  const [typed, setTyped] = useState(asked);
  const [caseId, setCase] = useState(lastCase);
  const [settled] = useDebouncedValue(typed.trim(), 140);
  const hits = useRef<HTMLUListElement>(null);
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', settled, caseId],
    queryFn: ({ signal }) => calls.search.query({ text: settled, case: caseId, limit: most }, { signal }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const found = settled === '' || data === undefined ? null : data;

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
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => replace({ screen: 'search', text: typed })}
            onKeyDown={onKeyDown}
            autoFocus
            spellCheck={false}
          />
          <CaseSelect
            className={classes.case}
            label={words.say('search.in-case')}
            none={words.say('search.everywhere')}
            value={caseId}
            onChange={(chosen) => {
              lastCase = chosen;
              setCase(chosen);
            }}
          />
        </div>
      }
    >
      <ErrorText error={error} />
      {settled === '' && <Empty icon={IconSearch}>{words.say('search.start')}</Empty>}
      <div className={classes.count} role="status">
        {found !== null &&
          found.length > 0 &&
          words.say(found.length === most ? 'search.at-least' : 'search.count', { count: found.length })}
        {found !== null && found.length === 0 && !isFetching && (
          <Empty icon={IconSearchOff}>{words.say('search.none', { text: settled })}</Empty>
        )}
      </div>
      {found !== null && found.length > 0 && <Hits ref={hits} hits={found} text={settled} />}
    </Page>
  );
}
