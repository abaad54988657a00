import type { Words } from '../words/say.ts';

/** What stands for a value in a usage (`<file>`, `[urls...]`, `[options]`), in the user's language. */
export function sayPlaceholders(text: string, words: Words): string {
  return text.replaceAll(/(?<=[<[])[a-z]+(?=(\.{3})?[>\]])/g, (name) => words.sayCode('cli.value', name));
}
