import type { ItemView } from '../../contract/calls/index.ts';
import { handedInStatements } from '../../contract/handed-in-standing.ts';
import { Fact } from './facts.tsx';
import { useHandedInWords } from './handed-in-words.ts';
import { useWords } from './words.tsx';

/** Who handed an item over, where, when, how and in what form, as far as it was said and as it now stands. */
export function HandedInFacts({ item }: { item: Pick<ItemView, 'source' | 'annotations'> }) {
  const words = useWords();
  const say = useHandedInWords();
  const { said } = handedInStatements(item.source, item.annotations).standing;
  const { receivedFrom, receivedWhere, receivedWhen, receivedHow, receivedForm } = said;
  return (
    <>
      <Fact name={words.say('item.fact-received-from')}>{receivedFrom}</Fact>
      <Fact name={words.say('item.fact-received-where')}>{receivedWhere}</Fact>
      <Fact name={words.say('item.fact-received-when')}>{receivedWhen && say.when(receivedWhen)}</Fact>
      <Fact name={words.say('item.fact-received-how')}>{receivedHow}</Fact>
      <Fact name={words.say('item.fact-received-form')}>{receivedForm && say.form(receivedForm)}</Fact>
    </>
  );
}
