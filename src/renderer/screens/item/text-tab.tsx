import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { blobUrl } from '../../../contract/bridge.ts';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

const linesInBlock = 120;

/** The text in pieces, so that a long one is laid out only where it is looked at. */
function blocksOf(text: string): string[] {
  const lines = text.split('\n');
  return Array.from({ length: Math.ceil(lines.length / linesInBlock) }, (_, at) =>
    lines.slice(at * linesInBlock, (at + 1) * linesInBlock).join('\n'),
  );
}

/** The text that was read from an item. */
export function TextTab({ item }: { item: ItemView }) {
  const words = useWords();
  const has = item.files.some(({ role }) => role === 'text');
  const { data, error, refetch } = useQuery({
    queryKey: ['blob', item.item, 'text'],
    enabled: has,
    gcTime: 10_000,
    queryFn: async ({ signal }) => {
      const answer = await fetch(blobUrl(item.item, 'text'), { signal });
      if (!answer.ok) throw new Error(`${String(answer.status)} ${answer.statusText}`);
      return answer.text();
    },
  });
  const blocks = useMemo(() => blocksOf(data ?? ''), [data]);
  if (!has) return <p className={classes.nothing}>{words.say('item.no-text')}</p>;
  if (error !== null)
    return (
      <div className={classes.nothing} role="alert">
        <p>{words.say('item.text-failed')}</p>
        <Button variant="default" onClick={() => void refetch()}>
          {words.say('item.try-again')}
        </Button>
      </div>
    );
  return (
    <div className={classes.text}>
      {item.kind === 'web' && <p className={classes.derived}>{words.say('item.text-derived')}</p>}
      {blocks.map((block, at) => (
        <p key={at} className={classes.block}>
          {block}
        </p>
      ))}
    </div>
  );
}
