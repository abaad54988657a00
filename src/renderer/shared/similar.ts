import { queryOptions } from '@tanstack/react-query';
import type { SimilarRow } from '../../contract/calls/index.ts';
import { looksOf } from '../../contract/looks.ts';
import { calls } from './calls.ts';
import { useWords } from './words.tsx';

export const similarQueryOf = (item: string) =>
  queryOptions({
    queryKey: ['items', 'similar', item],
    queryFn: ({ signal }) => calls.items.similar({ item }, { signal }),
  });

/** How alike two pictures look, as a sentence. */
export function useLooksWords(): (similar: Pick<SimilarRow, 'distance' | 'mirrored' | 'part'>) => string {
  const words = useWords();
  return (similar) =>
    looksOf(similar)
      .map((code) => words.say(`looks.${code}`))
      .join(' · ');
}
