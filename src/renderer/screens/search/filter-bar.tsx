import { Autocomplete, Button, Radio, TextInput } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { DaysChip } from '../../shared/days-chip.tsx';
import chips from '../../shared/filter-chip.module.css';
import { FilterChip } from '../../shared/filter-chip.tsx';
import { kinds } from '../../shared/item-query.ts';
import {
  activeFilters,
  type FilterName,
  noFilters,
  type SearchFilters,
  without,
} from '../../shared/search-filters.ts';
import { useWords } from '../../shared/words.tsx';
import { useFilterValue } from './filter-words.ts';
import classes from './filters.module.css';

/** As they call themselves, in every language. */
const platformNames = ['Facebook', 'Instagram', 'Threads', 'TikTok', 'X', 'YouTube', 'Telegram', 'WhatsApp'];

interface Props {
  filters: SearchFilters;
  setFilters: (filters: SearchFilters) => void;
}

/** The filters as a row above the hits; the case stands beside the field. */
export function FilterBar({ filters, setFilters }: Props) {
  const words = useWords();
  const valueOf = useFilterValue();
  const { kind, platform, account, placed, from, to } = filters;
  const chip = (name: FilterName) => ({
    name: words.say(`search.filter-${name}`),
    value: valueOf(name, filters),
    onClear: () => setFilters(without(filters, name)),
  });
  return (
    <div className={classes.bar} role="group" aria-label={words.say('search.filters')}>
      <FilterChip {...chip('kind')}>
        <Radio.Group
          label={words.say('search.filter-kind')}
          value={kind ?? ''}
          onChange={(value) => setFilters({ ...filters, kind: kinds.find((each) => each === value) ?? null })}
        >
          <div className={classes.choices}>
            <Radio value="" label={words.say('items.any-kind')} />
            {kinds.map((each) => (
              <Radio
                key={each}
                value={each}
                label={<span className={classes.choice}>{words.sayCode('kind', each)}</span>}
              />
            ))}
          </div>
        </Radio.Group>
      </FilterChip>
      <FilterChip {...chip('platform')}>
        <Autocomplete
          label={words.say('search.filter-platform')}
          description={words.say('search.platform-hint')}
          data={platformNames}
          value={platform}
          maxLength={300}
          spellCheck={false}
          comboboxProps={{ withinPortal: false }}
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
      <div className={chips.chip} data-set={placed}>
        <Button
          className={chips.label ?? ''}
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<IconMapPin size={14} aria-hidden />}
          aria-pressed={placed}
          onClick={() => setFilters({ ...filters, placed: !placed })}
        >
          {words.say('search.filter-placed')}
        </Button>
      </div>
      {activeFilters(filters).length > 1 && (
        <Button variant="subtle" size="xs" onClick={() => setFilters(noFilters)}>
          {words.say('search.remove-filters')}
        </Button>
      )}
    </div>
  );
}
