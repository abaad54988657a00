import type { PhotoFacts as Photo } from '../../../contract/item.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { AroundHere } from './around-here.tsx';
import classes from './item.module.css';
import { PositionForms } from './position-forms.tsx';
import { RegionProposed } from './region-proposed.tsx';

/** What a picture says of itself: claims, each named as absent where the file has none. */
export function PhotoFacts({ photo }: { photo: Photo }) {
  const words = useWords();
  const time = useTime();
  const nothing = words.say('item.photo-nothing');
  const camera = [photo.make, photo.model].filter((part) => part !== null).join(' ');
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{words.say('item.photo-title')}</h2>
      <p className={classes.hint}>{words.say('item.photo-claims')}</p>
      <Facts>
        <Fact name={words.say('item.photo-taken')}>{useTakenAt(photo) ?? nothing}</Fact>
        <Fact name={words.say('item.photo-camera')}>{camera === '' ? nothing : camera}</Fact>
        <Fact name={words.say('item.photo-size')}>
          {photo.width === null || photo.height === null
            ? nothing
            : words.say('item.photo-pixels', { width: photo.width, height: photo.height })}
        </Fact>
        {photo.pages !== undefined && <Fact name={words.say('pages.fact')}>{time.number(photo.pages)}</Fact>}
        <Fact name={words.say('item.photo-place')}>
          {photo.place === null && nothing}
          {photo.place !== null && <FilePosition place={photo.place} />}
        </Fact>
        <Fact name={words.say('item.photo-gps-time')}>
          {photo.gpsTime === null ? nothing : time.long(photo.gpsTime)}
        </Fact>
      </Facts>
    </section>
  );
}

/** The position that stands in a file, in the forms in which people hand one on, and what lies around it. */
export function FilePosition({ place }: { place: NonNullable<Photo['place']> }) {
  const words = useWords();
  const time = useTime();
  const position = { lat: Number(place.lat), lon: Number(place.lon) };
  return (
    <>
      <PositionForms {...position} as={place} />
      {place.alt !== null && words.say('item.photo-altitude', { metres: time.decimal(place.alt) })}
      <RegionProposed {...position} />
      <AroundHere lat={place.lat} lon={place.lon} />
    </>
  );
}

/** The camera's own time as it stands in the file: with its zone as a moment, without one as it is. */
function useTakenAt({ takenAt, takenAtZone }: Photo): string | null {
  const words = useWords();
  if (takenAt === null) return null;
  const shown = takenAt.replace('T', ' ');
  return takenAtZone === null ? words.say('item.photo-no-zone', { time: shown }) : `${shown} ${takenAtZone}`;
}
