import { useQuery } from '@tanstack/react-query';
import type { CredentialsFile } from '../../../contract/credentials.ts';
import { readStoredJson } from './stored-file.ts';

/** Where the file is of another form than this window knows, nothing is said from it. */
function isCredentialsFile(value: unknown): value is CredentialsFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'v' in value &&
    value.v === 1 &&
    'manifests' in value &&
    Array.isArray(value.manifests)
  );
}

/** The `credentials` file of an item: who signed what of it, and what was checked. */
export function useCredentialsFile(item: string) {
  return useQuery({
    queryKey: ['blob', item, 'credentials'],
    gcTime: 10_000,
    queryFn: ({ signal }) => readStoredJson(item, 'credentials', isCredentialsFile, signal),
  });
}
