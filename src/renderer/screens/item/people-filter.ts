import type { PeopleRow } from '../../../contract/people-list.ts';
import { plainTitle, turnsRound } from '../../../contract/plain-title.ts';

type Said = Pick<PeopleRow, 'name' | 'handle' | 'id' | 'badge'>;

/** Those whose name, handle, id or mark has these words in it, as it is written or as the page shows it. */
export function filterPeople<T extends Said>(people: readonly T[], wanted: string): readonly T[] {
  const parts = wanted.toLowerCase().replace(/^@/, '').split(/\s+/).filter(Boolean);
  if (parts.length === 0) return people;
  return people.filter(({ name, handle, id, badge }) => {
    const text = [name, handle, id, badge].join(' ').toLowerCase();
    const said = `${text} ${turnedRound(name ?? '').toLowerCase()}`;
    return parts.every((part) => said.includes(part));
  });
}

/** What a name reads as where a sign in it turns its letters round; nothing of one without. */
function turnedRound(name: string): string {
  if (!turnsRound(name)) return '';
  return Array.from(plainTitle(name).replaceAll('\ufffd', '')).toReversed().join('');
}
