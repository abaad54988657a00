import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type BallotPack,
  doubtsOfNumber,
  type NumberedBanner,
  whoseNumber,
} from '../../contract/ballot-numbers.ts';
import type { Position } from '../../contract/coordinates.ts';
import { proposeRegion } from '../../contract/regions.ts';
import { knownPlacesQuery } from './known-places.ts';
import { useWords } from './words.tsx';

/** Says what speaks against a number of a list for a banner of that day and place. */
export function useNumberDoubts(banner: NumberedBanner, position: Position | null) {
  const words = useWords();
  const { data: known } = useQuery({
    ...knownPlacesQuery,
    enabled: position !== null || banner.place.words !== '',
  });
  const { lat, lon } = position ?? {};
  const provinces = useMemo(() => {
    if (known === undefined || lat === undefined || lon === undefined) return [];
    return proposeRegion({ lat, lon }, known.names, known.shapes)?.provinces.map(({ name }) => name) ?? [];
  }, [known, lat, lon]);
  const all = known?.names.provinces.map(([, name]) => name) ?? [];
  return (pack: BallotPack, number: string): string[] =>
    doubtsOfNumber(pack, number, banner, provinces, all).map((doubt) =>
      words.say(`banner-number.${doubt}`, { where: whoseNumber(pack, number)?.where ?? '' }),
    );
}
