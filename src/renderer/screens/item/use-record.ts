import { useQuery } from '@tanstack/react-query';
import { blobUrl } from '../../../contract/bridge.ts';

/**
 * The `capture` file of an item: written by the core and committed to in the log. Where it is of another form than
 * this window knows, nothing is said from it.
 *
 * @param has whether there is one; what was cut off may have none
 */
export function useRecord<T>(item: string, isRecord: (value: unknown) => value is T, has = true) {
  return useQuery({
    queryKey: ['blob', item, 'capture'],
    enabled: has,
    gcTime: 10_000,
    queryFn: async ({ signal }): Promise<unknown> => {
      const answer = await fetch(blobUrl(item, 'capture'), { signal });
      if (!answer.ok) throw new Error(`${String(answer.status)} ${answer.statusText}`);
      return answer.json();
    },
    select: (record): T => {
      if (!isRecord(record)) throw new Error('the record has another form');
      return record;
    },
  });
}
