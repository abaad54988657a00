import type { AnchorAnswer, AnchorRow, SheetFault } from '../contract/anchor.ts';
import type { Words } from '../words/say.ts';

/** Misprints that are named one by one. */
const mostNamed = 5;

/** What a sheet says of the log, in words. */
export function answerLines(answer: AnchorAnswer, words: Words): string[] {
  if (answer.is === 'unreadable') {
    const { faults } = answer;
    return [
      words.say(faults.length === 0 ? 'anchor.verdict-unreadable-somewhere' : 'anchor.verdict-unreadable'),
      ...faults.slice(0, mostNamed).map((fault) => `  ✗ ${faultLine(fault, words)}`),
      ...(faults.length > mostNamed
        ? [`  ${words.say('anchor.more-faults', { count: faults.length - mostNamed })}`]
        : []),
    ];
  }
  const { verdict, treeSize, origin, isEarlierLog } = answer;
  const found = verdict.is === 'shorter' ? verdict.found : treeSize;
  const more = verdict.is === 'grown' ? verdict.more : 0;
  const code = verdict.is === 'shorter' && isEarlierLog ? ('shorter-earlier' as const) : verdict.is;
  return [
    words.say(`anchor.mark-${verdict.is}`),
    words.say(`anchor.verdict-${code}`, { size: treeSize, found, missing: treeSize - found, more, origin }),
  ];
}

export function faultLine({ is, row, group, typed }: SheetFault, words: Words): string {
  return words.say(`anchor.fault-${is}`, { row, group, typed });
}

/** Whether the log has all that the sheet speaks of. */
export function isBorneOut(answer: AnchorAnswer): boolean {
  return answer.is === 'read' && (answer.verdict.is === 'same' || answer.verdict.is === 'grown');
}

export function anchorLine(row: AnchorRow, words: Words): string {
  return words.say('anchor.row', {
    seq: row.seq,
    is: words.say(`anchor.row-${row.is}`),
    size: row.treeSize,
    who: row.who === '' ? words.say('anchor.nobody') : row.who,
    signedOn: row.is === 'made' ? row.at : row.signedOn === '' ? words.say('anchor.undated') : row.signedOn,
    verdict: words.say(`anchor.mark-${row.verdict.is}`),
  });
}
