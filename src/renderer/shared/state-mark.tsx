import {
  IconCircleFilled,
  IconCircleHalf2,
  IconCircleX,
  IconClock,
  IconClockCheck,
  IconEraser,
  IconRosetteDiscountCheck,
  IconRosetteDiscountCheckOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './state-mark.module.css';
import { useWords } from './words.tsx';

/** What evidence can be; each has one word and one mark everywhere. */
export type Mark =
  | 'complete'
  | 'partial'
  | 'no-content'
  | 'failed'
  | 'stamped'
  | 'waiting-for-stamp'
  | 'intact'
  | 'not-intact'
  | 'purged'
  | 'purged-some';

const tones: Record<Mark, 'good' | 'doubt' | 'bad' | 'plain'> = {
  complete: 'good',
  partial: 'doubt',
  'no-content': 'bad',
  failed: 'bad',
  stamped: 'good',
  'waiting-for-stamp': 'plain',
  intact: 'good',
  'not-intact': 'bad',
  purged: 'plain',
  'purged-some': 'plain',
};

function shape(mark: Mark, size: number): ReactNode {
  switch (mark) {
    case 'complete':
      return <IconCircleFilled size={size} aria-hidden />;
    case 'partial':
      return <IconCircleHalf2 size={size} aria-hidden />;
    case 'no-content':
    case 'failed':
      return <IconCircleX size={size} aria-hidden />;
    case 'stamped':
      return <IconClockCheck size={size} aria-hidden />;
    case 'waiting-for-stamp':
      return <IconClock size={size} aria-hidden />;
    case 'intact':
      return <IconRosetteDiscountCheck size={size} aria-hidden />;
    case 'not-intact':
      return <IconRosetteDiscountCheckOff size={size} aria-hidden />;
    case 'purged':
    case 'purged-some':
      return <IconEraser size={size} aria-hidden />;
  }
}

interface Props {
  mark: Mark;
  /** Pixels of the shape. */
  size?: number;
  /** Only the shape is seen; the word is there for screen readers and as a tip. */
  bare?: boolean;
  /** Says more than the word of the mark, such as the outcome. */
  children?: ReactNode;
}

/** The mark of a state: its shape, its colour and its word. */
export function StateMark({ mark, size = 14, bare = false, children }: Props) {
  const words = useWords();
  const word = words.say(`mark.${mark}`);
  if (bare)
    return (
      <span className={classes.mark} data-tone={tones[mark]} role="img" aria-label={word} title={word}>
        {shape(mark, size)}
      </span>
    );
  return (
    <span className={classes.mark} data-tone={tones[mark]}>
      {shape(mark, size)}
      <span className={classes.word}>{children ?? word}</span>
    </span>
  );
}
