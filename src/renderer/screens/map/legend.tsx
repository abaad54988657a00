import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../../shared/words.tsx';
import classes from './map.module.css';
import { drawPin, type PinLook, readColours } from './pin-picture.ts';

const looks = [
  { by: 'file', isDoubtful: false, says: 'map.legend-file' },
  { by: 'hand', isDoubtful: false, says: 'map.legend-hand' },
  { by: 'file', isDoubtful: true, says: 'map.legend-doubtful' },
] as const;

/** What the shapes on the map say, in words. */
export function Legend() {
  const words = useWords();
  return (
    <details className={classes.legend}>
      <summary>{words.say('map.legend')}</summary>
      <ul>
        {looks.map((look) => (
          <li key={look.says}>
            <Shape by={look.by} isDoubtful={look.isDoubtful} />
            {words.say(look.says)}
          </li>
        ))}
        <li>{words.say('map.legend-heap')}</li>
      </ul>
    </details>
  );
}

/** As the map draws it. */
function Shape({ by, isDoubtful }: PinLook) {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const place = useRef<HTMLCanvasElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the scheme
  useEffect(() => {
    const picture = drawPin('photo', { by, isDoubtful }, readColours());
    const canvas = place.current;
    if (canvas === null) return;
    [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.getContext('2d')?.putImageData(picture, 0, 0);
  }, [by, isDoubtful, scheme]);
  return <canvas ref={place} className={classes.shape} aria-hidden />;
}
