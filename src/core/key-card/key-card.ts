import { basename } from 'node:path';
import {
  type CardVerdict,
  codeTextOf,
  type KeyCard,
  readCodeText,
  readHexFingerprint,
} from '../../contract/key-card.ts';
import type { Locker } from '../../locker/index.ts';
import { drawCode } from '../draw-code.ts';
import { fingerprintFromWords, wordsOf } from '../fingerprint-words.ts';

/** The key card of an open locker, in the name of who acts. */
export function keyCardOf(
  { dir, origin, fingerprint, officer }: Pick<Locker, 'dir' | 'origin' | 'fingerprint' | 'officer'>,
  now = new Date(),
): KeyCard {
  return {
    locker: basename(dir).replace(/\.jejak$/, ''),
    ...{ origin, fingerprint, words: wordsOf(fingerprint) },
    officer: { name: officer.name, agency: officer.agency },
    at: now.toISOString(),
    code: drawCode(codeTextOf(origin, fingerprint)),
  };
}

/** The fingerprint that somebody typed from a card, or that its code says; null where it is none. */
function readCard(text: string): { fingerprint: string; origin: string | null } | null {
  const code = readCodeText(text);
  if (code !== null) return code;
  const fingerprint = readHexFingerprint(text) ?? fingerprintFromWords(text);
  return fingerprint === null ? null : { fingerprint, origin: null };
}

/** Holds what stands on a card against the keys of a locker. A code says of which log the key is: that counts too. */
export function compareCard(locker: Pick<Locker, 'keys'>, text: string): CardVerdict {
  const card = readCard(text);
  if (card === null) return 'unreadable';
  const keys = locker.keys();
  const found = keys.findLastIndex(
    ({ fingerprint, origin }) =>
      fingerprint === card.fingerprint && (card.origin === null || card.origin === origin),
  );
  if (found === -1) return 'other';
  if (found === keys.length - 1) return 'same';
  return keys[found]?.isCompromised === true ? 'compromised' : 'earlier';
}
