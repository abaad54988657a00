import { ActionIcon, Button } from '@mantine/core';
import { IconPhotoScan, IconPlayerTrackNext, IconPlayerTrackPrev } from '@tabler/icons-react';
import { useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { useKeyHint, useKeys } from '../../shared/keys.ts';
import { usePlace } from '../../shared/place.ts';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './film.module.css';
import { sayFilmTime } from './film-time.ts';
import type { Frames } from './frames.ts';

interface Props {
  item: ItemView;
  /** The film among its files. */
  role: string;
  frames: Frames;
}

/** Goes along a film frame by frame, and takes the one that is shown as a picture of its own. */
export function FrameBar({ item, role, frames }: Props) {
  const words = useWords();
  const calls = useCalls();
  const tell = useTell();
  const hint = useKeyHint();
  const { place, go } = usePlace();
  const [isTaking, setTaking] = useState(false);
  const { atUs, step, decode } = frames;

  const take = async (): Promise<void> => {
    if (isTaking || atUs === null) return;
    setTaking(true);
    try {
      const frame = await decode();
      const at = sayFilmTime(frame.atUs);
      const title = words.say('frame.title', { title: item.title, at });
      const decoder = navigator.userAgent;
      const taken = await calls.films.takeFrame({ item: item.item, role, ...frame, decoder, title });
      tell.say(words.say('frame.taken', { at }), {
        word: words.say('frame.open'),
        run: () => go({ screen: 'item', item: taken.item, from: place }),
      });
    } catch (error) {
      tell.fail(error);
    } finally {
      setTaking(false);
    }
  };
  useKeys([
    [',', () => step(-1)],
    ['.', () => step(1)],
    ['F', () => void take()],
  ]);
  return (
    <div className={classes.frames}>
      <ActionIcon
        variant="default"
        size="lg"
        disabled={atUs === null}
        aria-label={hint(words.say('frame.before'), ',')}
        title={hint(words.say('frame.before'), ',')}
        onClick={() => step(-1)}
      >
        <IconPlayerTrackPrev size={18} aria-hidden />
      </ActionIcon>
      <output className={classes.time} aria-label={words.say('frame.at')}>
        {atUs === null ? '–' : sayFilmTime(atUs)}
      </output>
      <ActionIcon
        variant="default"
        size="lg"
        disabled={atUs === null}
        aria-label={hint(words.say('frame.after'), '.')}
        title={hint(words.say('frame.after'), '.')}
        onClick={() => step(1)}
      >
        <IconPlayerTrackNext size={18} aria-hidden />
      </ActionIcon>
      <Button
        variant="default"
        leftSection={<IconPhotoScan size={18} aria-hidden />}
        disabled={atUs === null}
        loading={isTaking}
        onClick={() => void take()}
      >
        {hint(words.say('frame.take'), 'F')}
      </Button>
    </div>
  );
}
