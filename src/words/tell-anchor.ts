import type { AnchorAnswer, SheetFault } from '../contract/anchor.ts';
import type { Words } from './say.ts';
import type { TimeWords } from './time-words.ts';

/** Misprints that are named one by one. */
const mostNamed = 5;

/** What a sheet says of the log, in words: a mark, what it means, and the misprints where there are any. */
export function tellAnswer(
  answer: AnchorAnswer,
  words: Words,
): { mark: string; text: string; faults: string[] } {
  if (answer.is === 'unreadable') {
    const { faults } = answer;
    const rest = faults.length - mostNamed;
    return {
      mark: words.say('anchor.mark-unreadable'),
      text: words.say(
        faults.length === 0 ? 'anchor.verdict-unreadable-somewhere' : 'anchor.verdict-unreadable',
      ),
      faults: [
        ...faults.slice(0, mostNamed).map((fault) => tellFault(fault, words)),
        ...(rest > 0 ? [words.say('anchor.more-faults', { count: rest })] : []),
      ],
    };
  }
  const { verdict, treeSize, origin, isEarlierLog } = answer;
  const found = verdict.is === 'shorter' ? verdict.found : treeSize;
  const more = verdict.is === 'grown' ? verdict.more : 0;
  const code = verdict.is === 'shorter' && isEarlierLog ? ('shorter-earlier' as const) : verdict.is;
  return {
    mark: words.say(`anchor.mark-${verdict.is}`),
    text: words.say(`anchor.verdict-${code}`, {
      ...{ size: treeSize, found, missing: treeSize - found, more, origin },
    }),
    faults: [],
  };
}

export function tellFault({ is, row, group, typed }: SheetFault, words: Words): string {
  return words.say(`anchor.fault-${is}`, { row, group, typed });
}

/** The date that stands on a sheet by hand, in words; nobody says its zone. What is no date stays as it was kept. */
export function saySignedOn(signedOn: string, words: Words, time: Pick<TimeWords, 'local'>): string {
  if (signedOn === '') return words.say('anchor.undated');
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/.test(signedOn) || Number.isNaN(Date.parse(signedOn)))
    return signedOn;
  const when = time.local(signedOn);
  return signedOn.includes('T') ? words.say('handed-in.no-zone', { when }) : when;
}
