import { handedInOf } from '../../contract/handed-in.ts';
import type { ItemSource } from '../../contract/item.ts';
import { Fact } from './facts.tsx';
import { useHandedInWords } from './handed-in-words.ts';
import { useWords } from './words.tsx';

/** Who handed an item over, where, when, how and in what form, as far as it was said. */
export function HandedInFacts({ source }: { source: ItemSource }) {
  const words = useWords();
  const say = useHandedInWords();
  const said = handedInOf(source);
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
