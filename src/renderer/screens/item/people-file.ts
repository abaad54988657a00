import { useQuery } from '@tanstack/react-query';
import { blobUrl } from '../../../contract/bridge.ts';
import type { PeopleFile } from '../../../contract/people-list.ts';

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
    queryFn: async ({ signal }): Promise<PeopleFile> => {
      const answer = await fetch(blobUrl(item, 'people'), { signal });
      if (!answer.ok) throw new Error(`${String(answer.status)} ${answer.statusText}`);
      const file: unknown = await answer.json();
      if (!isPeopleFile(file)) throw new Error('the list has another form');
      return file;
    },
  });
}
