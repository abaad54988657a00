import type { ReceivedForm, SaidTime } from '../../contract/handed-in.ts';
import { sayWhen } from '../../words/said-when.ts';
import type { Said } from './handed-in-draft.ts';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

/** Says what was said of how a file was handed over. */
export function useHandedInWords() {
  const words = useWords();
  const time = useTime();
  const when = (said: SaidTime): string => sayWhen(said, words, time.local);
  const form = (of: ReceivedForm): string => words.say(`handed-in.form-${of}`);
  return {
    when,
    form,
    /** All of it in one line; empty where nothing was said. */
    all: (said: Said): string =>
      [
        said.receivedFrom,
        said.receivedWhere,
        said.receivedWhen === null ? '' : when(said.receivedWhen),
        said.receivedHow,
        said.receivedForm === null ? '' : form(said.receivedForm),
      ]
        .filter((each) => each.trim() !== '')
        .join(' · '),
  };
}
