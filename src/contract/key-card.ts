/** What a key card says of a locker, for whoever is to know its key before a hearing. */
export interface KeyCard {
  locker: string;
  origin: string;
  /** Of the key that seals from now on, 64 hex digits. */
  fingerprint: string;
  /** The same as 24 words, the last of which checks the others. */
  words: string[];
  /** Who hands it over. */
  officer: { name: string; agency: string };
  /** When it was made, by the clock of this device. */
  at: string;
  /** The code that a telephone reads: `size` modules in a row, and a path in an SVG of that size. */
  code: { size: number; path: string };
}

/** How what stands on a card compares with the keys of a locker. */
export type CardVerdict =
  /** The key that seals from now on. */
  | 'same'
  /** A key that this locker had before. */
  | 'earlier'
  /** Such a one that was changed since somebody else may hold it. */
  | 'compromised'
  | 'other'
  /** Neither 64 hex digits, nor 24 words that fit together, nor what the code says. */
  | 'unreadable';

const mark = 'JEJAK-KEY/V1';

/** What the code of a card says: signs that fit into the small form of a code. */
export function codeTextOf(origin: string, fingerprint: string): string {
  return `${mark} ${origin.toUpperCase()} ${fingerprint.toUpperCase()}`;
}

/** What a code says; null where it is none of a card. */
export function readCodeText(text: string): { origin: string; fingerprint: string } | null {
  const [, origin, fingerprint] =
    /^\s*JEJAK-KEY\/V1\s+(JEJAK\/[0-9A-F]{32})\s+([0-9A-F]{64})\s*$/i.exec(text) ?? [];
  if (origin === undefined || fingerprint === undefined) return null;
  return { origin: origin.toLowerCase(), fingerprint: fingerprint.toLowerCase() };
}

/** A fingerprint of 64 hex digits, in groups or not, in either case; null for anything else. */
export function readHexFingerprint(text: string): string | null {
  const digits = text.replaceAll(/[\s:.\-‐-―]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null;
}
