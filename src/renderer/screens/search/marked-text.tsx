import { Mark } from '@mantine/core';

/** A text in which the words that fit the pattern are marked. */
export function MarkedText({ text, pattern }: { text: string; pattern: RegExp | null }) {
  if (pattern === null) return text;
  // Split at a group: every second part is one that fits.
  return text
    .split(pattern)
    .map((part, at) => (at % 2 === 1 ? <Mark key={`${String(at)}${part}`}>{part}</Mark> : part));
}
