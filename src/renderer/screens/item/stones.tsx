import type { ItemView } from '../../../contract/calls/index.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

/** Each removal of bytes of an item, in a line; nothing where there was none. */
export function Stones({ item }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const { purged = [] } = item;
  if (purged.length === 0) return null;
  return (
    <ul className={classes.stones} aria-label={words.say('mark.purged')}>
      {purged.map(({ entry, at, reason, roles }) => (
        <li key={`${String(entry)} ${at}`}>
          {words.say('purge.stone', {
            at: time.long(at),
            reason: words.sayCode('purge-reason', reason),
            roles: roles.join(', '),
            entry,
          })}
        </li>
      ))}
    </ul>
  );
}
