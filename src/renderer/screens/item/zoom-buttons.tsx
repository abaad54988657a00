import { ActionIcon, Button } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useSingleKeys } from '../../shared/keys.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './viewer.module.css';
import type { Zoom } from './zoom.ts';

/** Come closer to a picture and go away from it again; `brief` where there is little room. */
export function ZoomButtons({ zoom, brief = false }: { zoom: Zoom; brief?: boolean }) {
  const words = useWords();
  const time = useTime();
  return (
    <>
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
      {!brief && (
        <>
          <Button size="xs" variant="default" onClick={() => zoom.fit('whole')}>
            {words.say('item.zoom-whole')}
          </Button>
          <Button size="xs" variant="default" onClick={zoom.real}>
            {words.say('item.zoom-real')}
          </Button>
        </>
      )}
    </>
  );
}

/**
 * Takes what is pressed on a picture: + and − come closer and go away, 0 shows the whole width and 1 the real size; true
 * where it was one of these.
 */
export function useZoomKeys(zoom: Zoom): (event: KeyboardEvent) => boolean {
  const singleKeys = useSingleKeys();
  return (event) => {
    if (!singleKeys || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === '+' || event.key === '=') zoom.closer();
    else if (event.key === '-') zoom.farther();
    else if (event.key === '0') zoom.fit('width');
    else if (event.key === '1') zoom.real();
    else return false;
    return true;
  };
}
