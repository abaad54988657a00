import type { PostCount } from '../../contract/post.ts';

/** Words after a number, in the languages of the pages; what reads differently in another language is left to `ambiguousUnit`. */
const units: Record<string, number> = {
  k: 1e3,
  rb: 1e3,
  rbu: 1e3,
  ribu: 1e3,
  thousand: 1e3,
  lakh: 1e5,
  crore: 1e7,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  亿: 1e8,
  億: 1e8,
  억: 1e8,
  jt: 1e6,
  juta: 1e6,
  mi: 1e6,
  mio: 1e6,
  mln: 1e6,
  million: 1e6,
  millions: 1e6,
  millones: 1e6,
  bn: 1e9,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
};

/** Units that only Indonesian and Malay have, whose decimal sign is therefore known. */
const indonesianUnits = new Set(['rb', 'rbu', 'ribu', 'jt', 'juta', 'miliar', 'milyar', 'triliun']);
const spaces = /[\u00a0\u2007\u2009\u202f]/g;
const shape =
  /^(?<least>(?:lebih dari|more than|over|>)\s*)?(?<digits>\d[\d.,' ]*)(?<unit>\p{L}+)?\.?(?<plus>\+)?$/iu;

/**
 * A count as a page shows it: `553`, `1.234`, `298K`, `1,2 rb`, `3 jt`. Undefined for what is no number; the
 * value is null for what can be read as more than one (`1.234K` in an unknown language, `3M` on an Indonesian
 * page: three million or three milliard).
 *
 * @param language of the page, as its `lang` attribute gives it
 */
export function parseCount(text: string, language: string | null): PostCount | undefined {
  const shown = text.trim();
  if (shown.length > 40) return undefined;
  const found = shape.exec(shown.normalize('NFKC').replace(spaces, ' ').trim())?.groups;
  const digits = found?.['digits']?.trim() ?? '';
  if (found === undefined || !/\d$/.test(digits)) return undefined;
  const word = found['unit']?.toLowerCase();
  const spaced = /\s$/.test(found['digits'] ?? '');
  const approximate = word !== undefined || found['plus'] !== undefined || found['least'] !== undefined;
  if (word === undefined) return { value: wholeNumber(digits), approximate, shown };
  const unit = units[word] ?? ambiguousUnit(word, { digits, spaced, language: tongueOf(language) });
  if (unit === undefined) return undefined;
  const comma = indonesianUnits.has(word) ? true : hasDecimalComma(tongueOf(language));
  return { value: unit === null ? null : scaled(digits, unit, comma), approximate, shown };
}

/** Words beside a number that only an English page has, whatever it says of its language: apps translate half of theirs. */
const english =
  /^(?:followers?|following|likes?|comments?|replies|reply|shares?|views?|posts?|members|reposts?|retweets?|plays|reactions?|subscribers?|videos)\b/i;

/**
 * The language in which a number beside this word is written: an English word has English numbers, but for one with a
 * decimal comma.
 */
export function languageBeside(word: string, number: string, language: string | null): string | null {
  return english.test(word.trim()) && !/,\d{1,2}(?!\d)/.test(number) ? 'en' : language;
}

/** The count with which a text begins, its words after it: `4,69 jt subscriber`, `1.077.715 visualizaciones`. */
export function leadingCount(text: string, language: string | null): PostCount | undefined {
  const [, number = '', first = '', rest = ''] =
    /^\s*(\d[\d.,'\s]*?\d|\d)(\s*\p{L}+)?\.?\+?((?:[^\p{N}]*)?)$/u.exec(text.slice(0, 200)) ?? [];
  if (number === '') return undefined;
  const unit = first.trim().toLowerCase();
  const isUnit = unit in units || /^([mbjt]|mil)$/.test(unit);
  if (rest !== '' && !/^[\s.,;:·•|]/.test(rest) && isUnit) return undefined;
  return parseCount(
    isUnit ? `${number}${first}` : number,
    languageBeside(isUnit ? rest : first, number, language),
  );
}

function tongueOf(language: string | null): string | null {
  return language?.toLowerCase().split(/[-_]/)[0] ?? null;
}

/** The single letters that mean one thing here and another there; undefined for no unit at all, null for not known. */
function ambiguousUnit(
  word: string,
  { digits, spaced, language }: { digits: string; spaced: boolean; language: string | null },
): number | null | undefined {
  const indonesian = language === 'id';
  if (word === 'm') {
    // Indonesian `M` is miliar, and is written `1,2 M`; many apps keep the English `1.2M` there.
    if (indonesian) return /,\d{1,2}$/.test(digits) || (spaced && !/\./.test(digits)) ? 1e9 : null;
    if (language !== null) return 1e6;
    return /\.\d{1,2}$/.test(digits) ? 1e6 : null;
  }
  // A thousand in Spanish and its kin, and short for a million in English.
  if (word === 'mil') return language === null || language === 'en' ? null : 1e3;
  if (word === 'b') return language === null || /^(en|id|ms)$/.test(language) ? 1e9 : null;
  if (word === 'j') return language === 'ms' ? 1e6 : undefined;
  if (word === 't') return language === null || /^(en|id|ms)$/.test(language) ? 1e12 : null;
  return undefined;
}

/** Null where the language does not say, or is not known. */
function hasDecimalComma(language: string | null): boolean | null {
  if (language === null) return null;
  return !/^(en|ms|zh|ja|ko|th|hi|he|ta|tl)$/.test(language);
}

/** A count is whole, so a single sign before three digits can only part the thousands. */
function wholeNumber(digits: string): number | null {
  const grouped = /^\d+$/.test(digits) || isGrouped(digits);
  return grouped ? safe(Number(digits.replaceAll(/[^\d]/g, ''))) : null;
}

/** Thousands, parted by one and the same sign; the Indian way, by two digits, too. */
function isGrouped(digits: string): boolean {
  return ['.', ',', "'", ' '].some((sign) => {
    const parts = digits.split(sign);
    const [first = '', ...rest] = parts;
    const last = rest.at(-1) ?? '';
    if (!/^[1-9]\d{0,2}$/.test(first) || !/^\d{3}$/.test(last)) return false;
    const middle = rest.slice(0, -1);
    return (
      middle.every((part) => /^\d{3}$/.test(part)) ||
      (sign === ',' && first.length < 3 && middle.every((part) => /^\d{2}$/.test(part)))
    );
  });
}

/** @param comma whether a comma parts the decimals; null where that is not known */
function scaled(digits: string, unit: number, comma: boolean | null): number | null {
  const [, whole = '', sign = '', decimals = ''] = /^(.*?)(?:([.,])(\d+))?$/.exec(digits) ?? [];
  if (sign === '') return timesUnit(wholeNumber(digits), '', unit);
  const mayBeGrouped = isGrouped(digits);
  const isDecimalHere = comma === null ? null : (sign === ',') === comma;
  if (mayBeGrouped && isDecimalHere === null && !whole.includes(sign)) return null;
  if (mayBeGrouped && (isDecimalHere === false || whole.includes(sign)))
    return timesUnit(wholeNumber(digits), '', unit);
  if (whole.includes(sign)) return null;
  return timesUnit(wholeNumber(whole), decimals, unit);
}

/** In whole numbers, so that 4,69 million is no 4689999. */
function timesUnit(whole: number | null, decimals: string, unit: number): number | null {
  const shift = 10 ** decimals.length;
  if (whole === null || decimals.length > 6 || unit % shift !== 0) return null;
  return safe(whole * unit + Number(decimals === '' ? '0' : decimals) * (unit / shift));
}

function safe(value: number): number | null {
  return Number.isSafeInteger(value) ? value : null;
}
