import { sayStatus, statuses } from '../../../words/case-status.ts';
import { calls } from '../../shared/calls.ts';
import { useTell } from '../../shared/tell.tsx';
import { saveTyped, typedOf } from '../../shared/typed.ts';
import { canBeUndone } from '../../shared/undo.ts';
import { useWords } from '../../shared/words.tsx';
import { keepStep, lastStep, stepBack } from './status-steps.ts';

/**
 * Says of a change of status that it was saved, with how to take it back: one step after another, each by its own
 * press, and none over what came since.
 *
 * @param typed what the fields of the case are kept under: a change on its way is saved before one is taken back
 */
export function useStatusTold(
  caseId: string,
  number: string,
  typed: string,
): { changed: () => void; saved: (from: string, to: string) => void } {
  const words = useWords();
  const tell = useTell();
  const say = (status: string): void => {
    const last = lastStep(caseId);
    // What a later version calls it cannot be set again.
    const canGoBack = statuses.some((each) => each === last?.from);
    tell.say(
      words.say('cases.status-now', { number, status: sayStatus(words, status) }),
      canGoBack ? { word: words.say('cases.undo'), undoes: true, run: () => tell.watch(back()) } : undefined,
      `status ${caseId}`,
    );
  };
  const back = async (): Promise<void> => {
    await saveTyped(typed);
    // One that could not be saved stands with its fault, also where its case is not seen: nothing before it is meant.
    const { state, error } = typedOf(typed);
    if (state === 'failed') {
      tell.fail(error);
      return;
    }
    const status = await stepBack(caseId, (status, was) =>
      calls.cases.change({ case: caseId, ...statusIs(status), was: statusIs(was) }),
    );
    if (status !== undefined) say(status);
  };
  return {
    // The key takes it back also before it is saved.
    changed: () => canBeUndone({ word: words.say('cases.undo'), run: () => tell.watch(back()) }),
    saved(from, to) {
      keepStep(caseId, { from, to });
      say(to);
    },
  };
}

/** A status in the form in which the core takes it. */
function statusIs(status: string) {
  const known = statuses.find((each) => each === status);
  return known === undefined ? {} : { status: known };
}
