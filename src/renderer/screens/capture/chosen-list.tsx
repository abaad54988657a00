import { ActionIcon, Switch } from '@mantine/core';
import { IconList, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ChosenPath } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { useCodeWords } from '../../shared/error-text.tsx';
import { Notice } from '../../shared/notice.tsx';
import { ReadError } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './capture.module.css';

/** Refused lines that are shown; the others are counted. */
const shown = 5;

interface Props {
  list: ChosenPath;
  again: boolean;
  onAgain: (again: boolean) => void;
  onRemove: () => void;
}

/** A list of addresses that waits to be captured: how many it holds, and which lines hold none. */
export function ChosenList({ list, again, onAgain, onRemove }: Props) {
  const words = useWords();
  const calls = useCalls();
  const sayCode = useCodeWords();
  const read = useQuery({
    queryKey: ['address-list', list.token],
    gcTime: 0,
    queryFn: ({ signal }) => calls.capture.readList({ list: list.token }, { signal }),
  });
  const { data } = read;
  const refused = data?.refused ?? [];
  const lines = refused
    .slice(0, shown)
    .map(({ line, code, params }) =>
      words.say('queue.list-line', { line, why: sayCode('error', code, params) }),
    );
  const more = refused.length - lines.length;
  return (
    <section className={classes.chosen} aria-label={words.say('queue.list-file')}>
      <div className={classes.chosenHead}>
        <IconList size={18} aria-hidden />
        <span className={classes.chosenName} title={list.path}>
          {list.name}
        </span>
        {data !== undefined && (
          <span className={classes.into} role="status">
            {words.say('queue.list-count', { count: data.addresses })}
          </span>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.say('path.clear', { name: list.name })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      <ReadError of={[read]} />
      <Notice
        tone="doubt"
        title={words.say('queue.list-refused', { count: refused.length })}
        lines={more > 0 ? [...lines, words.say('bring-in.more', { count: more })] : lines}
      />
      {data !== undefined && (data.repeated > 0 || data.atRisk > 0) && (
        <p className={classes.hint}>
          {[
            ...(data.repeated > 0 ? [words.say('queue.list-repeated', { count: data.repeated })] : []),
            ...(data.atRisk > 0 ? [words.say('queue.list-at-risk', { count: data.atRisk })] : []),
          ].join(' ')}
        </p>
      )}
      <Switch
        label={words.say('queue.list-again')}
        description={words.say('queue.list-again-hint')}
        checked={again}
        onChange={(event) => onAgain(event.currentTarget.checked)}
      />
    </section>
  );
}
