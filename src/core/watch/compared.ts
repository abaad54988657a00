import type { PictureComparison, TextComparison } from '../../contract/comparison.ts';
import type { Changes } from '../../contract/watch.ts';

/** How many characters of what differs stand in the entry: the rest is in the two texts. */
const mostCharacters = 600;

/** The words that differ; null where none do, or they could not be compared, which is noted. */
export function wordsOf(compared: TextComparison, notCompared: string[]): Changes['text'] {
  if (compared.result === 'same') return null;
  if (compared.result !== 'compared') {
    notCompared.push(`text: ${compared.result}`);
    return null;
  }
  const { parts, addedWords, removedWords, left } = compared;
  if (addedWords === 0 && removedWords === 0) return null;
  const of = (which: 'added' | 'removed'): string =>
    parts
      .filter(({ is }) => is === which)
      .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
      .join(' … ');
  const [added, removed] = [of('added'), of('removed')];
  const isCut =
    left > 0 ||
    Math.max(added.length, removed.length) > mostCharacters ||
    parts.some(({ is, cut }) => is !== 'same' && cut > 0);
  return {
    ...{ addedWords, removedWords, cut: isCut },
    added: added.slice(0, mostCharacters).toWellFormed(),
    removed: removed.slice(0, mostCharacters).toWellFormed(),
  };
}

/** How many of a thousand rows of the taller picture are not the same in both; null as with words. */
export function shareOf(compared: PictureComparison, notCompared: string[]): Changes['picture'] {
  switch (compared.result) {
    case 'same':
      return null;
    case 'other-width':
    case 'unreadable':
    case 'too-large':
      notCompared.push(`screenshot: ${compared.result}`);
      return null;
    case 'compared': {
      if (compared.regions.length === 0 && compared.left === 0) return null;
      const tall = Math.max(compared.older.height, compared.newer.height, 1);
      const rows = new Set<number>();
      for (const { older, newer } of compared.regions) {
        const box = newer ?? older;
        for (let at = 0; box !== null && at < box.height; at += 1) rows.add(box.y + at);
      }
      return { perMille: Math.min(1000, Math.max(1, Math.round((rows.size / tall) * 1000))) };
    }
  }
}
