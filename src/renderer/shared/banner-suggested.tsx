import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import classes from './act-form.module.css';
import { useActWords } from './act-words.ts';
import banner from './banner.module.css';
import { type BannerDraft, positionText } from './banner-draft.ts';
import { useBannerWords } from './banner-words.ts';
import { bannerSuggestionQuery } from './banners.ts';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

/** Metres apart from which two positions of one banner are worth a word. */
const farApart = 100;

interface Props {
  draft: BannerDraft;
  change: (part: Partial<BannerDraft>) => void;
}

/** What the files of the chosen pictures give, each taken over by a press; nothing of it fills a field unasked. */
export function BannerSuggested({ draft, change }: Props) {
  const words = useWords();
  const time = useTime();
  const { sayTime } = useActWords();
  const { sayPosition } = useBannerWords();
  const { data } = useQuery(bannerSuggestionQuery(draft.pictures.map(({ item }) => item)));
  if (data === undefined || (data.place ?? data.view ?? data.found) === null) return null;
  const { place, view, found, apart } = data;
  const say = (decimal: string): string => time.decimal(decimal);
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{words.say('banner.suggested')}</legend>
      <p className={classes.hint}>{words.say('banner.suggested-hint')}</p>
      {place !== null && place.lat !== null && place.lon !== null && (
        <p className={banner.offer}>
          {sayPosition(place.lat, place.lon)}
          {place.accuracy !== null &&
            ` · ${words.say('banner.accuracy-said', { metres: say(place.accuracy) })}`}
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              const { lat, lon, accuracy, item } = place;
              if (lat === null || lon === null) return;
              const typed = positionText(lat, lon);
              change({
                place: {
                  ...draft.place,
                  ...{ position: typed, accuracy: accuracy === null ? '' : say(accuracy) },
                  ...{ from: 'picture', item, as: { typed, lat, lon } },
                },
              });
            }}
          >
            {words.say('banner.take-position')}
          </Button>
        </p>
      )}
      {apart !== null && apart > farApart && (
        <p className={classes.hint}>{words.say('banner.apart', { metres: time.number(apart) })}</p>
      )}
      {view !== null && view.degrees !== null && (
        <p className={banner.offer}>
          {words.say('banner.degrees', { degrees: say(view.degrees) })} ·{' '}
          {words.say(`banner-north.${view.north}`)}
          <Button
            variant="default"
            size="compact-sm"
            onClick={() =>
              change({
                view: {
                  degrees: say(view.degrees ?? ''),
                  north: view.north,
                  from: 'picture',
                  item: view.item,
                },
              })
            }
          >
            {words.say('banner.take-direction')}
          </Button>
        </p>
      )}
      {found !== null && (
        <p className={classes.hint}>
          {words.say('banner.camera-time', { time: sayTime({ ...found, shown: null, precision: null }) })}
        </p>
      )}
    </fieldset>
  );
}
