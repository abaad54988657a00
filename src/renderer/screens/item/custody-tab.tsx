import { useQuery } from '@tanstack/react-query';
import type { ItemView, UnrecordedViewings } from '../../../contract/calls/index.ts';
import { sayUnrecorded } from '../../../words/tell-entry.ts';
import { firstOfItem } from '../../shared/custody-pages.ts';
import { CustodyPaper } from '../../shared/custody-paper.tsx';
import { CustodyTable } from '../../shared/custody-table.tsx';
import { Read } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './custody-tab.module.css';

/** The chain of custody of this item: everything that the log has of it, in order. */
export function CustodyTab({ item }: { item: ItemView }) {
  const words = useWords();
  const head = useQuery(firstOfItem(item.item));
  return (
    <Read of={head}>
      {({ total, unrecorded }) =>
        total === 0 ? (
          <p className={classes.nothing}>{words.say('item.custody-empty')}</p>
        ) : (
          <div className={classes.chain}>
            <header className={classes.head}>
              <p className={classes.count}>{words.say('item.custody-count', { count: total })}</p>
              <Unrecorded times={unrecorded} />
              <CustodyPaper of={{ item: item.item }} name={item.title} />
            </header>
            <CustodyTable
              log={{ item: item.item }}
              name={words.say('item.tab-custody')}
              total={total}
              head={head}
              from={{ screen: 'item', item: item.item, tab: 'custody' }}
            />
          </div>
        )
      }
    </Read>
  );
}

/** From when to when it was not recorded who opened the item. */
function Unrecorded({ times }: { times: readonly UnrecordedViewings[] }) {
  const words = useWords();
  const time = useTime();
  if (times.length === 0) return <p className={classes.hint}>{words.say('viewings.all-recorded')}</p>;
  return (
    <ul className={classes.gaps}>
      {times.map((each) => (
        <li key={each.from}>{sayUnrecorded(words, time, each)}</li>
      ))}
    </ul>
  );
}
