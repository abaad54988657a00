import type { PictureComparison, TextComparison } from '../../contract/comparison.ts';
import type { Changes } from '../../contract/watch.ts';

/** A text of fewer words may change wholly and be of the same page. */
const fewWords = 8;
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

/** Whether hardly a word of the older text, one in ten at most, stands in the newer one, which has words of its own. */
export function isLittleLeft(compared: TextComparison): boolean {
  if (compared.result !== 'compared' || compared.left > 0 || compared.addedWords === 0) return false;
  const kept = compared.parts
    .filter(({ is }) => is === 'same')
    .reduce((sum, { text, cut }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + cut, 0);
  const older = kept + compared.removedWords;
  return older >= fewWords && kept * 10 <= older;
}

/** A picture of a page beside the one of the same role of the visit before. */
export interface ComparedPicture {
  role: string;
  found: PictureComparison;
}

/**
 * How many of a thousand rows of the taller pictures are not the same in both, over all of them; null as with words. Of
 * one that was compared at a fraction of its size it is noted that nothing differs only as far as that shows.
 */
export function shareOf(pictures: readonly ComparedPicture[], notCompared: string[]): Changes['picture'] {
  const all = { differ: 0, rows: 0 };
  for (const { role, found } of pictures) {
    const { differ, rows } = rowsOf(role, found, notCompared);
    all.differ += differ;
    all.rows += rows;
  }
  if (all.differ === 0) return null;
  return { perMille: Math.min(1000, Math.max(1, Math.round((all.differ / Math.max(all.rows, 1)) * 1000))) };
}

/** How many rows the taller of two pictures has, and how many differ: one at least where anything does. */
function rowsOf(
  role: string,
  found: PictureComparison,
  notCompared: string[],
): { differ: number; rows: number } {
  switch (found.result) {
    case 'same':
      return { differ: 0, rows: found.size.height };
    case 'other-width':
    case 'unreadable':
    case 'too-large':
      notCompared.push(`${role}: ${found.result}`);
      return { differ: 0, rows: 0 };
    case 'compared': {
      const rows = Math.max(found.older.height, found.newer.height);
      if (found.regions.length === 0 && found.left === 0) {
        if (found.shrunk > 1) notCompared.push(`${role}: shrunk`);
        return { differ: 0, rows };
      }
      const differ = new Set<number>();
      for (const { older, newer } of found.regions) {
        const box = newer ?? older;
        for (let at = 0; box !== null && at < box.height; at += 1) differ.add(box.y + at);
      }
      return { differ: Math.max(1, differ.size), rows };
    }
  }
}
