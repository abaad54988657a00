import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type PointerEvent, useState } from 'react';
import { useWords } from '../../shared/words.tsx';
import { Inspector } from './inspector.tsx';
import classes from './side-panel.module.css';

const least = 280;
const most = 900;
/** The width that a person gave it last. */
let chosenWidth = 360;

interface Props {
  item: string;
  /** Lies over the list, where the window is narrow. */
  over: boolean;
  close: () => void;
  open: () => void;
}

/** The panel at the right of the list, which can be dragged wide. */
export const SidePanel = memo(function SidePanel({ item, over, close, open }: Props) {
  const words = useWords();
  const [width, setWidth] = useState(chosenWidth);
  const resize = (to: number): void => {
    chosenWidth = Math.max(least, Math.min(most, to));
    setWidth(chosenWidth);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const right = event.currentTarget.parentElement?.getBoundingClientRect().right ?? window.innerWidth;
    resize(right - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') resize(width + 24);
    else if (event.key === 'ArrowRight') resize(width - 24);
    else return;
    event.preventDefault();
  };
  return (
    <aside
      className={classes.panel}
      data-over={over}
      style={over ? {} : { width }}
      aria-label={words.say('items.inspector')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      {!over && (
        <div
          className={classes.handle}
          role="separator"
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={words.say('items.inspector-width')}
          aria-valuenow={width}
          aria-valuemin={least}
          aria-valuemax={most}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={onPointerMove}
          onKeyDown={onKeyDown}
        />
      )}
      <ActionIcon
        className={classes.close ?? ''}
        variant="default"
        aria-label={words.say('items.close-inspector')}
        onClick={close}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
      <Inspector item={item} open={open} />
    </aside>
  );
});
