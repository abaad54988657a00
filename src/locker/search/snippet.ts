import type { Unit } from './parse-query.ts';
import { rootsOf } from './roots.ts';
import { barePartsOf, foldWord, plainText } from './words.ts';

const before = 60;
const length = 160;
/** Signs that break a line, steer a terminal or turn the direction of writing: the text may be hostile. */
const steering = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** As far as a related word is looked for: that costs more than looking for the word itself. */
const relatedReach = 20_000;
const inWord = /[\p{L}\p{M}\p{N}\p{Co}@#_]/u;
const wordWithApostrophes = /[\p{L}\p{M}\p{N}\p{Co}@#_]+(?:['’‘ʼ`´′ʻ]\p{L}+)*/gu;

/** The part of the text around the first match: as typed if there is one, else of a word with the same root. */
export function snippetOf(text: string, units: readonly Unit[]): string {
  const at = firstMatch(text, units) ?? 0;
  const from = at <= before ? 0 : boundary(text, at - before);
  const to = text.length - from <= length ? text.length : boundary(text, from + length);
  const cut = text.slice(from, to).toWellFormed().replace(steering, ' ').replace(/ {2,}/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
}

function firstMatch(text: string, units: readonly Unit[]): number | undefined {
  return placeAsTyped(text, units) ?? placeOfRelated(text.slice(0, relatedReach), units);
}

function placeAsTyped(text: string, units: readonly Unit[]): number | undefined {
  const lower = text.toLowerCase();
  const places = units.flatMap(({ words: [word], prefix }) => {
    if (word === undefined || word === '') return [];
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      const begins = at === 0 || !inWord.test(lower.charAt(at - 1));
      if (begins && (prefix || !inWord.test(lower.charAt(at + word.length)))) return [at];
    }
    return [];
  });
  return places.length === 0 ? undefined : Math.min(...places);
}

function placeOfRelated(text: string, units: readonly Unit[]): number | undefined {
  const { value } = relatedIn(text, units).next();
  return value === undefined ? undefined : value.index;
}

/** The words of a text, as they stand there, for which the query finds it: by themselves or by a root that they share. */
export function wordsFound(text: string, units: readonly Unit[]): string[] {
  return [...new Set(Array.from(relatedIn(text, units), ([word]) => word))];
}

function* relatedIn(text: string, units: readonly Unit[]): Generator<RegExpExecArray, undefined> {
  const related = new Set(units.flatMap(({ words, roots }) => [...words, ...roots]));
  for (const match of text.matchAll(wordWithApostrophes)) {
    const folded = foldWord(plainText(match[0]));
    const isRelated = [folded, ...barePartsOf(folded)].some(
      (part) => related.has(part) || rootsOf(part).some((root) => related.has(root)),
    );
    if (isRelated) yield match;
  }
}

function boundary(text: string, at: number): number {
  const space = text.slice(at, at + 20).search(/\s/);
  return space < 0 ? at : at + space;
}
