import type { BannerFacts } from '../../contract/banner.ts';
import { nameOfBanner } from '../../contract/banner-name.ts';
import { toDms } from '../../contract/coordinates.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

type Told = Pick<BannerFacts, 'kind' | 'kindWords' | 'text' | 'promotes'> & { place: { words: string } };

/** Says what is recorded of a banner. */
export function useBannerWords() {
  const words = useWords();
  const time = useTime();
  const sayKind = ({ kind, kindWords }: Pick<Told, 'kind' | 'kindWords'>): string =>
    kind === 'other' && kindWords !== '' ? kindWords : words.say(`banner-kind.${kind}`);
  return {
    sayKind,
    /** Its kind, and what tells it from others. */
    sayName: (banner: Told): string =>
      `${sayKind(banner)} · ${plainTitle(nameOfBanner(banner)) || words.say('banner.unnamed')}`,
    /** Decimal, and in degrees, minutes and seconds. */
    sayPosition: (lat: string, lon: string): string => {
      const position = { lat: Number(lat), lon: Number(lon) };
      const dms =
        words.language === 'id'
          ? toDms(position, ['LU', 'LS', 'BT', 'BB'], ',')
          : toDms(position, ['N', 'S', 'E', 'W']);
      const short = (degrees: number): string => time.decimal(String(Number(degrees.toFixed(7))));
      return `${short(position.lat)}; ${short(position.lon)} · ${dms}`;
    },
  };
}
