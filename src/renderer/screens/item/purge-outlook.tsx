import { useQuery } from '@tanstack/react-query';
import type { ItemView } from '../../../contract/calls/index.ts';
import { calls } from '../../shared/calls.ts';
import { Read } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

/** What goes, what stays, and what is out of reach where bytes of an item are removed. */
export function PurgeOutlook({ item, roles }: { item: ItemView; roles: readonly string[] }) {
  const words = useWords();
  const time = useTime();
  const read = useQuery({
    queryKey: ['item', item.item, 'purge'],
    queryFn: ({ signal }) => calls.items.purgeOutlook({ item: item.item }, { signal }),
  });
  return (
    <>
      <p className={classes.warn}>{words.say('purge.goes')}</p>
      <p className={classes.sentence}>{words.say('purge.stays')}</p>
      <p className={classes.sentence}>{words.say('purge.backups')}</p>
      <Read of={read}>
        {({ bundles, made, elsewhere }) => {
          const twice = elsewhere.filter((role) => roles.includes(role));
          return (
            <>
              {bundles.length > 0 && (
                <div className={classes.sentence}>
                  {words.say('purge.bundles')}
                  <ul className={classes.list}>
                    {bundles.map(({ at, to }) => (
                      <li key={`${at} ${to}`}>
                        {words.say(to === '' ? 'purge.bundle-unnamed' : 'purge.bundle', {
                          at: time.long(at),
                          to,
                        })}
                      </li>
                    ))}
                  </ul>
                </div>
              )}
              {made > 0 && <p className={classes.sentence}>{words.say('purge.made', { count: made })}</p>}
              {twice.length > 0 && (
                <p className={classes.sentence}>
                  {words.say('purge.elsewhere', { roles: twice.join(', ') })}
                </p>
              )}
            </>
          );
        }}
      </Read>
    </>
  );
}
