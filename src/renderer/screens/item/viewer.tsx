import { ActionIcon, Button } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { usePan } from './pan.ts';
import classes from './viewer.module.css';
import { type Start, useZoom } from './zoom.ts';

interface Props {
  src: string;
  alt: string;
  /** Whether the picture is first shown as wide as its place, or whole. */
  start: Start;
  /** Said above the picture. */
  note: string | null;
  /** What else stands among the buttons. */
  children: ReactNode;
}

/** A picture of any size, to come closer to and to move about in. The browser draws only what is seen of it. */
export function Viewer({ src, alt, start, note, children }: Props) {
  const words = useWords();
  const time = useTime();
  const [failed, setFailed] = useState(false);
  const zoom = useZoom(start);
  const pan = usePan();

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoom.closer();
    else if (event.key === '-') zoom.farther();
    else if (event.key === '0') zoom.fit('width');
    else if (event.key === '1') zoom.real();
    else return;
    event.preventDefault();
  };

  if (failed) return <p className={classes.failed}>{words.say('item.picture-failed')}</p>;
  return (
    <div className={classes.viewer}>
      <div className={classes.bar}>
        {children}
        <ActionIcon variant="default" aria-label={words.say('item.zoom-out')} onClick={zoom.farther}>
          <IconZoomOut size={18} aria-hidden />
        </ActionIcon>
        <span className={classes.scale} role="status">
          {zoom.scale === null ? '' : `${time.number(Math.round(zoom.scale * 100))} %`}
        </span>
        <ActionIcon variant="default" aria-label={words.say('item.zoom-in')} onClick={zoom.closer}>
          <IconZoomIn size={18} aria-hidden />
        </ActionIcon>
        <Button size="xs" variant="default" onClick={() => zoom.fit('width')}>
          {words.say('item.zoom-width')}
        </Button>
        <Button size="xs" variant="default" onClick={() => zoom.fit('whole')}>
          {words.say('item.zoom-whole')}
        </Button>
        <Button size="xs" variant="default" onClick={zoom.real}>
          {words.say('item.zoom-real')}
        </Button>
        {note !== null && <span className={classes.note}>{note}</span>}
      </div>
      <div
        ref={zoom.place}
        className={classes.place}
        role="region"
        tabIndex={0}
        aria-label={words.say('item.picture-area')}
        onKeyDown={onKeyDown}
        {...pan}
      >
        <img
          className={classes.picture}
          src={src}
          alt={alt}
          decoding="async"
          draggable={false}
          style={zoom.size}
          onLoad={(event) =>
            zoom.know({
              width: event.currentTarget.naturalWidth,
              height: event.currentTarget.naturalHeight,
            })
          }
          onError={() => setFailed(true)}
        />
      </div>
    </div>
  );
}
