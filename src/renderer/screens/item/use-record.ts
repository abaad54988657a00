import { useQuery } from '@tanstack/react-query';
import { asForm, readStoredJson } from './stored-file.ts';

const isAnything = (value: unknown): value is unknown => value !== undefined;

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
    queryFn: ({ signal }) => readStoredJson(item, 'capture', isAnything, signal),
    select: (record): T => asForm(record, 'capture', isRecord),
  });
}
