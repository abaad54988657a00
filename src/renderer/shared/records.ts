import { useQueryClient } from '@tanstack/react-query';
import type { CaseActs, RecordRequest } from '../../contract/acts.ts';
import { actsQuery } from './acts.ts';
import { useCalls } from './calls.ts';
import { nameError } from './name-error.ts';
import { over, undoing } from './record-changes.ts';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';

/**
 * Writes, changes or takes back records of a case, says so, and offers to undo it. What another hand has changed
 * meanwhile is not written over: it is refused, by then with the case as it is before one's eyes.
 */
export function useKeepRecords(caseId: string) {
  const words = useWords();
  const calls = useCalls();
  const tell = useTell();
  const queryClient = useQueryClient();
  const write = async (records: RecordRequest[]): Promise<Record<string, string>> => {
    try {
      return await calls.acts.keep({ case: caseId, records });
    } catch (error) {
      if (nameError(error).code === 'changed-meanwhile')
        await queryClient.invalidateQueries({ queryKey: actsQuery(caseId).queryKey });
      throw error;
    }
  };
  return async (acts: CaseActs, records: RecordRequest[], said: string): Promise<void> => {
    const entries = await write(over(acts, records));
    const undo = async (): Promise<void> => {
      const back = undoing(acts, records, words.say('acts.undone-reason'));
      await write(back.map((record) => ({ ...record, was: entries[record.id] })));
      tell.say(words.say('acts.undone'));
    };
    tell.say(said, { word: words.say('acts.undo'), undoes: true, run: () => tell.watch(undo()) });
  };
}
