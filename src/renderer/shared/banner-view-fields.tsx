import { Select, TextInput } from '@mantine/core';
import { norths } from '../../contract/banner-kinds.ts';
import classes from './act-form.module.css';
import type { BannerDraft } from './banner-draft.ts';
import { useWords } from './words.tsx';

interface Props {
  value: BannerDraft['view'];
  /** What is typed is no direction. */
  wrong: boolean;
  onChange: (value: BannerDraft['view']) => void;
}

/** In which direction the picture looks, and from which north that is counted; what is typed is the officer's. */
export function BannerViewFields({ value, wrong, onChange }: Props) {
  const words = useWords();
  const byHand = { from: 'hand' as const, item: null };
  return (
    <div className={classes.line}>
      <TextInput
        label={words.say('banner.direction')}
        inputMode="decimal"
        error={wrong && words.say('banner.direction-wanting')}
        value={value.degrees}
        maxLength={8}
        onChange={(event) => onChange({ ...value, ...byHand, degrees: event.currentTarget.value })}
      />
      <Select
        className={classes.wide}
        label={words.say('banner.north')}
        data={norths.map((north) => ({ value: north, label: words.say(`banner-north.${north}`) }))}
        value={value.north}
        allowDeselect={false}
        comboboxProps={{ shadow: 'md' }}
        onChange={(chosen) => {
          const north = norths.find((each) => each === chosen);
          if (north !== undefined) onChange({ ...value, ...(value.from === 'picture' ? byHand : {}), north });
        }}
      />
    </div>
  );
}
