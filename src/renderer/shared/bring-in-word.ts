import type { CaseRow } from '../../contract/calls/index.ts';
import type { Words } from '../../words/say.ts';
import type { BringIn } from './bring-in.ts';

const longestNumber = 30;

/**
 * What the button is called that brings files in, and leads back to those that wait: whose they are is said where they
 * are not for the case that is seen, since those of one case go before others.
 */
export function sayBringIn(
  words: Words,
  waiting: Pick<BringIn, 'files' | 'case'> | null,
  { here, cases }: { here: string | null; cases: readonly Pick<CaseRow, 'case' | 'number'>[] },
): string {
  if (waiting === null) return words.say('items.bring-in');
  const count = waiting.files.length;
  if (waiting.case === here) return words.say('items.bring-in-waiting', { count });
  const number = cases.find((each) => each.case === waiting.case)?.number ?? words.say('item.inbox');
  const where = number.length > longestNumber ? `${number.slice(0, longestNumber - 1)}…` : number;
  return words.say('items.bring-in-waiting-elsewhere', { count, where });
}
