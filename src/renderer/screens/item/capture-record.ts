import { useQuery } from '@tanstack/react-query';
import { blobUrl } from '../../../contract/bridge.ts';
import type { CaptureRecord } from '../../../contract/capture-record.ts';

/** Where the record is of another form than this window knows, nothing is said from it. */
function isRecord(value: unknown): value is CaptureRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'v' in value &&
    value.v === 1 &&
    'asked' in value &&
    'time' in value &&
    'steps' in value &&
    'network' in value
  );
}

/** The `capture` file of an item: written by the core and committed to in the log. */
export function useCaptureRecord(item: string, has: boolean) {
  return useQuery({
    queryKey: ['blob', item, 'capture'],
    enabled: has,
    gcTime: 10_000,
    queryFn: async ({ signal }): Promise<CaptureRecord> => {
      const answer = await fetch(blobUrl(item, 'capture'), { signal });
      if (!answer.ok) throw new Error(`${String(answer.status)} ${answer.statusText}`);
      const record: unknown = await answer.json();
      if (!isRecord(record)) throw new Error('the record has another form');
      return record;
    },
  });
}
