import { queryOptions } from '@tanstack/react-query';
import { calls } from './calls.ts';

/** What the pictures themselves give for a record. */
export function bannerSuggestionQuery(items: readonly string[]) {
  return queryOptions({
    queryKey: ['acts', 'banner-suggestion', ...items],
    queryFn: ({ signal }) => calls.banners.suggest({ items: [...items] }, { signal }),
    enabled: items.length > 0,
  });
}

/** The numbers on ballots that came with the product. */
export const packsQuery = queryOptions({
  queryKey: ['ballot-packs'],
  queryFn: ({ signal }) => calls.banners.packs(undefined, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** What the draft of a change of a record is of. */
export function changeOfBanner(id: string): string {
  return `banner ${id}`;
}
