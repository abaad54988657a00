import { diffArrays } from 'diff';
import type { TextComparison, TextPart } from '../../contract/comparison.ts';

/** Of one text: more is more than the process has memory for. */
const mostCharacters = 24_000_000;
const mostLines = 1_500_000;
/** For the lines, and for the words of all lines that differ, in ms. */
const linesMs = 4000;
const wordsMs = 4000;
/** Words and signs of one place that are compared one by one; more are given as they are. */
const mostTokens = 400_000;
/** What is the same and longer is cut in its middle, down to twice `context`; lengths in characters. */
const longestSame = 1600;
const context = 400;
const longestChange = 20_000;
/** All that is given; the differences after it are counted. */
const mostText = 200_000;
const mostParts = 4000;

type Part = Pick<TextPart, 'is' | 'text'>;

/** Line by line, then word by word where lines differ. Ends in bounded time, whatever the texts are. */
export function compareTexts(older: string, newer: string): TextComparison {
  if (older === newer) return { result: 'same', words: countWords(older) };
  if ([older, newer].some((text) => text.length > mostCharacters || hasMoreLines(text, mostLines)))
    return { result: 'too-large' };
  const lines = compare(linesOf(older), linesOf(newer), linesMs);
  if (lines === null) return { result: 'too-different', ...sameEnds(linesOf(older), linesOf(newer)) };
  return forReading(joined(refined(lines)));
}

/** Places that differ get their words compared, as long as there is time. */
function refined(lines: Part[]): Part[] {
  const until = performance.now() + wordsMs;
  return lines.flatMap((part, at) => {
    const next = lines[at + 1];
    if (part.is === 'added' && lines[at - 1]?.is === 'removed') return []; // Done with the one before.
    if (part.is !== 'removed' || next?.is !== 'added') return [part];
    const [older, newer] = [tokensOf(part.text), tokensOf(next.text)];
    const left = until - performance.now();
    if (older.length + newer.length > mostTokens || left <= 0) return [part, next];
    return compare(older, newer, Math.min(left, 1000)) ?? [part, next];
  });
}

/** Null where the time is over. Where something was put in the place of something else, what was there comes first. */
function compare(older: string[], newer: string[], ms: number): Part[] | null {
  const numbers = new Map<string, number>();
  const numbered = (tokens: string[]): number[] =>
    tokens.map((token) => {
      const known = numbers.get(token);
      if (known !== undefined) return known;
      numbers.set(token, numbers.size);
      return numbers.size - 1;
    });
  const found = diffArrays(numbered(older), numbered(newer), { timeout: ms });
  if (found === undefined) return null;
  let [inOlder, inNewer] = [0, 0];
  return found.map(({ removed, added, count }): Part => {
    const text = removed ? older.slice(inOlder, inOlder + count) : newer.slice(inNewer, inNewer + count);
    if (!added) inOlder += count;
    if (!removed) inNewer += count;
    return { is: removed ? 'removed' : added ? 'added' : 'same', text: text.join('') };
  });
}

/** Changes with only a space or a sign between them are one, so that a sentence is not read in crumbs. */
function joined(parts: Part[]): Part[] {
  const whole: Part[] = [];
  let change = { removed: '', added: '' };
  const end = (): void => {
    if (change.removed !== '') whole.push({ is: 'removed', text: change.removed });
    if (change.added !== '') whole.push({ is: 'added', text: change.added });
    change = { removed: '', added: '' };
  };
  for (const [at, { is, text }] of parts.entries()) {
    const isBetween = change.removed !== '' && change.added !== '' && parts[at + 1]?.is !== 'same';
    if (is === 'removed') change.removed += text;
    else if (is === 'added') change.added += text;
    else if (isBetween && at + 1 < parts.length && /^[^\p{L}\p{N}\n]{1,2}$/u.test(text)) {
      change = { removed: change.removed + text, added: change.added + text };
    } else {
      end();
      const last = whole.at(-1);
      if (last?.is === 'same') last.text += text;
      else whole.push({ is, text });
    }
  }
  end();
  return whole;
}

/** Counts, and cuts what is long. */
function forReading(parts: Part[]): TextComparison {
  const words = { added: 0, removed: 0 };
  const shown: TextPart[] = [];
  let [length, differences, left] = [0, 0, 0];
  for (const [at, { is, text }] of parts.entries()) {
    const begins = is === 'removed' || (is === 'added' && parts[at - 1]?.is !== 'removed');
    const isFull = length > mostText || shown.length > mostParts;
    if (begins) differences += 1;
    if (begins && isFull) left += 1;
    if (is !== 'same') words[is] += countWords(text);
    if (isFull) continue;
    const pieces = is === 'same' ? cutMiddle(text, at === 0, at === parts.length - 1) : cutEnd(is, text);
    for (const piece of pieces) {
      shown.push(piece);
      length += piece.text.length;
    }
  }
  const { added: addedWords, removed: removedWords } = words;
  return { result: 'compared', parts: shown, differences, addedWords, removedWords, left };
}

function cutMiddle(text: string, isFirst: boolean, isLast: boolean): TextPart[] {
  if (text.length <= longestSame) return [{ is: 'same', text, cut: 0 }];
  const head = isFirst ? '' : text.slice(0, context).replace(/\S*$/, '');
  const tail = isLast ? '' : text.slice(-context).replace(/^\S*/, '');
  const cut = countWords(text.slice(head.length, text.length - tail.length));
  return [
    { is: 'same', text: head, cut },
    ...(tail === '' ? [] : [{ is: 'same' as const, text: tail, cut: 0 }]),
  ];
}

function cutEnd(is: 'added' | 'removed', text: string): TextPart[] {
  const head = text.slice(0, longestChange);
  return [{ is, text: head, cut: countWords(text.slice(longestChange)) }];
}

function sameEnds(older: string[], newer: string[]): { sameAtStart: number; sameAtEnd: number } {
  const most = Math.min(older.length, newer.length);
  let [start, end] = [0, 0];
  while (start < most && older[start] === newer[start]) start += 1;
  while (end < most - start && older.at(-1 - end) === newer.at(-1 - end)) end += 1;
  return { sameAtStart: start, sameAtEnd: end };
}

function hasMoreLines(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && count <= most; at = text.indexOf('\n', at + 1)) count += 1;
  return count > most;
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** Words, spaces, and each other sign by itself. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu) ?? [];
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu)?.length ?? 0;
}
