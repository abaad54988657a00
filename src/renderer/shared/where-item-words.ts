import type { SameFileRow } from '../../contract/calls/index.ts';
import { useWords } from './words.tsx';

/** Says where an item is: in which case, or in the inbox. */
export function useWhereWords(): (item: Pick<SameFileRow, 'caseNumber'>) => string {
  const words = useWords();
  return ({ caseNumber }) =>
    caseNumber === null ? words.say('item.inbox') : words.say('item.in-case', { number: caseNumber });
}
