import { useQuery } from '@tanstack/react-query';
import type { MailFile } from '../../../contract/mail.ts';
import { readStoredJson } from './stored-file.ts';

/** Where the file is of another form than this window knows, nothing is said from it. */
function isMailFile(value: unknown): value is MailFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'v' in value &&
    value.v === 1 &&
    ['from', 'to', 'cc', 'attachments'].every((name) =>
      Array.isArray(new Map(Object.entries(value)).get(name)),
    )
  );
}

/** The `mail` file of an item: the head and the words of the message. */
export function useMailFile(item: string) {
  return useQuery({
    queryKey: ['blob', item, 'mail'],
    gcTime: 10_000,
    queryFn: ({ signal }) => readStoredJson(item, 'mail', isMailFile, signal),
  });
}
