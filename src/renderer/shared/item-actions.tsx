import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ItemRow } from '../../contract/calls/index.ts';
import { useCalls } from './calls.ts';
import { useErrorWords } from './error-text.tsx';
import { useWords } from './words.tsx';

/** What can be done to items from any place that shows them; each says what it did, and offers to take it back where the core can. */
export function useItemActions() {
  const calls = useCalls();
  const words = useWords();
  const sayError = useErrorWords();

  const failed = (error: unknown): void => {
    notifications.show({ color: 'red', message: sayError(error), autoClose: 12_000 });
  };

  const takeBack = async (row: Pick<ItemRow, 'item'>, caseId: string, label: string): Promise<void> => {
    try {
      await calls.cases.label({ case: caseId, item: row.item, label: '' });
      notifications.show({ message: words.say('items.exhibit-undone', { label }) });
    } catch (error) {
      failed(error);
    }
  };

  return {
    /** Makes each an exhibit under the next label; one that is an exhibit stays what it is. */
    makeExhibits: async (rows: readonly Pick<ItemRow, 'item' | 'case' | 'exhibit'>[]): Promise<void> => {
      for (const row of rows) {
        const { case: caseId } = row;
        if (row.exhibit !== null) continue;
        if (caseId === null) {
          notifications.show({ message: words.say('items.file-first') });
          return;
        }
        try {
          const { label } = await calls.cases.label({ case: caseId, item: row.item });
          const id = `exhibit-${row.item}`;
          notifications.show({
            id,
            message: (
              <Said
                text={words.say('items.made-exhibit', { label })}
                action={words.say('items.undo')}
                undo={() => {
                  notifications.hide(id);
                  void takeBack(row, caseId, label);
                }}
              />
            ),
          });
        } catch (error) {
          failed(error);
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
        failed(error);
      }
      if (filed > 0) {
        notifications.show({ message: words.say('items.filed', { count: filed, case: into.number }) });
      }
    },
  };
}

function Said({ text, action, undo }: { text: string; action: string; undo: () => void }) {
  return (
    <span>
      {text}{' '}
      <Button size="compact-sm" variant="subtle" onClick={undo}>
        {action}
      </Button>
    </span>
  );
}
