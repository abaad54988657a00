import type { Outcome, ItemState as State } from '../../contract/item.ts';
import { StateMark } from './state-mark.tsx';
import { useWords } from './words.tsx';

/** The mark of an item's state; where there is no content, what the server gave instead. */
export function ItemState({ state, outcome }: { state: State; outcome: Outcome | null | undefined }) {
  const words = useWords();
  if (state !== 'no-content' || outcome === null || outcome === undefined || outcome === 'ok')
    return <StateMark mark={state} />;
  return (
    <StateMark mark={state}>
      {words.say('mark.no-content')}: {words.sayCode('outcome', outcome)}
    </StateMark>
  );
}
