import { ActionIcon, SegmentedControl, Select, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconLayoutGrid, IconList, IconX } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { ChoiceChip } from '../../shared/choice-chip.tsx';
import { DaysChip } from '../../shared/days-chip.tsx';
import { groupings, type ItemQuery, kinds, states, type View } from '../../shared/item-query.ts';
import { WhereChip } from '../../shared/where-chip.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './items.module.css';

interface Props {
  query: ItemQuery;
  setQuery: (query: ItemQuery) => void;
  view: View;
  setView: (view: View) => void;
}

const any = 'any';
/** The orders that are offered beside the pictures, which have no columns to click on. */
const orders = [
  { value: 'capturedAt-down', sort: 'capturedAt', descending: true, words: 'items.newest' },
  { value: 'capturedAt-up', sort: 'capturedAt', descending: false, words: 'items.oldest' },
  { value: 'title-up', sort: 'title', descending: false, words: 'items.by-title' },
  { value: 'kind-up', sort: 'kind', descending: false, words: 'items.by-kind' },
  { value: 'state-up', sort: 'state', descending: false, words: 'items.by-state' },
] as const;

/** Which items, then in which order and how they are shown. */
export const Filters = memo(function Filters({ query, setQuery, view, setView }: Props) {
  const words = useWords();
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={words.say('items.view')}
        value={view}
        onChange={(value) => setView(value === 'grid' ? 'grid' : 'table')}
        data={[
          { value: 'grid', label: <ViewLabel Icon={IconLayoutGrid} text={words.say('items.grid')} /> },
          { value: 'table', label: <ViewLabel Icon={IconList} text={words.say('items.table')} /> },
        ]}
      />
      <WordsFilter query={query} setQuery={setQuery} />
      <ChoiceChip
        name={words.say('items.filter-kind')}
        any={words.say('items.any-kind')}
        choices={kinds.map((kind) => ({ value: kind, label: words.sayCode('kind', kind) }))}
        value={query.kind}
        onChange={(kind) => setQuery({ ...query, kind })}
      />
      <ChoiceChip
        name={words.say('items.filter-state')}
        any={words.say('items.any-state')}
        choices={states.map((state) => ({ value: state, label: words.say(`mark.${state}`) }))}
        value={query.state}
        onChange={(state) => setQuery({ ...query, state })}
      />
      <DaysChip
        name={words.say('items.column-captured-at')}
        days={{ from: query.from, to: query.to }}
        onChange={(days) => setQuery({ ...query, ...days })}
      />
      <WhereChip
        where={{ placed: query.placed, box: query.box }}
        onChange={(where) => setQuery({ ...query, ...where })}
      />
      <Select
        className={classes.choice ?? ''}
        aria-label={words.say('items.group')}
        data={[
          { value: any, label: words.say('items.group-none') },
          ...groupings.map((by) => ({ value: by, label: words.say(`items.group-${by}`) })),
        ]}
        value={query.group ?? any}
        allowDeselect={false}
        onChange={(value) => setQuery({ ...query, group: groupings.find((by) => by === value) ?? null })}
      />
      {view === 'grid' && (
        <Select
          className={classes.choice ?? ''}
          aria-label={words.say('items.sort')}
          data={orders.map((order) => ({ value: order.value, label: words.say(order.words) }))}
          placeholder={words.say('items.sort')}
          value={orders.find(({ value }) => value === orderOf(query))?.value ?? null}
          allowDeselect={false}
          onChange={(value) => {
            const order = orders.find((each) => each.value === value);
            if (order !== undefined) setQuery({ ...query, sort: order.sort, descending: order.descending });
          }}
        />
      )}
    </div>
  );
});

function orderOf({ sort, descending }: ItemQuery): string {
  return `${sort}-${descending ? 'down' : 'up'}`;
}

function ViewLabel({ Icon, text }: { Icon: typeof IconList; text: string }) {
  return (
    <span className={classes.view} title={text}>
      <Icon size={18} aria-hidden />
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}

function WordsFilter({ query, setQuery }: Pick<Props, 'query' | 'setQuery'>) {
  const words = useWords();
  const [typed, setTyped] = useState(query.filter);
  const ask = useDebouncedCallback((filter: string) => setQuery({ ...query, filter }), 180);
  const change = (filter: string): void => {
    setTyped(filter);
    ask(filter.trim());
  };
  return (
    <TextInput
      className={classes.words ?? ''}
      aria-label={words.say('items.filter-words')}
      placeholder={words.say('items.filter-words')}
      maxLength={500}
      leftSection={<IconFilter size={16} aria-hidden />}
      rightSection={
        typed !== '' && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.say('items.clear-filter')}
            onClick={() => change('')}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )
      }
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
