import { Mark } from '@mantine/core';
import { partsOf } from './marked-parts.ts';

interface Props {
  text: string;
  /** What was typed (`typedWords`). */
  typed: readonly string[];
  /** Other words for which it was found. */
  found?: readonly string[];
}

/** A text in which the words are marked that begin as those that were typed, or for which it was found. */
export function MarkedText({ text, typed, found = [] }: Props) {
  return partsOf(text, typed, found).map((part, at) =>
    at % 2 === 1 ? <Mark key={`${String(at)}${part}`}>{part}</Mark> : part,
  );
}
