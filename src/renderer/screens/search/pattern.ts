/** The words that were typed, as they may stand in a text: each begins a word there. */
export function patternOf(typed: string): RegExp | null {
  const words = typed.match(/[\p{L}\p{M}\p{N}]+/gu);
  if (words === null) return null;
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])((?:${longestFirst.join('|')})[\\p{L}\\p{M}\\p{N}]*)`, 'giu');
}
