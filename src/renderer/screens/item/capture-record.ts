import type { CaptureRecord } from '../../../contract/capture-record.ts';
import { useRecord } from './use-record.ts';

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
  return useRecord(item, isRecord, has);
}
