import type { ItemView } from '../../../contract/calls/index.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { purgedOf } from '../../../contract/purge.ts';
import { ItemState } from '../../shared/item-state.tsx';
import { OpenedNote } from '../../shared/opened-note.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import { OpenConversation } from './open-conversation.tsx';
import { RedactLinks } from './redact-links.tsx';
import { Stones } from './stones.tsx';

/** The line under the title: the state, the label, where it is from and when it came. */
export function ItemHead({ item }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  return (
    <div className={classes.head}>
      <ItemState state={item.state} outcome={item.outcome} purged={purgedOf(item)} />
      {item.exhibit !== null && <span className={classes.label}>{item.exhibit}</span>}
      <span>{time.long(item.capturedAt)}</span>
      <span className={classes.source}>{item.source.url ?? plainTitle(item.source.fileName ?? '')}</span>
      <RedactLinks item={item} />
      <OpenConversation item={item} />
      <OpenedNote item={item.item} />
      {item.held !== null && <span>{words.say('retention.held', { reason: item.held.because })}</span>}
      <Stones item={item} />
      {item.state === 'partial' && <p className={classes.partial}>{words.say('item.partial')}</p>}
      {item.state === 'no-content' && <p className={classes.bad}>{words.say('item.no-content')}</p>}
    </div>
  );
}
