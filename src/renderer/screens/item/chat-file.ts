import { useQuery } from '@tanstack/react-query';
import type { ChatFile } from '../../../contract/chat.ts';
import { readStoredJson } from './stored-file.ts';

/** Where the file is of another form than this window knows, nothing is said from it. */
function isChatFile(value: unknown): value is ChatFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'v' in value &&
    value.v === 1 &&
    'said' in value &&
    Array.isArray(value.said)
  );
}

/** The `chat` file of an item: every message of the conversation, in the order of the export. */
export function useChatFile(item: string) {
  return useQuery({
    queryKey: ['blob', item, 'chat'],
    gcTime: 10_000,
    queryFn: ({ signal }) => readStoredJson(item, 'chat', isChatFile, signal),
  });
}
