import type { FilmFacts as Film } from '../../../contract/film.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { useWords } from '../../shared/words.tsx';
import { sayFilmTime } from './film-time.ts';
import { useFilmWords } from './film-words.ts';
import classes from './item.module.css';
import { FilePosition } from './photo-facts.tsx';

/** What a film says of itself: claims, each named as absent where the file has none. */
export function FilmFacts({ film }: { film: Film }) {
  const words = useWords();
  const say = useFilmWords();
  const nothing = words.say('item.photo-nothing');
  const camera = [film.make, film.model].filter((part) => part !== null).join(' ');
  const { takenAt, takenAtZone, pictures, sound } = film;
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{words.say('film.facts-title')}</h2>
      <p className={classes.hint}>{words.say('item.photo-claims')}</p>
      <Facts>
        <Fact name={words.say('film.length')}>
          {film.durationMs === null ? nothing : sayFilmTime(film.durationMs * 1000)}
        </Fact>
        <Fact name={words.say('film.taken')}>
          {takenAt === null ? undefined : `${takenAt.replace('T', ' ')} ${takenAtZone ?? ''}`}
        </Fact>
        <Fact name={words.say('film.created')}>
          {film.createdAt === null
            ? nothing
            : words.say('film.created-claim', {
                time: film.createdAt.replace('T', ' ').replace('Z', ' UTC'),
              })}
        </Fact>
        <Fact name={words.say('item.photo-camera')}>{camera === '' ? nothing : camera}</Fact>
        <Fact name={words.say('film.software')}>{film.software}</Fact>
        <Fact name={words.say('film.screen')}>
          {film.screen === undefined ? undefined : words.say('film.screen-says', { by: film.screen })}
        </Fact>
        <Fact name={words.say('item.photo-place')}>
          {film.place === null ? nothing : <FilePosition place={film.place} />}
        </Fact>
        <Fact name={words.say('film.container')}>
          {[film.container, film.profile].filter((part) => part !== null).join(' · ') || nothing}
        </Fact>
        {pictures.length === 0 && <Fact name={words.say('film.pictures')}>{nothing}</Fact>}
        {pictures.map((row, at) => (
          <Fact key={`pictures ${String(at)}`} name={words.say('film.pictures')}>
            {say.pictures(row)}
          </Fact>
        ))}
        {sound.map((row, at) => (
          <Fact key={`sound ${String(at)}`} name={words.say('film.sound')}>
            {say.sound(row)}
          </Fact>
        ))}
      </Facts>
    </section>
  );
}
