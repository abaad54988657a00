import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FileFailed } from './file-failed.tsx';
import { readStoredText } from './stored-file.ts';

/** A stored file of an item as text, handed on once it is there; where it cannot be loaded, that is said. */
export function FileText({
  item,
  role,
  children,
}: {
  item: string;
  role: string;
  children: (text: string) => ReactNode;
}) {
  const { data, error, refetch } = useQuery({
    queryKey: ['blob', item, role],
    gcTime: 10_000,
    queryFn: ({ signal }) => readStoredText(item, role, signal),
  });
  return (
    <>
      {error !== null && (
        <FileFailed item={item} role={role} say="item.text-failed" again={() => void refetch()} />
      )}
      {data !== undefined && children(data)}
    </>
  );
}
