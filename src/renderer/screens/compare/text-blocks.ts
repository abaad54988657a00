import type { TextPart } from '../../../contract/comparison.ts';

/** A part with the number of the difference that it belongs to; null for what is the same. */
export interface NumberedPart extends TextPart {
  difference: number | null;
}

/** Of one block: from here on it ends where a line does, or at the last where the text does not end its lines. */
const mostText = 3000;
const mostParts = 40;
const longest = 4;

/**
 * The parts in blocks of whole lines, so that a long text is laid out only where it is looked at, with their
 * differences numbered: what replaces something is one with it.
 */
export function blocksOf(parts: readonly TextPart[]): NumberedPart[][] {
  let block: NumberedPart[] = [];
  const blocks = [block];
  let [length, difference] = [0, -1];
  const begin = (): void => {
    block = [];
    blocks.push(block);
    length = 0;
  };
  const put = (part: NumberedPart): void => {
    block.push(part);
    length += part.text.length;
  };
  for (const [at, part] of parts.entries()) {
    const isSecond = part.is === 'added' && parts[at - 1]?.is === 'removed';
    if (part.is !== 'same' && !isSecond) difference += 1;
    const numbered = { ...part, difference: part.is === 'same' ? null : difference };
    const fullness = Math.max(length / mostText, block.length / mostParts);
    const end = part.is === 'same' && fullness >= 1 ? part.text.indexOf('\n') : -1;
    if (end >= 0) {
      put({ ...numbered, text: part.text.slice(0, end), cut: 0 });
      begin();
      put({ ...numbered, text: part.text.slice(end + 1) });
    } else {
      if (fullness >= longest && !isSecond) begin();
      put(numbered);
    }
  }
  return blocks;
}
