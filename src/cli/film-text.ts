import type { FilmFacts, FilmFrame } from '../contract/film.ts';
import type { Words } from '../words/say.ts';

/** What a film says of itself: how long, of what, when and with what it was made, and where. */
export function describeFilm(film: FilmFacts, words: Words): string[] {
  const size = film.pictures.flatMap(({ width, height }) =>
    width === null || height === null ? [] : [`${width} × ${height}`],
  );
  const formats = [...film.pictures, ...film.sound].map(({ format, codec }) => format ?? codec);
  const what = [film.container, ...formats, ...size].filter((part) => part !== null).join(', ');
  const length = film.durationMs === null ? '–' : sayTime(film.durationMs);
  const camera = [film.make, film.model, film.software].filter((part) => part !== null).join(' ');
  const told = [
    words.say('cli.film.line', { length, what }),
    ...(film.createdAt === null ? [] : [words.say('cli.film.created', { time: film.createdAt })]),
    ...(camera === '' ? [] : [camera]),
    ...(film.screen === undefined ? [] : [words.say('film.screen-says', { by: film.screen })]),
    ...(film.place === null ? [] : [`${film.place.lat}, ${film.place.lon}`]),
  ];
  return told.map((line) => `  ${words.say('cli.label.film').padEnd(11)} ${line}`);
}

/** The frames that were taken out of a film. */
export function describeFrames(frames: readonly FilmFrame[], words: Words): string[] {
  if (frames.length === 0) return [];
  return [
    `  ${words.say('frame.list', { count: frames.length })}`,
    ...frames.map(
      ({ item, atMs, exhibit, title }) =>
        `    ${[item.slice(0, 8), sayTime(atMs), ...(exhibit === null ? [] : [exhibit]), title].join('  ')}`,
    ),
  ];
}

/** `1:02:03.480`. */
function sayTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours}:${two(minutes)}:${two(seconds % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}
