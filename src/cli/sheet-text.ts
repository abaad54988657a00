import type { AnchorAnswer, AnchorRow } from '../contract/anchor.ts';
import type { Words } from '../words/say.ts';
import { tellAnswer } from '../words/tell-anchor.ts';

/** What a sheet says of the log, in words. */
export function answerLines(answer: AnchorAnswer, words: Words): string[] {
  const { mark, text, faults } = tellAnswer(answer, words);
  return [mark, text, ...faults.map((fault) => `  ✗ ${fault}`)];
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
