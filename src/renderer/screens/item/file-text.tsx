import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { blobUrl } from '../../../contract/bridge.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

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
    queryFn: async ({ signal }) => {
      const answer = await fetch(blobUrl(item, role), { signal });
      if (!answer.ok) throw new Error(`${String(answer.status)} ${answer.statusText}`);
      return answer.text();
    },
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
