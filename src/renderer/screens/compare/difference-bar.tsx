import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useKeyHint, useKeys } from '../../shared/keys.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './compare.module.css';

interface Props {
  count: number;
  /** Which one is looked at, from 0; null before the first. */
  at: number | null;
  /** What is to be said of it. */
  what: string;
  go: (at: number) => void;
}

/** Leads from one difference to the next, round and round; J and K do the same. */
export function DifferenceBar({ count, at, what, go }: Props) {
  const words = useWords();
  const next = (): void => go(at === null ? 0 : (at + 1) % count);
  const previous = (): void => go(at === null ? count - 1 : (at + count - 1) % count);
  useKeys([
    ['J', () => (count > 0 ? next() : undefined)],
    ['K', () => (count > 0 ? previous() : undefined)],
  ]);
  const withKey = useKeyHint();
  if (count === 0) return null;
  return (
    <div className={classes.differences}>
      <ActionIcon
        variant="default"
        aria-label={withKey(words.say('compare.previous'), 'K')}
        onClick={previous}
      >
        <IconChevronUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={withKey(words.say('compare.next'), 'J')} onClick={next}>
        <IconChevronDown size={18} aria-hidden />
      </ActionIcon>
      <span role="status">
        {at === null
          ? words.say('compare.count', { count })
          : words.say('compare.at', { at: at + 1, of: count, what })}
      </span>
    </div>
  );
}
