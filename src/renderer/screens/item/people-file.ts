import { useQuery } from '@tanstack/react-query';
import type { PeopleFile } from '../../../contract/people-list.ts';
import { readStoredJson } from './stored-file.ts';

/** Where the file is of another form than this window knows, nothing is said from it. */
function isPeopleFile(value: unknown): value is PeopleFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'v' in value &&
    value.v === 1 &&
    'people' in value &&
    Array.isArray(value.people)
  );
}

/** The `people` file of an item: every account of the list, in the order in which they were seen. */
export function usePeopleFile(item: string, has: boolean) {
  return useQuery({
    queryKey: ['blob', item, 'people'],
    enabled: has,
    gcTime: 10_000,
    queryFn: ({ signal }) => readStoredJson(item, 'people', isPeopleFile, signal),
  });
}
