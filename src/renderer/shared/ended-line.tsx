import { UnstyledButton } from '@mantine/core';
import { useDocumentVisibility } from '@mantine/hooks';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import classes from './queue-line.module.css';
import type { WorkState } from './working.ts';

/** Ends of work that a person has had before them. */
const seen = new WeakSet<WorkState<unknown>>();

export interface EndedLineProps<T> {
  state: WorkState<T>;
  /** Whether the place where the end is seen is on the screen. */
  isThere: boolean;
  /** What came of it, in words, and whether it is as one wishes. */
  say: (ended: { result: T } | { error: unknown }) => { text: string; isGood: boolean };
  onClick: () => void;
}

/** In the bottom line: that long work has ended, and how, until a person has been where that is seen. */
export function EndedLine<T>({ state, isThere, say, onClick }: EndedLineProps<T>) {
  const isSeen = useDocumentVisibility() === 'visible' && isThere;
  const isOver = state.is === 'done' || state.is === 'failed';
  useEffect(() => {
    if (isOver && isSeen) seen.add(state);
  }, [state, isOver, isSeen]);
  const ended = !isOver || isSeen || seen.has(state) ? null : say(state);
  // There before it has anything to say, so that a screen reader says it.
  return (
    <span role="status" className={classes.ended}>
      {ended !== null && (
        <UnstyledButton className={classes.work} data-unsound={!ended.isGood} onClick={onClick}>
          {ended.isGood ? (
            <IconCircleCheck size={14} aria-hidden />
          ) : (
            <IconAlertTriangle size={14} aria-hidden />
          )}
          <span>{ended.text}</span>
        </UnstyledButton>
      )}
    </span>
  );
}
