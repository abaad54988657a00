import { plainTitle } from '../../contract/plain-title.ts';
import { loadWords } from '../../words/load.ts';
import type { Words } from '../../words/say.ts';
import { casesQuery } from './calls.ts';
import { itemQueryOf } from './item.ts';
import type { Place } from './place.ts';
import { queryClient } from './queries.ts';

/** What fields are, by how the name under which they are kept begins; the first that fits. */
const kinds = [
  ['new case', 'new-case'],
  ['case ', 'case'],
  ['label ', 'exhibit'],
  ['exhibit ', 'exhibit'],
  ['note ', 'note'],
  ['mark ', 'mark'],
  ['correction ', 'correction'],
  ['place ', 'place'],
  ['new act ', 'new-act'],
  ['add to act ', 'act'],
  ['act ', 'act'],
  ['new banner ', 'new-banner'],
  ['add to banner ', 'banner'],
  ['banner ', 'banner'],
  ['new subject ', 'new-subject'],
  ['subject ', 'subject'],
  ['new account ', 'new-account'],
  ['account ', 'account'],
  ['new link ', 'link'],
  ['link ', 'link'],
  ['withdrawal ', 'withdrawal'],
] as const;
const longestTitle = 60;

/** The words of the language that the window has, for what is not drawn. */
export function loadOwnWords(): Promise<Words> {
  return loadWords(document.documentElement.lang === 'en' ? 'en' : 'id');
}

/** What each thing that is not saved is, and of which case or item. */
export function nameUnsaved(unsaved: readonly { of: string; place: Place }[], words: Words): string[] {
  const names = unsaved.map(({ of, place }) => {
    const [, kind = 'other'] = kinds.find(([begins]) => of.startsWith(begins)) ?? [];
    const what = words.say(`unsaved.${kind}`);
    const where = nameOf(place);
    return where === '' ? what : words.say('unsaved.in', { what, where });
  });
  return [...new Set(names)];
}

/** As it was read when it was shown: what is closing asks for nothing more. */
function nameOf(place: Place): string {
  if (place.screen === 'item') {
    const title = plainTitle(queryClient.getQueryData(itemQueryOf(place.item).queryKey)?.title ?? '');
    return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
  }
  if (!('case' in place)) return '';
  const cases = queryClient.getQueryData(casesQuery.queryKey) ?? [];
  return cases.find((each) => each.case === place.case)?.number ?? '';
}
