import { Mark } from '@mantine/core';
import { partsOf } from './typed-words.ts';

/** A text in which the words that begin as those that were typed (`typedWords`) are marked. */
export function MarkedText({ text, typed }: { text: string; typed: readonly string[] }) {
  return partsOf(text, typed).map((part, at) =>
    at % 2 === 1 ? <Mark key={`${String(at)}${part}`}>{part}</Mark> : part,
  );
}
