import { useQueries, useQuery } from '@tanstack/react-query';
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
  const items = itemsIn(place);
  const read = useQueries({ queries: items.map(itemQueryOf) });
  const names: Names = {
    numberOf: (id) => cases.find((one) => one.case === id)?.number ?? '…',
    titleOf: (id) => read[items.indexOf(id)]?.data?.title || words.say('trail.item'),
  };
  const steps = stepsTo(place, words, names);
  const last = steps.at(-1);
  return last === undefined ? [] : [...steps.slice(0, -1), { word: last.word }];
}

interface Names {
  numberOf: (caseId: string) => string;
  /** What an item is called. */
  titleOf: (item: string) => string;
}

/** The items on the way to a place, and itself; each once. */
function itemsIn(place: Place): string[] {
  if (place.screen !== 'item') return 'from' in place && place.from !== undefined ? itemsIn(place.from) : [];
  const from = fromOf(place);
  return [...(from === undefined ? [] : itemsIn(from)), place.item];
}

/** Where one came from to an item: where one was there before and came back, from where one came at first. */
function fromOf({ item, from }: Extract<Place, { screen: 'item' }>): Place | undefined {
  let first = from;
  for (let at = from; at?.screen === 'item'; at = at.from) if (at.item === item) first = at.from;
  return first;
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
      return [
        ...stepsTo(fromOf(place) ?? { screen: 'cases' }, words, names),
        { word: names.titleOf(place.item), place },
      ];
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
