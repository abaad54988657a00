import { useQuery } from '@tanstack/react-query';
import type { Words } from '../../words/index.ts';
import { casesQuery } from '../shared/calls.ts';
import { type Place, usePlace } from '../shared/place.ts';
import { useWords } from '../shared/words.tsx';

interface Step {
  word: string;
  /** Where it leads; none for where one is. */
  place?: Place;
}

/** The steps from the top of the window to where one is, which comes last. */
export function useTrail(): Step[] {
  const words = useWords();
  const { place } = usePlace();
  const { data: cases = [] } = useQuery(casesQuery);
  const numberOf = (id: string): string => cases.find((one) => one.case === id)?.number ?? '…';
  const steps = stepsTo(place, words, numberOf);
  const last = steps.at(-1);
  return last === undefined ? [] : [...steps.slice(0, -1), { word: last.word }];
}

function stepsTo(place: Place, words: Words, numberOf: (id: string) => string): Step[] {
  switch (place.screen) {
    case 'cases':
      return [{ word: words.say('rail.cases'), place }];
    case 'case':
      return [...stepsTo({ screen: 'cases' }, words, numberOf), { word: numberOf(place.case), place }];
    case 'hand-over':
      return [
        ...stepsTo({ screen: 'case', case: place.case }, words, numberOf),
        { word: words.say('trail.hand-over'), place },
      ];
    case 'item':
      return [
        ...stepsTo(place.from ?? { screen: 'cases' }, words, numberOf),
        { word: words.say('trail.item'), place },
      ];
    case 'inbox':
    case 'capture':
    case 'search':
    case 'verify':
    case 'settings':
      return [{ word: words.say(`rail.${place.screen}`), place }];
  }
}
