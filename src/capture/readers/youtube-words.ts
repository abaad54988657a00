import { at, textAt } from './json.ts';

/** A text of the page, whole or in runs. */
export function wordsOf(value: unknown): string | undefined {
  const runs = at(value, 'runs');
  if (!Array.isArray(runs)) return textAt(value, 'simpleText');
  return runs.map((run) => textAt(run, 'text') ?? '').join('');
}

/** As it is written, where it can be read. */
export function decoded(handle: string): string {
  try {
    return decodeURIComponent(handle);
  } catch {
    return handle;
  }
}
