import type { Outcome, ItemState as State } from '../../contract/item.ts';
import { StateMark } from './state-mark.tsx';
import { useWords } from './words.tsx';

interface Props {
  state: State;
  outcome: Outcome | null | undefined;
  /** Whether the bytes of some or all of its files were removed. */
  purged: 'some' | 'all' | null;
}

/**
 * The mark of an item's state; where there is no content, what the server gave instead. Of one whose bytes were all
 * removed it is said in the place of the state, which would be read as that they are here.
 */
export function ItemState({ state, outcome, purged }: Props) {
  if (purged === 'all') return <StateMark mark="purged" />;
  return (
    <>
      <CameAs state={state} outcome={outcome} />
      {purged === 'some' && <StateMark mark="purged-some" bare />}
    </>
  );
}

function CameAs({ state, outcome }: Pick<Props, 'state' | 'outcome'>) {
  const words = useWords();
  if (state !== 'no-content' || outcome === null || outcome === undefined || outcome === 'ok')
    return <StateMark mark={state} />;
  return (
    <StateMark mark={state}>
      {words.say('mark.no-content')}: {words.sayCode('outcome', outcome)}
    </StateMark>
  );
}
