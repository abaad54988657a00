import type { ExhibitRow } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { nameError } from '../../shared/name-error.ts';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import { putIntoPlace } from './exhibit-order.ts';

/** Takes an exhibit of a case out, and offers to put it back as it was: under its label, with its words, in its place. */
export function useTakeOut(caseId: string, exhibits: readonly ExhibitRow[]) {
  const calls = useCalls();
  const words = useWords();
  const tell = useTell();

  const labelAgain = async ({ item, label, title, shows }: ExhibitRow): Promise<string> => {
    const again = { case: caseId, item, title, shows };
    try {
      return (await calls.cases.label({ ...again, label })).label;
    } catch (error) {
      if (nameError(error).code !== 'label-taken') throw error;
      return (await calls.cases.label(again)).label;
    }
  };

  const putBack = async (taken: ExhibitRow, before: readonly string[]): Promise<void> => {
    const label = await labelAgain(taken);
    const now = (await calls.cases.exhibits({ case: caseId })).map(({ item }) => item);
    const order = putIntoPlace(now, taken.item, before);
    if (order.some((item, place) => item !== now[place])) {
      await calls.cases.change({ case: caseId, exhibitOrder: order });
    }
    tell.say(words.say('exhibits.put-back', { label }));
  };

  return async (item: string): Promise<void> => {
    const before = exhibits.map((each) => each.item);
    try {
      const taken = await calls.cases.takeOut({ case: caseId, item });
      if (taken === null) return;
      tell.say(words.say('exhibits.taken-out', { label: taken.label }), {
        word: words.say('items.undo'),
        undoes: true,
        run: () => tell.watch(putBack(taken, before)),
      });
    } catch (error) {
      tell.fail(error);
    }
  };
}
