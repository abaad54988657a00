import type { VerifyResult } from '../bundle/node/verify-file.ts';
import type { Words } from '../words/say.ts';

/** A proof of OpenTimestamps in one line: what it leads to, and whether that was looked at. */
export function proofLine(
  {
    state,
    treeSize,
    calendars,
    blocks,
  }: Pick<VerifyResult['openTimestamps'][number], 'state' | 'treeSize' | 'calendars' | 'blocks'>,
  words: Words,
): string {
  const entries = `#0–#${treeSize - 1}`;
  const block = blocks.find(({ time }) => time !== null) ?? blocks[0];
  if (block === undefined)
    return `${entries}  ${words.say('ots.pending', { calendars: calendars.join(', ') || '–' })}`;
  const { height, merkleRoot: root, time } = block;
  return state === 'verified' && time !== null
    ? `${entries}  ${words.say('ots.verified', { height, time })}`
    : `${entries}  ${words.say('ots.complete', { height, root })}`;
}
