import type { ItemRow } from '../../contract/calls/index.ts';
import { useCalls } from './calls.ts';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';

/** What can be done to items from any place that shows them; each says what it did, and offers to take it back where the core can. */
export function useItemActions() {
  const calls = useCalls();
  const words = useWords();
  const tell = useTell();

  const takeBack = async (item: string, caseId: string, label: string): Promise<void> => {
    try {
      await calls.cases.label({ case: caseId, item, label: '' });
      tell.say(words.say('items.exhibit-undone', { label }));
    } catch (error) {
      tell.fail(error);
    }
  };

  return {
    /** Makes each an exhibit under the next label; one that is an exhibit stays what it is. */
    makeExhibits: async (rows: readonly Pick<ItemRow, 'item' | 'case' | 'exhibit'>[]): Promise<void> => {
      for (const { item, case: caseId, exhibit } of rows) {
        if (exhibit !== null) continue;
        if (caseId === null) {
          tell.say(words.say('items.file-first'));
          return;
        }
        try {
          const { label } = await calls.cases.label({ case: caseId, item });
          tell.say(words.say('items.made-exhibit', { label }), {
            word: words.say('items.undo'),
            run: () => void takeBack(item, caseId, label),
          });
        } catch (error) {
          tell.fail(error);
          return;
        }
      }
    },

    /** Files what waits in the inbox into a case. */
    fileInto: async (
      rows: readonly Pick<ItemRow, 'item' | 'case'>[],
      into: { case: string; number: string },
    ): Promise<void> => {
      let filed = 0;
      try {
        for (const row of rows.filter((each) => each.case === null)) {
          await calls.items.file({ item: row.item, case: into.case });
          filed += 1;
        }
      } catch (error) {
        tell.fail(error);
      }
      if (filed > 0) tell.say(words.say('items.filed', { count: filed, case: into.number }));
    },
  };
}
