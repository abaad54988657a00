import { useCases } from '../../shared/cases.ts';
import { type FilterName, instantOfDay, type SearchFilters } from '../../shared/search-filters.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';

/** What a filter is set to, in words; null where it is not set, or says no more than its name. */
export function useFilterValue(): (name: FilterName, filters: SearchFilters) => string | null {
  const words = useWords();
  const time = useTime();
  const cases = useCases();
  return (name, { case: caseId, kind, platform, account, from, to }) => {
    switch (name) {
      case 'case':
        return caseId === null ? null : (cases.find((each) => each.case === caseId)?.number ?? '…');
      case 'kind':
        return kind === null ? null : words.sayCode('kind', kind);
      case 'platform':
        return platform.trim() || null;
      case 'account':
        return account.trim() || null;
      case 'time': {
        const [first, last] = [from, to].map((day) => (day === '' ? '' : time.day(instantOfDay(day))));
        if (first && last) return first === last ? first : `${first} – ${last}`;
        if (first) return words.say('search.since', { day: first });
        return last ? words.say('search.until', { day: last }) : null;
      }
      case 'placed':
        return null;
    }
  };
}
