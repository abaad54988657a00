import { Radio } from '@mantine/core';
import classes from './filter-chip.module.css';
import { FilterChip } from './filter-chip.tsx';
import { anywhere, indonesia, type Where } from './where.ts';
import { WhereFields } from './where-fields.tsx';
import { useWhereWords } from './where-words.ts';
import { useWords } from './words.tsx';

interface Props {
  where: Where;
  onChange: (where: Where) => void;
}

/** A filter by the position that stands in a file: one at all, or one within an area. */
export function WhereChip({ where, onChange }: Props) {
  const words = useWords();
  const say = useWhereWords();
  const { placed, box } = where;
  const choose = (value: string): void => {
    if (value === 'area') onChange({ placed: false, box: box ?? indonesia });
    else onChange(value === 'placed' ? { placed: true, box: null } : anywhere);
  };
  return (
    <FilterChip name={words.say('where.name')} value={say(where)} onClear={() => onChange(anywhere)}>
      <div className={classes.where}>
        <Radio.Group
          label={words.say('where.which')}
          value={box !== null ? 'area' : placed ? 'placed' : 'any'}
          onChange={choose}
        >
          <div className={classes.choices}>
            <Radio value="any" label={words.say('where.any')} />
            <Radio value="placed" label={words.say('where.placed')} />
            <Radio value="area" label={words.say('where.area')} />
          </div>
        </Radio.Group>
        {box !== null && (
          <WhereFields box={box} onChange={(next) => onChange({ placed: false, box: next })} />
        )}
        <p className={classes.help}>{words.say('where.help')}</p>
      </div>
    </FilterChip>
  );
}
