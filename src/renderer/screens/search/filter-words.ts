import { useCases } from '../../shared/cases.ts';
import { useDaysWords } from '../../shared/days-words.ts';
import { type FilterName, type SearchFilters } from '../../shared/search-filters.ts';
import { useWhereWords } from '../../shared/where-words.ts';
import { useWords } from '../../shared/words.tsx';

/** What a filter is set to, in words; null where it is not set, or says no more than its name. */
export function useFilterValue(): (name: FilterName, filters: SearchFilters) => string | null {
  const words = useWords();
  const sayDays = useDaysWords();
  const sayWhere = useWhereWords();
  const cases = useCases();
  return (name, { case: caseId, kind, platform, account, placed, box, from, to }) => {
    switch (name) {
      case 'case':
        return caseId === null ? null : (cases.find((each) => each.case === caseId)?.number ?? '…');
      case 'kind':
        return kind === null ? null : words.sayCode('kind', kind);
      case 'platform':
        return platform.trim() || null;
      case 'account':
        return account.trim() || null;
      case 'time':
        return sayDays({ from, to });
      case 'place':
        return sayWhere({ placed, box });
    }
  };
}
