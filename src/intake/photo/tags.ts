/**
 * The tags of a picture as the reader gives them, `[name] → value`, nothing interpreted: numbers as
 * numbers, rationals as pairs, text as lists of strings of one character a byte.
 */
export interface PictureTags {
  exif: Record<string, unknown>;
  xmp: Record<string, unknown>;
}

/** A fraction as Exif stores it; both whole. */
export interface Fraction {
  above: bigint;
  below: bigint;
}

/** The text of a tag, its padding of blanks and zero bytes taken off the end; null where there is none. */
export function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return null;
  const text = decodeBytes(first)
    .toWellFormed()
    .replace(/[\0\s]+$/u, '');
  return text.trim() === '' ? null : text;
}

export function wholeOf(value: unknown): number | null {
  const single: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof single === 'number' && Number.isSafeInteger(single) ? single : null;
}

/** The fractions of a tag; null where it is anything else, or one of them divides by nothing. */
export function fractionsOf(value: unknown): Fraction[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const list: unknown[] = value.every((each) => typeof each === 'number') ? [value] : value;
  const fractions = list.map(toFraction);
  return fractions.every((each) => each !== null) ? fractions : null;
}

function toFraction(pair: unknown): Fraction | null {
  if (!Array.isArray(pair) || pair.length !== 2) return null;
  const [above, below] = pair as unknown[]; // checked just above
  if (!Number.isSafeInteger(above) || !Number.isSafeInteger(below) || below === 0) return null;
  return { above: BigInt(Number(above)), below: BigInt(Number(below)) };
}

/**
 * A fraction as a decimal, rounded half away from nothing at `most` places; noughts at the end are taken
 * off down to `least` places.
 */
export function toDecimal(fraction: Fraction, most: number, least = 0): string {
  const negative = fraction.above < 0n !== fraction.below < 0n && fraction.above !== 0n;
  const above = abs(fraction.above) * 10n ** BigInt(most);
  const below = abs(fraction.below);
  const scaled = (2n * above + below) / (2n * below);
  const digits = String(scaled).padStart(most + 1, '0');
  const whole = digits.slice(0, digits.length - most);
  let part = digits.slice(digits.length - most);
  while (part.length > least && part.endsWith('0')) part = part.slice(0, -1);
  return `${negative && scaled !== 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

/** UTF-8 where the bytes are UTF-8, else each byte as the character of its number. */
export function decodeBytes(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text; // not UTF-8: older cameras write Latin-1
  }
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
