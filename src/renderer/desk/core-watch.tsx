import { IconPlugConnectedX } from '@tabler/icons-react';
import { useConnection } from '../shared/calls.ts';
import { useWords } from '../shared/words.tsx';
import classes from './core-watch.module.css';

/** Says so, above everything, while the core is gone. */
export function CoreWatch() {
  const words = useWords();
  const gone = useConnection() === 'gone';
  return (
    <div role="status" className={classes.place}>
      {gone && (
        <p className={classes.gone}>
          <IconPlugConnectedX size={18} aria-hidden />
          {words.say('core.gone')}
        </p>
      )}
    </div>
  );
}
