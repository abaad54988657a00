import { useQuery } from '@tanstack/react-query';
import type { Words } from '../../words/say.ts';
import { casesQuery } from '../shared/calls.ts';
import { itemQueryOf } from '../shared/item.ts';
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
  const item = place.screen === 'item' ? place.item : '';
  const { data: shown } = useQuery({ ...itemQueryOf(item), enabled: item !== '' });
  const names: Names = {
    numberOf: (id) => cases.find((one) => one.case === id)?.number ?? '…',
    item: shown?.title || words.say('trail.item'),
  };
  const steps = stepsTo(place, words, names);
  const last = steps.at(-1);
  return last === undefined ? [] : [...steps.slice(0, -1), { word: last.word }];
}

interface Names {
  numberOf: (caseId: string) => string;
  /** What the item that is shown is called. */
  item: string;
}

function stepsTo(place: Place, words: Words, names: Names): Step[] {
  switch (place.screen) {
    case 'cases':
      return [{ word: words.say('rail.cases'), place }];
    case 'case':
      return [...stepsTo({ screen: 'cases' }, words, names), { word: names.numberOf(place.case), place }];
    case 'hand-over':
      return [
        ...stepsTo({ screen: 'case', case: place.case }, words, names),
        { word: words.say('trail.hand-over'), place },
      ];
    case 'item':
      return [...stepsTo(place.from ?? { screen: 'cases' }, words, names), { word: names.item, place }];
    case 'camera': {
      const into: Place = place.case === null ? { screen: 'inbox' } : { screen: 'case', case: place.case };
      return [...stepsTo(into, words, names), { word: words.say('camera.title'), place }];
    }
    case 'compare':
      return [
        ...stepsTo(place.from ?? { screen: 'cases' }, words, names),
        { word: words.say('compare.do'), place },
      ];
    case 'capture':
      return place.tab === 'watched'
        ? [
            { word: words.say('rail.capture'), place: { screen: 'capture' } },
            { word: words.say('capture.tab-watched'), place: { screen: 'capture', tab: 'watched' } },
          ]
        : [{ word: words.say('rail.capture'), place }];
    case 'watch':
      return [
        ...stepsTo(place.from ?? { screen: 'capture', tab: 'watched' }, words, names),
        { word: words.say('watch-history.title'), place },
      ];
    case 'inbox':
    case 'map':
    case 'search':
    case 'verify':
    case 'settings':
      return [{ word: words.say(`rail.${place.screen}`), place }];
  }
}
