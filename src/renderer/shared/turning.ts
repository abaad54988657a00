import { plainTitle, turnsRound } from '../../contract/plain-title.ts';
import { useWords } from './words.tsx';

const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** What stands below a field whose text has signs that may turn it round: its letters in their order. */
export function useTurning() {
  const words = useWords();
  return (text: string) =>
    turnsRound(text)
      ? { description: words.say('name.turns-field', { name: plainTitle(text) }), inputWrapperOrder: order }
      : {};
}
