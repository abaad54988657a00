import { Select } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { wantedShots } from '../../contract/banner-kinds.ts';
import classes from './act-form.module.css';
import banner from './banner.module.css';
import type { BannerDraft } from './banner-draft.ts';
import { EvidenceField } from './evidence-field.tsx';
import { itemQueryOf } from './item.ts';
import { Thumbnail } from './thumbnail.tsx';
import { useWords } from './words.tsx';

interface Props {
  caseId: string;
  value: BannerDraft['pictures'];
  error: string | undefined;
  onChange: (pictures: BannerDraft['pictures']) => void;
}

const shots = [...wantedShots, 'other'] as const;

/** Which pictures show it, what of it each shows, and which are still missing from the set. */
export function BannerPictureFields({ caseId, value, error, onChange }: Props) {
  const words = useWords();
  const read = useQueries({ queries: value.map(({ item }) => itemQueryOf(item)) });
  const missing = wantedShots.filter((shot) => value.every(({ shows }) => shows !== shot));
  /** A further picture is taken for the first that is missing; a person says otherwise. */
  const choose = (items: string[]): void => {
    const free = [...missing];
    onChange(
      items.map(
        (item) => value.find((each) => each.item === item) ?? { item, shows: free.shift() ?? 'other' },
      ),
    );
  };
  return (
    <fieldset className={classes.part}>
      <EvidenceField
        caseId={caseId}
        label={words.say('banner.pictures')}
        hint={words.say('banner.pictures-hint')}
        value={value.map(({ item }) => item)}
        error={error}
        onChange={choose}
      />
      <ul className={banner.pictures} aria-label={words.say('banner.shows')}>
        {value.map(({ item, shows }, at) => {
          const found = read[at]?.data;
          return (
            <li key={item} className={banner.picture}>
              <Thumbnail
                item={item}
                kind={found?.kind ?? 'photo'}
                has={found?.files.some(({ role }) => role === 'thumbnail') ?? false}
                className={banner.small}
              />
              <span className={banner.title}>{found?.title}</span>
              <Select
                size="xs"
                aria-label={words.say('banner.shows-of', { title: found?.title ?? '' })}
                data={shots.map((shot) => ({ value: shot, label: words.say(`banner-shot.${shot}`) }))}
                value={shows}
                allowDeselect={false}
                comboboxProps={{ shadow: 'md' }}
                onChange={(chosen) => {
                  const shot = shots.find((each) => each === chosen);
                  if (shot !== undefined)
                    onChange(value.map((each) => (each.item === item ? { item, shows: shot } : each)));
                }}
              />
            </li>
          );
        })}
      </ul>
      <p className={classes.hint}>
        {missing.length === 0
          ? words.say('banner.set-whole')
          : words.say('banner.no-pictures-set', {
              what: missing.map((shot) => words.say(`banner-shot.${shot}`)).join(', '),
            })}
      </p>
    </fieldset>
  );
}
