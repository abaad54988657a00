import { Mark } from '@mantine/core';

/** The words that were typed, as they may stand in a text: each begins a word there. */
export function patternOf(typed: string): RegExp | null {
  const words = typed.match(/[\p{L}\p{M}\p{N}]+/gu);
  if (words === null) return null;
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])((?:${longestFirst.join('|')})[\\p{L}\\p{M}\\p{N}]*)`, 'giu');
}

/** A text in which the words that fit the pattern are marked. */
export function MarkedText({ text, pattern }: { text: string; pattern: RegExp | null }) {
  if (pattern === null) return text;
  // Split at a group: every second part is one that fits.
  return text
    .split(pattern)
    .map((part, at) => (at % 2 === 1 ? <Mark key={`${String(at)}${part}`}>{part}</Mark> : part));
}
