import { queryOptions } from '@tanstack/react-query';
import { calls } from '../../shared/calls.ts';
import type { Two } from './two.ts';

/** Sealed files never change: what was found stays found for a while. */
const gcTime = 300_000;

export const factsQueryOf = ({ older, newer }: Two) => {
  const two = { older: older.item, newer: newer.item };
  return queryOptions({
    queryKey: ['compare', 'facts', two],
    queryFn: ({ signal }) => calls.compare.facts(two, { signal }),
    gcTime,
  });
};

export const textsQueryOf = ({ older, newer }: Two) => {
  const two = { older: older.item, newer: newer.item };
  return queryOptions({
    queryKey: ['compare', 'texts', two],
    queryFn: ({ signal }) => calls.compare.texts(two, { signal }),
    gcTime,
  });
};

export const picturesQueryOf = ({ older, newer }: Two, role: string) => {
  const two = { older: older.item, newer: newer.item, role };
  return queryOptions({
    queryKey: ['compare', 'pictures', two],
    queryFn: ({ signal }) => calls.compare.pictures(two, { signal }),
    gcTime,
  });
};
