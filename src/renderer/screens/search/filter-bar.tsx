import { Autocomplete, Button, TextInput } from '@mantine/core';
import { ChoiceChip } from '../../shared/choice-chip.tsx';
import { DaysChip } from '../../shared/days-chip.tsx';
import { FilterChip } from '../../shared/filter-chip.tsx';
import { kinds } from '../../shared/item-query.ts';
import { platformNames } from '../../shared/platform-names.ts';
import {
  activeFilters,
  type FilterName,
  noFilters,
  type SearchFilters,
  without,
} from '../../shared/search-filters.ts';
import { WhereChip } from '../../shared/where-chip.tsx';
import { useWords } from '../../shared/words.tsx';
import { useFilterValue } from './filter-words.ts';
import classes from './filters.module.css';

interface Props {
  filters: SearchFilters;
  setFilters: (filters: SearchFilters) => void;
}

/** The filters as a row above the hits; the case stands beside the field. */
export function FilterBar({ filters, setFilters }: Props) {
  const words = useWords();
  const valueOf = useFilterValue();
  const { kind, platform, account, placed, box, from, to } = filters;
  const chip = (name: FilterName) => ({
    name: words.say(`search.filter-${name}`),
    value: valueOf(name, filters),
    onClear: () => setFilters(without(filters, name)),
  });
  return (
    <div className={classes.bar} role="group" aria-label={words.say('search.filters')}>
      <ChoiceChip
        name={words.say('search.filter-kind')}
        any={words.say('items.any-kind')}
        choices={kinds.map((each) => ({ value: each, label: words.sayCode('kind', each) }))}
        value={kind}
        onChange={(next) => setFilters({ ...filters, kind: next })}
      />
      <FilterChip {...chip('platform')}>
        <Autocomplete
          label={words.say('search.filter-platform')}
          description={words.say('search.platform-hint')}
          data={Object.values(platformNames)}
          value={platform}
          maxLength={300}
          spellCheck={false}
          comboboxProps={{ withinPortal: false }}
          maxDropdownHeight={340}
          onChange={(value) => setFilters({ ...filters, platform: value })}
        />
      </FilterChip>
      <FilterChip {...chip('account')}>
        <TextInput
          label={words.say('search.filter-account')}
          description={words.say('search.account-hint')}
          value={account}
          maxLength={300}
          spellCheck={false}
          onChange={(event) => setFilters({ ...filters, account: event.currentTarget.value })}
        />
      </FilterChip>
      <DaysChip
        name={words.say('search.filter-time')}
        days={{ from, to }}
        onChange={(days) => setFilters({ ...filters, ...days })}
      />
      <WhereChip where={{ placed, box }} onChange={(where) => setFilters({ ...filters, ...where })} />
      {activeFilters(filters).length > 1 && (
        <Button variant="subtle" size="xs" onClick={() => setFilters(noFilters)}>
          {words.say('search.remove-filters')}
        </Button>
      )}
    </div>
  );
}
