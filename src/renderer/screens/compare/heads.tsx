import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ItemView } from '../../../contract/calls/index.ts';
import { purgedOf } from '../../../contract/purge.ts';
import { ItemState } from '../../shared/item-state.tsx';
import { usePlace } from '../../shared/place.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { sayApart } from './apart.ts';
import classes from './compare.module.css';
import { factsQueryOf } from './queries.ts';
import type { Side } from './rows.ts';
import type { Two } from './two.ts';

/** Which is the older and which the newer, when each came, and what a comparison can say and cannot. */
export function Heads({ older, newer }: Two) {
  const words = useWords();
  const { data } = useQuery(factsQueryOf({ older, newer }));
  const hasAddress = [older, newer].some(({ source }) => (source.url ?? source.pageUrl) !== undefined);
  return (
    <>
      <div className={classes.heads}>
        <Head side="older" item={older} apart={null} />
        <Head
          side="newer"
          item={newer}
          apart={words.say('compare.apart', {
            apart: sayApart(older.capturedAt, newer.capturedAt, words.language),
          })}
        />
      </div>
      <p className={classes.what}>
        {hasAddress && data?.sameAddress === false && <strong>{words.say('compare.other-address')} </strong>}
        {words.say('compare.what')}
      </p>
    </>
  );
}

function Head({ side, item, apart }: { side: Side; item: ItemView; apart: string | null }) {
  const words = useWords();
  const time = useTime();
  const { place, go } = usePlace();
  return (
    <div className={classes.head}>
      <div className={classes.headText}>
        <strong>{words.say(`compare.${side}`)}</strong> · {time.long(item.capturedAt)}
        <div className={classes.headTitle}>
          <ItemState state={item.state} outcome={item.outcome} purged={purgedOf(item)} />
          <span className={classes.soft}>
            {apart !== null && `${apart} · `}
            {item.title}
          </span>
        </div>
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={words.say(`compare.open-${side}`)}
        onClick={() => go({ screen: 'item', item: item.item, from: place })}
      >
        {words.say('compare.open')}
      </Button>
    </div>
  );
}
