import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useWords } from '../../shared/words.tsx';
import classes from './exhibits.module.css';

interface Props {
  label: string;
  isFirst: boolean;
  isLast: boolean;
  /** By how many places: -1 is up. */
  onMove: (by: number) => void;
  /** The handle was taken, or let go. */
  onDrag: (begun: boolean) => void;
}

/** The handle by which an exhibit is dragged, and the buttons that move it by one. */
export function ExhibitMover({ label, isFirst, isLast, onMove, onDrag }: Props) {
  const words = useWords();
  const button = (word: 'exhibits.earlier' | 'exhibits.later', by: number, disabled: boolean) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={words.say(word, { label })}
      title={words.say(word, { label })}
      data-move={by}
      // Stays in the way of the tab key at the end of the list, so that the focus is not lost there.
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onMove(by);
      }}
    >
      {by < 0 ? <IconArrowUp size={16} aria-hidden /> : <IconArrowDown size={16} aria-hidden />}
    </ActionIcon>
  );
  return (
    <div className={classes.mover}>
      {button('exhibits.earlier', -1, isFirst)}
      <span
        className={classes.handle}
        data-handle
        title={words.say('exhibits.drag', { label })}
        aria-hidden
        draggable
        onDragStart={(event) => {
          const exhibit = event.currentTarget.closest('li');
          if (exhibit !== null) event.dataTransfer.setDragImage(exhibit, 16, 16);
          event.dataTransfer.effectAllowed = 'move';
          onDrag(true);
        }}
        onDragEnd={() => onDrag(false)}
      >
        <IconGripVertical size={18} />
      </span>
      {button('exhibits.later', 1, isLast)}
    </div>
  );
}
