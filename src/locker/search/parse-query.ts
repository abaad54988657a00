import { mostSearchCharacters } from '../../contract/search-limits.ts';
import { rootsOf } from './roots.ts';
import { foldWord, withoutApostrophes, wordsOf } from './words.ts';

/** One word or phrase that a hit must have. */
export interface Unit {
  /** FTS5 phrases of which one must match; the first is what was typed. */
  phrases: string[];
  /** The words of the phrase, folded, for showing where it stands. */
  words: string[];
  /** Roots that count as the word; empty for a phrase in quotes. */
  roots: string[];
  prefix: boolean;
}

/** The index keeps lists for beginnings of three letters; shorter ones would read half the index. */
const shortestPrefix = 3;
const searchable = /[\p{L}\p{N}\p{Co}@#_]/u;

/**
 * Reads what a person typed: words, all of which must be found, and phrases in quotes. A word that ends
 * with `*`, and with `typing` the last one while no space follows it, also matches longer words. Nothing
 * else has a meaning: `AND`, `NEAR(` or a lone quote are words or nothing.
 */
export function parseQuery(query: string, typing: boolean): Unit[] {
  const text = query
    .slice(0, mostSearchCharacters)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[“”„«»]/g, '"');
  const units: Unit[] = [];
  for (const { quoted, rest, end } of pieces(text)) {
    if (quoted !== undefined) {
      if (searchable.test(quoted)) units.push(phraseUnit(quoted));
    } else if (rest !== undefined && searchable.test(rest)) {
      units.push(wordUnit(rest, rest.endsWith('*') || (typing && end === text.length)));
    }
  }
  return units;
}

function* pieces(text: string): Generator<{ quoted?: string; rest?: string; end: number }> {
  for (const match of text.matchAll(/"([^"]*)"|([^\s"]+)/g)) {
    const end = match.index + match[0].length;
    const [, quoted, rest] = match;
    yield { ...(quoted === undefined ? {} : { quoted }), ...(rest === undefined ? {} : { rest }), end };
  }
}

function phraseUnit(quoted: string): Unit {
  return { phrases: [inQuotes(quoted)], words: foldedWords(quoted), roots: [], prefix: false };
}

function wordUnit(typed: string, wantsPrefix: boolean): Unit {
  const words = foldedWords(typed);
  const joined = withoutApostrophes(typed);
  const prefix = wantsPrefix && (words.at(-1)?.length ?? 0) >= shortestPrefix;
  const star = prefix ? '*' : '';
  const roots = [...new Set(words.length === 1 || joined !== typed ? rootsOf(foldWord(joined)) : [])];
  const spellings = joined === typed ? [typed] : [typed, joined];
  return {
    phrases: [...spellings.map((spelling) => inQuotes(spelling) + star), ...roots.map(inQuotes)],
    words: joined === typed ? words : [...words, foldWord(joined)],
    roots,
    prefix,
  };
}

function foldedWords(text: string): string[] {
  return Array.from(wordsOf(text), ({ word }) => foldWord(word)).filter((word) => word !== '');
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', ' ')}"`;
}
