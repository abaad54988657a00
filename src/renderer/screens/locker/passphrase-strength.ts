/** Fewer characters than the core takes. */
export const leastLength = 8;

export type StrengthLevel = 'weak' | 'poor' | 'fair' | 'strong';

export interface Strength {
  /** Rough number of yes-or-no guesses; never more than the pattern that is seen would need. */
  bits: number;
  level: StrengthLevel;
  advice: 'too-short' | 'one-word' | 'predictable' | 'add-words' | 'good';
}

/** A word that a person thinks of is one of about two thousand. */
const bitsPerWord = 11;
const common = /passw|sandi|rahasia|qwerty|asdf|bawaslu|panwas|indonesia|merdeka|admin|jejak|1234|abcd/i;

/**
 * How hard a passphrase is to guess, by what can be seen of it: words, signs, repetitions. An estimate that
 * errs downwards; it knows no list of leaked passwords.
 */
export function estimateStrength(passphrase: string): Strength {
  const text = passphrase.normalize('NFKC').trim();
  if (Array.from(text).length < leastLength) return { bits: 0, level: 'weak', advice: 'too-short' };
  const words = text.split(/[\s\-_.,]+/).filter((word) => /^\p{L}{3,}$/u.test(word));
  const bySigns = bitsOfSigns(text);
  if (words.length >= 3) {
    const distinct = new Set(words.map((word) => word.toLowerCase())).size;
    const bits = Math.min(bySigns, distinct * bitsPerWord);
    return { bits, level: levelOf(bits), advice: distinct >= 5 ? 'good' : 'add-words' };
  }
  if (common.test(text)) return { bits: 20, level: 'weak', advice: 'predictable' };
  if (/^\p{L}+[^\p{L}]{0,5}$/u.test(text)) {
    const tail = text.replace(/^\p{L}+/u, '').length;
    const bits = Math.min(bySigns, 18 + 3 * tail);
    return { bits, level: levelOf(bits), advice: 'one-word' };
  }
  const level = levelOf(bySigns);
  return { bits: bySigns, level, advice: level === 'strong' ? 'good' : 'add-words' };
}

function levelOf(bits: number): StrengthLevel {
  if (bits < 28) return 'weak';
  if (bits < 40) return 'poor';
  return bits < 55 ? 'fair' : 'strong';
}

/** As if each sign were drawn from the kinds of signs that occur; one that follows from the one before counts a quarter. */
function bitsOfSigns(text: string): number {
  const kinds: readonly [RegExp, number][] = [
    [/\p{Ll}/u, 26],
    [/\p{Lu}/u, 26],
    [/\p{Nd}/u, 10],
    [/[^\p{L}\p{Nd}]/u, 20],
  ];
  const alphabet = kinds.reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0);
  const points = Array.from(text.toLowerCase(), (sign) => sign.codePointAt(0) ?? 0);
  const counted = points.reduce((sum, point, at) => {
    const before = points[at - 1];
    return sum + (before !== undefined && Math.abs(point - before) <= 1 ? 0.25 : 1);
  }, 0);
  const variety = new Set(points).size / points.length;
  return counted * Math.log2(Math.max(2, alphabet)) * Math.min(1, variety * 1.5);
}
