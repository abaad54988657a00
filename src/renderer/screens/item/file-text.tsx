import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
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
  const words = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['blob', item, role],
    gcTime: 10_000,
    queryFn: ({ signal }) => readStoredText(item, role, signal),
  });
  if (error !== null)
    return (
      <div className={classes.nothing} role="alert">
        <p>{words.say('item.text-failed')}</p>
        <Button variant="default" onClick={() => void refetch()}>
          {words.say('item.try-again')}
        </Button>
      </div>
    );
  return data === undefined ? null : children(data);
}
