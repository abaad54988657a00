import type { ItemRow } from '../../contract/calls/index.ts';
import { useCalls } from './calls.ts';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';

/** Of more exhibits only the first and the last are named. */
const mostNamed = 4;

/** What can be done to items from any place that shows them; each says what it did, and offers to take it back where the core can. */
export function useItemActions() {
  const calls = useCalls();
  const words = useWords();
  const tell = useTell();

  interface Made {
    item: string;
    case: string;
    label: string;
  }
  const name = (made: readonly Made[]): string => {
    const labels = made.map(({ label }) => label);
    return labels.length > mostNamed ? `${labels[0] ?? ''} … ${labels.at(-1) ?? ''}` : labels.join(', ');
  };
  const takeBack = async (made: readonly Made[]): Promise<void> => {
    try {
      const exhibits = made.map(({ item, case: caseId }) => ({ item, case: caseId }));
      await calls.cases.labelMany({ exhibits, out: true });
      tell.say(words.say('items.exhibit-undone', { label: name(made) }));
    } catch (error) {
      tell.fail(error);
    }
  };

  return {
    /** Makes each an exhibit under the next label; one that is an exhibit stays what it is. */
    makeExhibits: async (rows: readonly Pick<ItemRow, 'item' | 'case' | 'exhibit'>[]): Promise<void> => {
      const free = rows.filter(({ exhibit }) => exhibit === null);
      const [only] = rows;
      if (only !== undefined && only.exhibit !== null && rows.length === 1) {
        tell.say(words.say('items.is-exhibit', { label: only.exhibit }));
      }
      const exhibits = free.flatMap(({ item, case: caseId }) =>
        caseId === null ? [] : [{ item, case: caseId }],
      );
      const made: Made[] = [];
      try {
        const labelled = exhibits.length === 0 ? [] : await calls.cases.labelMany({ exhibits, out: false });
        for (const [at, { label, changed }] of labelled.entries()) {
          const exhibit = exhibits[at];
          if (changed && exhibit !== undefined) made.push({ ...exhibit, label });
          else if (free.length === 1) tell.say(words.say('items.is-exhibit', { label }));
        }
      } catch (error) {
        tell.fail(error);
      }
      if (made.length > 0) {
        tell.say(words.say('items.made-exhibit', { label: name(made) }), {
          word: words.say('items.undo'),
          undoes: true,
          run: () => void takeBack(made),
        });
      }
      if (free.some((row) => row.case === null)) tell.say(words.say('items.file-first'));
    },

    /** Files what waits in the inbox into a case. */
    fileInto: async (
      rows: readonly Pick<ItemRow, 'item' | 'case'>[],
      into: { case: string; number: string },
    ): Promise<void> => {
      const items = rows.filter((each) => each.case === null).map(({ item }) => item);
      if (items.length === 0) return;
      try {
        await calls.items.file({ items, case: into.case });
        tell.say(words.say('items.filed', { count: items.length, case: into.number }));
      } catch (error) {
        tell.fail(error);
      }
    },
  };
}
