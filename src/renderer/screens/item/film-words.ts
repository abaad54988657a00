import type { ItemView } from '../../../contract/calls/index.ts';
import type { FilmFacts } from '../../../contract/film.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';

interface FilmWords {
  /** `HEVC, AAC (MPEG-4)`: what would have to be decoded; the media type where nothing is known of it. */
  what: (item: Pick<ItemView, 'film' | 'files'>) => string;
  pictures: (row: FilmFacts['pictures'][number]) => string;
  sound: (row: FilmFacts['sound'][number]) => string;
}

/** What a film is made of, in words. */
export function useFilmWords(): FilmWords {
  const words = useWords();
  const time = useTime();
  const named = ({ format, codec }: { format: string | null; codec: string | null }): string =>
    format === null || codec === null || format === codec
      ? (format ?? codec ?? words.say('film.unknown'))
      : `${format} (${codec})`;
  return {
    what({ film, files }) {
      const container = film?.container ?? files.find(({ role }) => role === 'original')?.mediaType ?? '';
      const rows = [...(film?.pictures ?? []), ...(film?.sound ?? [])].map(named);
      return [...new Set([...rows, container])].filter((part) => part !== '').join(', ');
    },
    pictures(row) {
      const { width, height, rotation, frameRate } = row;
      return [
        named(row),
        ...(width === null || height === null ? [] : [words.say('item.photo-pixels', { width, height })]),
        ...(rotation === null || rotation === 0 ? [] : [words.say('film.turned', { degrees: rotation })]),
        ...(frameRate === null ? [] : [words.say('film.rate', { rate: time.decimal(frameRate) })]),
      ].join(' · ');
    },
    sound(row) {
      const { channels, samplingRate } = row;
      return [
        named(row),
        ...(channels === null ? [] : [words.say('film.channels', { count: channels })]),
        ...(samplingRate === null ? [] : [words.say('film.sampling', { hertz: samplingRate })]),
      ].join(' · ');
    },
  };
}
