import type { ItemOrigin } from '../../../contract/calls/index.ts';
import { lockerName } from '../../../words/locker-name.ts';
import { Hash } from '../../shared/hash.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import { Part } from './story-part.tsx';

const kinds: Record<string, 'captured' | 'derived'> = {
  'item.captured': 'captured',
  'item.derived': 'derived',
};

/** Where an item came from that another locker had first: whose observation it is, and its way here. */
export function OriginStory({ origin: { first, through, bundle } }: { origin: ItemOrigin }) {
  const words = useWords();
  const time = useTime();
  const { from, officer, receivedAt, sealedAt, signedBy } = bundle;
  return (
    <Part title="provenance.section-origin">
      <p className={classes.sentence}>
        {words.say(`provenance.first-${kinds[first.kind] ?? 'imported'}`, {
          time: time.long(first.at),
          officer: first.officer,
          origin: lockerName(first.origin),
        })}{' '}
        {words.say('provenance.not-ours')}
      </p>
      {through.map(({ origin, at }) => (
        <p key={origin} className={classes.sentence}>
          {words.say('provenance.through', { origin: lockerName(origin), time: time.long(at) })}
        </p>
      ))}
      <p className={classes.sentence}>
        {words.say(from === '' ? 'provenance.came-from-nobody' : 'provenance.came-from', {
          sealed: time.long(sealedAt),
          who: from,
          time: time.long(receivedAt),
          officer,
        })}
      </p>
      <p className={classes.hint}>{words.say('provenance.sealed-by')}</p>
      <Hash value={signedBy} name={words.say('provenance.sealed-by')} whole />
    </Part>
  );
}
